import { join } from 'node:path'
import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations } from '../support/axe.ts'
import { visit, type Visit } from '../support/browser.ts'
import { root, scratch } from '../support/command.ts'

const path = '/posts/films/'
const talk = 'Play “A talk”, from YouTube'
const quiet = 'https://www.youtube-nocookie.com/embed/a-b_c?autoplay=1'

let site: Visit
let page: Page
let complaints: string[]
const asked: string[] = []

beforeAll(async () => {
  site = await visit(join(scratch, 'wide'), join(root, 'tests/fixtures/wide'))
  ;({ page, complaints } = await site.open('/'))
  await page.addInitScript(`new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) globalThis.moved = (globalThis.moved ?? 0) + value
  }).observe({ type: 'layout-shift', buffered: true })`)
  page.on('request', (request) => void asked.push(request.url()))
  await page.route(/^https:/, answer)
  await page.goto(site.origin + path)
})
afterAll(async () => {
  await site.close()
})

function answer(route: Route): Promise<void> {
  const body = '<!doctype html><html lang="en"><title>A film</title><p>Shown'
  return route.fulfill({ contentType: 'text/html', body })
}

const elsewhere = (): string[] => asked.filter((url) => !url.startsWith(site.origin))

describe('a page with every kind of film, sound, file and frame', () => {
  it('asks for nothing of another host, and for no film or sound, before its reader acts', () => {
    expect(elsewhere()).toEqual([])
    expect(asked.filter((url) => /\.(?:webm|wav)$/.test(url))).toEqual([])
    expect(complaints).toEqual([])
  })

  it('does not move while it loads', async () => {
    expect(await page.evaluate('document.fonts.ready.then(() => globalThis.moved ?? 0)')).toBeLessThan(0.01)
  })

  it.each(['light', 'dark'])('has nothing that axe finds, %s', async (theme) => {
    await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`)
    expect(await axeViolations(page)).toEqual([])
  })

  it.each([320, 1280])('fits its column at %i px, each in its shape', async (width) => {
    await page.setViewportSize({ width, height: 900 })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    const column = await page.locator('.prose > p').last().boundingBox()
    const clip = await page.locator('video[aria-label^="A clip"]').boundingBox()
    const film = await page.locator('video[aria-label^="A film of"]').boundingBox()
    expect(clip).toMatchObject({ width: 96, height: 128 })
    expect(film?.width).toBe(column?.width)
    expect((film?.width ?? 0) / (film?.height ?? 1)).toBeCloseTo(16 / 9, 1)
  })

  it('plays what is the author’s own', async () => {
    const clip = page.locator('video[aria-label^="A clip"]')
    await clip.evaluate((it) => 'play' in it && typeof it.play === 'function' && it.play())
    expect(asked.some((url) => url.endsWith('clip.webm'))).toBe(true)
    expect(await page.getByRole('link', { name: 'paper.pdf, 1.5 kB' }).isVisible()).toBe(true)
    expect(await page.getByRole('link', { name: 'A frame of another host' }).isVisible()).toBe(true)
  })
})

describe('a film of another host', () => {
  it('is a button that names it and where it comes from', async () => {
    const button = page.getByRole('button', { name: talk, exact: true })
    await button.focus()
    expect(await button.evaluate((it) => it.matches(':focus-visible'))).toBe(true)
    await page.emulateMedia({ forcedColors: 'active' })
    expect(await button.evaluate((it) => getComputedStyle(it).borderTopWidth)).not.toBe('0px')
    await page.emulateMedia({ forcedColors: 'none' })
  })

  it('is told on paper with its address', async () => {
    await page.emulateMedia({ media: 'print' })
    const after = `getComputedStyle(document.querySelector('film-frame > button'), '::after').content`
    expect(await page.evaluate(after)).toContain('https://www.youtube.com/watch?v=a-b_c')
    await page.emulateMedia({ media: 'screen' })
  })

  it('takes the button’s place when that is pressed by key, with the focus', async () => {
    await page.getByRole('button', { name: talk, exact: true }).press('Enter')
    await expect.poll(() => page.frameLocator('iframe[title="A talk"]').getByText('Shown').count()).toBe(1)
    expect([...new Set(elsewhere())]).toEqual([quiet])
    expect(await page.evaluate('document.activeElement.title')).toBe('A talk')
    const [film, column] = await Promise.all(
      ['iframe', '.prose > p:last-child'].map((it) => page.locator(it).boundingBox()),
    )
    expect(film?.width).toBe(column?.width)
    expect((film?.width ?? 0) / (film?.height ?? 1)).toBeCloseTo(16 / 9, 1)
    expect(complaints).toEqual([])
    expect(await axeViolations(page)).toEqual([])
  })

  it('is a link with its picture, in the same place, where no script runs', async () => {
    const { page: plain } = await site.open(path, { javaScriptEnabled: false })
    const link = plain.getByRole('link', { name: talk, exact: true })
    expect(await link.getAttribute('href')).toBe('https://www.youtube.com/watch?v=a-b_c')
    expect(await link.locator('img').isVisible()).toBe(true)
    expect(await plain.locator('iframe').count()).toBe(0)
    await plain.context().close()
  })
})

it('nothing of films is loaded by a page without any', async () => {
  const { page: other } = await site.open('/posts/wide/')
  const modules = await other
    .locator('script[type=module]')
    .evaluateAll((all) => all.map((it) => it.getAttribute('src')))
  expect(modules.filter((src) => src?.includes('films'))).toEqual([])
  await other.context().close()
})
