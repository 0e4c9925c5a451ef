import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations } from '../support/axe.ts'
import { visit, type Visit } from '../support/browser.ts'
import { scratch } from '../support/command.ts'
import { coveredText, layoutShift, smallTargets, tabStop, tabStops } from '../support/in-page.ts'
import { pageKinds } from '../support/page-kinds.ts'

const narrow = { width: 360, height: 800 }
const wide = { width: 1440, height: 900 }
let site: Visit
let scriptless: Page

beforeAll(async () => {
  site = await visit(join(scratch, 'shipped'))
  scriptless = (await site.open('/', { javaScriptEnabled: false })).page
})
afterAll(async () => {
  await site.close()
})

// Opening a page, and giving it axe, costs more than most of what is asked of it: each is asked all, in this order.
describe.each(Object.entries(pageKinds))('%s', (kind, path) => {
  let page: Page
  let complaints: string[]

  beforeAll(async () => {
    const options = { viewport: wide, hasTouch: true, reducedMotion: 'reduce' } as const
    ;({ page, complaints } = await site.open(path, options))
  })
  afterAll(async () => {
    await page.context().close()
  })

  const axeIn = async (colorScheme: 'light' | 'dark'): Promise<string[]> => {
    await page.emulateMedia({ colorScheme })
    return axeViolations(page)
  }
  const sideways = async (width: number): Promise<number> => {
    await page.setViewportSize({ width, height: 700 })
    return Number(await page.evaluate('document.documentElement.scrollWidth')) - width
  }

  it('shows its text without JavaScript as with it, and complains of nothing', async () => {
    await scriptless.goto(site.origin + path)
    expect((await scriptless.locator('main').innerText()).length).toBeGreaterThan(60)
    expect(await scriptless.locator('button:visible').count()).toBe(0)
    expect(await page.locator('main h1').innerText()).not.toBe('')
    const expected = kind === 'not found' ? [expect.stringContaining('404')] : []
    expect(complaints).toEqual(expected)
  })

  it('moves nothing once it is shown, on a wide screen and on a narrow one', async () => {
    expect(await page.evaluate(layoutShift)).toBe(0)
    await page.setViewportSize(narrow)
    await page.reload()
    expect(await page.evaluate(layoutShift)).toBe(0)
  })

  it('has no axe violation at 360 px in either theme', async () => {
    expect(await axeIn('light')).toEqual([])
    expect(await axeIn('dark')).toEqual([])
  })

  it('covers no text: the middle of each line belongs to its own element', async () => {
    expect(await page.evaluate(coveredText)).toEqual([])
  })

  it('has touch targets of 24 px or more', async () => {
    expect(await page.evaluate(smallTargets)).toEqual([])
  })

  it('has no axe violation at 1440 px in either theme', async () => {
    await page.setViewportSize(wide)
    expect(await axeIn('dark')).toEqual([])
    expect(await axeIn('light')).toEqual([])
  })

  it('is gone through by keyboard, always showing where one is', async () => {
    const expected = Number(await page.evaluate(tabStops))
    const unseen: unknown[] = []
    for (let press = 0; press < expected; press++) {
      await page.keyboard.press('Tab')
      const fault = await page.evaluate(tabStop)
      if (fault !== '') unseen.push(fault)
    }
    expect(unseen).toEqual([])
    expect(await page.evaluate('document.querySelectorAll("[data-tabbed]").length')).toBe(expected)
  })

  it('loses nothing at 200 %, and does not scroll sideways there or at 320 px', async () => {
    // Of a window 1280 px wide, zoom to 200 % leaves 640.
    expect(await sideways(640)).toBeLessThanOrEqual(0)
    expect(await page.evaluate(coveredText)).toEqual([])
    expect(await sideways(320)).toBeLessThanOrEqual(0)
  })
})
