import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { visit, type Visit } from '../support/browser.ts'
import { scratch } from '../support/command.ts'

let site: Visit
let page: Page

beforeAll(async () => {
  site = await visit(join(scratch, 'shipped'))
  ;({ page } = await site.open('/', { viewport: { width: 360, height: 740 } }))
})
afterAll(async () => {
  await site.close()
})

it('the chart of the archive takes a fifth of a phone’s screen at most', async () => {
  await page.goto(`${site.origin}/archive/`)
  const taken = await page.evaluate(`(() => {
    const chart = document.querySelector('.chart')
    const { top } = chart.getBoundingClientRect()
    return document.querySelector('.section').getBoundingClientRect().top - top - parseFloat(getComputedStyle(document.querySelector('.section')).marginTop)
  })()`)
  expect(taken).toBeGreaterThan(60)
  expect(taken).toBeLessThanOrEqual(740 / 5)
})

it('the marks of what is active and of what is explored differ without colours too', async () => {
  await page.goto(`${site.origin}/focus/`)
  for (const forcedColors of ['none', 'active'] as const) {
    await page.emulateMedia({ forcedColors })
    const mark = async (status: string): Promise<Buffer> => {
      const element = page.locator(`[data-status=${status}]`).first()
      await element.scrollIntoViewIfNeeded()
      const { x = 0, y = 0, height = 0 } = (await element.boundingBox()) ?? {}
      return page.screenshot({ clip: { x: Math.floor(x), y: Math.round(y), width: 11, height } })
    }
    expect((await mark('active')).equals(await mark('exploring')), forcedColors).toBe(false)
  }
  await page.emulateMedia({ forcedColors: 'none' })
})

it('the page for what is not there can be searched from', async () => {
  await page.goto(`${site.origin}/no-such-page/`)
  const field = page.locator('main').getByRole('searchbox')
  await field.fill('postgres')
  await field.press('Enter')
  await page.waitForURL('**/search/?q=postgres')
  await expect.poll(() => page.locator('main .entry').count()).toBeGreaterThan(0)
})
