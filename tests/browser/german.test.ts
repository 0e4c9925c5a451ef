import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations } from '../support/axe.ts'
import { visit, type Visit } from '../support/browser.ts'
import { root, scratch } from '../support/command.ts'

let site: Visit

beforeAll(async () => {
  site = await visit(join(scratch, 'german'), join(root, 'tests/fixtures/german'))
})
afterAll(async () => {
  await site.close()
})

describe.each([
  ['a post in Hebrew', '/buch/posts/turim/'],
  ['a post in German', '/buch/posts/warteschlangen/'],
  ['the home page', '/buch/'],
])('%s on a German site', (_, path) => {
  it('has no axe violation and does not scroll sideways, long words and all', async () => {
    const { page } = await site.open(path, { reducedMotion: 'reduce' })
    for (const [colorScheme, width] of [
      ['light', 360],
      ['dark', 1440],
    ] as const) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 900 })
      expect(await axeViolations(page)).toEqual([])
    }
    await page.setViewportSize({ width: 320, height: 700 })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
    await page.context().close()
  })
})

it('the notes of a text from the right keep clear of its contents', async () => {
  const { page } = await site.open('/buch/posts/turim/', { viewport: { width: 1440, height: 900 } })
  const note = page.locator('small.note').first()
  await note.waitFor()
  const text = await page.locator('.prose').boundingBox()
  const box = await note.boundingBox()
  expect(box?.x).toBeGreaterThan((text?.x ?? NaN) + (text?.width ?? NaN))
  await page.context().close()
})

it('a text written from the right begins at the right, its code at the left', async () => {
  const { page } = await site.open('/buch/posts/turim/')
  const sides = await page.evaluate(`(() => {
    const side = (selector) => {
      const style = getComputedStyle(document.querySelector(selector))
      return style.direction + ' ' + style.textAlign
    }
    return ['h1', '.e-content p', '.e-content li', '.e-content pre', '.post-end'].map(side)
  })()`)
  expect(sides).toEqual(['rtl start', 'rtl start', 'rtl start', 'ltr start', 'ltr start'])
  await page.context().close()
})

it('long German words are broken', async () => {
  const { page } = await site.open('/buch/posts/warteschlangen/')
  expect(await page.evaluate(`getComputedStyle(document.querySelector('.e-content')).hyphens`)).toBe('auto')
  await page.goto(`${site.origin}/buch/posts/turim/`)
  expect(await page.evaluate(`getComputedStyle(document.querySelector('.e-content')).hyphens`)).toBe('manual')
  await page.context().close()
})

describe('comments', () => {
  const frame = `<!doctype html><title>Kommentare</title><script>
    parent.postMessage({ giscus: { resizeHeight: 321 } }, '*')
  </script>`

  it('load nothing before they are asked for, then a frame as tall as they are', async () => {
    const { page, complaints } = await site.open('/buch/posts/geduld/')
    const asked: string[] = []
    page.on('request', (request) => void asked.push(request.url()))
    await page.route('https://giscus.app/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: frame }),
    )
    await page.reload()
    expect(asked.filter((url) => !url.startsWith(site.origin))).toEqual([])
    await page.getByRole('button', { name: 'Kommentare von giscus.app anzeigen' }).click()
    await expect.poll(() => page.locator('post-comments iframe').getAttribute('height')).toBe('321')
    const other = asked.filter((url) => !url.startsWith(site.origin))
    expect(other).toHaveLength(1)
    const url = new URL(other[0] ?? '')
    expect([url.pathname, url.searchParams.get('term')]).toEqual(['/de/widget', 'posts/geduld/'])
    expect(url.searchParams.get('origin')).toBe(`${site.origin}/buch/posts/geduld/`)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('open by themselves for who comes back from signing in, whom they know from then on', async () => {
    const { page } = await site.open('/buch/')
    await page.route('https://giscus.app/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: frame }),
    )
    await page.goto(`${site.origin}/buch/posts/geduld/?giscus=secret`)
    const source = () => page.locator('post-comments iframe').getAttribute('src')
    expect(new URL((await source()) ?? '').searchParams.get('session')).toBe('secret')
    expect(page.url()).toBe(`${site.origin}/buch/posts/geduld/`)
    await page.reload()
    await page.getByRole('button', { name: 'Kommentare von giscus.app anzeigen' }).click()
    expect(new URL((await source()) ?? '').searchParams.get('session')).toBe('secret')
    await page.context().close()
  })

  it('can be read elsewhere without script', async () => {
    const { page } = await site.open('/buch/posts/geduld/', { javaScriptEnabled: false })
    const link = page.locator('post-comments a')
    expect(await link.getAttribute('href')).toBe('https://github.com/ada/werkstatt/discussions')
    await page.context().close()
  })
})

it('the newsletter is a form that works without script', async () => {
  const { page } = await site.open('/buch/', { javaScriptEnabled: false })
  await page.route('https://brief.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: 'Danke' }),
  )
  const sent = page.waitForRequest('https://brief.example/abonnieren')
  await page.getByLabel('E-Mail-Adresse').fill('leser@example.com')
  await page.getByRole('button', { name: 'Abonnieren' }).click()
  const request = await sent
  expect([request.method(), request.postData()]).toEqual(['POST', 'adresse=leser%40example.com'])
  await page.context().close()
})
