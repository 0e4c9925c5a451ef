import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { visit, type Visit } from '../support/browser.ts'
import { scratch } from '../support/command.ts'

let site: Visit

beforeAll(async () => {
  site = await visit(join(scratch, 'shipped'))
})
afterAll(async () => {
  await site.close()
})

const background = 'getComputedStyle(document.documentElement).backgroundColor'

describe('the theme', () => {
  it('follows the system, with JavaScript or without', async () => {
    const seen: unknown[] = []
    for (const javaScriptEnabled of [true, false]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page } = await site.open('/', { javaScriptEnabled, colorScheme })
        seen.push((await page.screenshot({ clip: { x: 2, y: 2, width: 4, height: 4 } })).toString('base64'))
        await page.context().close()
      }
    }
    expect(seen[0]).toBe(seen[2])
    expect(seen[1]).toBe(seen[3])
    expect(seen[0]).not.toBe(seen[1])
  })

  it('is switched, remembered on the next page, and there before the first paint', async () => {
    const { page } = await site.open('/', { colorScheme: 'light' })
    const light = await page.evaluate(background)
    const control = page.locator('theme-switch button, theme-switch select').first()
    for (let press = 0; press < 3 && (await page.evaluate(background)) === light; press++)
      await control.click()
    const dark = await page.evaluate(background)
    expect(dark).not.toBe(light)
    await page.goto(`${site.origin}/about/`, { waitUntil: 'commit' })
    // Before the stylesheet is there nothing has a colour, and nothing is painted.
    await expect.poll(() => page.evaluate(background)).not.toBe('rgba(0, 0, 0, 0)')
    expect(await page.evaluate(background)).toBe(dark)
    await page.context().close()
  })
})

describe('a code block', () => {
  it('is copied by keyboard and says so', async () => {
    const { page } = await site.open('/posts/errors-as-values-in-typescript/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    const button = page.locator('code-block button').first()
    await button.focus()
    await page.keyboard.press('Enter')
    const copied = String(await page.evaluate('navigator.clipboard.readText()'))
    expect(copied.trim()).toBe((await page.locator('code-block pre').first().innerText()).trim())
    await expect.poll(() => page.locator('[aria-live], [role=status]').allInnerTexts()).toContain('Copied')
    await page.context().close()
  })
})

describe('the keyboard', () => {
  it('skips to the content first, and shows where it is', async () => {
    const { page } = await site.open('/')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe('#:content')
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).not.toBe('none')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.closest("main") !== null')).toBe(true)
    await page.context().close()
  })
})

describe('the contents of a post', () => {
  it('mark what is being read, after a jump too', async () => {
    const { page } = await site.open('/posts/transactional-outbox/')
    const marked = page.locator('page-contents [aria-current]')
    expect(await marked.count()).toBe(0)
    await page.evaluate('scrollTo(0, document.querySelectorAll("h2[id]")[2].offsetTop + 600)')
    await expect.poll(() => marked.allInnerTexts()).toEqual(['The poller'])
    await page.keyboard.press('Control+Home')
    await expect.poll(() => marked.count()).toBe(0)
    await page.context().close()
  })
})

describe('reading without JavaScript', () => {
  it('goes from the home page to a post, its tag and back by links alone', async () => {
    const { page } = await site.open('/', { javaScriptEnabled: false })
    await page.locator('main .h-entry a.u-url').first().click()
    await page.waitForURL(/\/posts\//)
    await page.locator('main a[href^="/tags/"]').first().click()
    await page.waitForURL(/\/tags\/./)
    await page.locator('header a[href="/"]').first().click()
    await page.waitForURL(/\/$/)
    expect(await page.locator('h1').count()).toBe(1)
    await page.context().close()
  })
})
