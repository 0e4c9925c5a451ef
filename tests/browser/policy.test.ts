import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { visit, type Visit } from '../support/browser.ts'
import { builtSite, isRedirect } from '../support/built-site.ts'
import { root, scratch } from '../support/command.ts'

/** Feeds that browsers show as a tree. */
const trees = ['/feed.xml', '/atom.xml']

/** What a browser has made of XML: its text, and how each kind of its parts looks. */
const shownTree = `JSON.stringify({
  text: document.documentElement.innerText,
  looks: [...new Set([...document.querySelectorAll('.pretty-print, .pretty-print *')].map((part) => {
    const { display, fontFamily, color, marginLeft, whiteSpace } = getComputedStyle(part)
    return [part.className, display, fontFamily, color, marginLeft, whiteSpace].join(' ')
  }))],
})`

/** Has the page tell of all that a policy forbids it, from its first line on. */
async function violationsOn(page: Page): Promise<string[]> {
  const found: string[] = []
  await page.exposeFunction('tellViolation', (text: string) => void found.push(text))
  await page.addInitScript(`addEventListener('securitypolicyviolation', (event) =>
    tellViolation([location.pathname, event.violatedDirective, event.blockedURI, event.sample].join(' ')))`)
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) found.push(`${page.url()} ${message.text()}`)
  })
  return found
}

describe.each([
  ['shipped', undefined],
  ['german', 'tests/fixtures/german'],
])('the %s site', (name, content) => {
  let site: Visit
  let page: Page
  const { pages } = builtSite(name)

  beforeAll(async () => {
    site = await visit(join(scratch, name), content && join(root, content))
    ;({ page } = await site.open('/'))
  })
  afterAll(async () => {
    await site.close()
  })

  it('does nothing on any page that its policy forbids', async () => {
    const violations = await violationsOn(page)
    const base = new URL(page.url()).pathname.replace(/\/$/, '')
    for (const { path } of pages.filter((it) => !isRedirect(it))) await page.goto(site.origin + base + path)
    expect(violations).toEqual([])
  })
})

describe('without a host that sends headers', () => {
  let site: Visit

  beforeAll(async () => {
    site = await visit(join(scratch, 'shipped'))
  })
  afterAll(async () => {
    await site.close()
  })

  /** Opens an address; `bare` has the host send nothing but the type of the file. */
  async function open(path: string, bare: boolean): Promise<Page> {
    const { page } = await site.open('/404.html')
    if (bare)
      await page.route('**/*', async (route) => {
        const response = await route.fetch()
        const contentType = response.headers()['content-type'] ?? ''
        await route.fulfill({ response, headers: { 'content-type': contentType } })
      })
    await page.goto(site.origin + path)
    return page
  }

  it('a page lets nothing run but the site’s own scripts, and shows no other host’s frames', async () => {
    const page = await open('/', true)
    const violations = await violationsOn(page)
    await page.reload()
    await page.evaluate(`{
      const script = document.createElement('script')
      script.textContent = 'document.title = "run"'
      const frame = document.createElement('iframe')
      frame.src = 'https://elsewhere.example/'
      document.body.append(script, frame)
      document.body.insertAdjacentHTML('beforeend', '<p style="color: red" onclick="1">')
    }`)
    await expect.poll(() => violations.length).toBeGreaterThanOrEqual(4)
    expect(await page.title()).not.toBe('run')
    expect(violations.map((text) => text.split(' ')[1]).toSorted()).toEqual(
      expect.arrayContaining(['frame-src', 'script-src-attr', 'script-src-elem', 'style-src-attr']),
    )
    expect(await page.evaluate("customElements.get('theme-switch') !== undefined")).toBe(true)
    await page.context().close()
  })

  it.each(trees)('%s looks as with the headers: a tree', async (path) => {
    const [bare, full] = [await open(path, true), await open(path, false)]
    const tree = String(await full.evaluate(shownTree))
    expect(tree).toBe(await bare.evaluate(shownTree))
    expect(tree).toContain('folder')
    await bare.context().close()
    await full.context().close()
  })
})
