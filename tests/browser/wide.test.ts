import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { axeViolations } from '../support/axe.ts'
import { visit, type Visit } from '../support/browser.ts'
import { root, scratch } from '../support/command.ts'

const reachesOf = z.array(z.object({ beyond: z.number(), meets: z.boolean(), inside: z.boolean() }))
let site: Visit
let page: Page

beforeAll(async () => {
  site = await visit(join(scratch, 'wide'), join(root, 'tests/fixtures/wide'))
  ;({ page } = await site.open('/posts/wide/'))
})
afterAll(async () => {
  await site.close()
})

/** What reaches beyond the screen, unless a box that scrolls holds it. */
const beyond = `(() => {
  const held = (it) => {
    for (let box = it.parentElement; box !== null && box !== document.documentElement; box = box.parentElement)
      if (getComputedStyle(box).overflowX !== 'visible') return true
    return false
  }
  return [...document.querySelectorAll('main *')]
    .filter((it) => it.getBoundingClientRect().right > innerWidth + 1 && !held(it))
    .map((it) => it.outerHTML.slice(0, 80))
})()`

describe.each([320, 360])('at %i px', (width) => {
  it('nothing in a post makes the page scroll sideways', async () => {
    await page.setViewportSize({ width, height: 700 })
    expect(await page.evaluate(beyond)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
  })

  it('what is wider scrolls in its own box, to its end', async () => {
    await page.setViewportSize({ width, height: 700 })
    const boxes =
      await page.evaluate(`['.prose > .scroll', '.prose p > math', '.prose > code-block pre'].map((selector) => {
      const box = document.querySelector(selector)
      box.scrollLeft = 1e6
      return box.scrollLeft > 0 && Math.abs(box.scrollLeft + box.clientWidth - box.scrollWidth) <= 1
    })`)
    expect(boxes).toEqual([true, true, true])
  })

  it('what scrolls is reached by keyboard, as axe asks', async () => {
    await page.setViewportSize({ width, height: 700 })
    expect((await axeViolations(page)).filter((text) => text.startsWith('scrollable'))).toEqual([])
    const unreached = await page.evaluate(`[...document.querySelectorAll('.prose *')]
      .filter((it) => it.scrollWidth > it.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(it).overflowX))
      .filter((it) => it.checkVisibility() && it.tabIndex < 0 && !it.closest('[aria-hidden]'))
      .map((it) => it.outerHTML.slice(0, 80))`)
    expect(unreached).toEqual([])
  })
})

describe('beside empty paper', () => {
  /** Of each block of code: how far it reaches beyond its column, and whether it meets a note or the edge of the window. */
  const reaches = `[...document.querySelectorAll('.prose > code-block')].map((block) => {
    const box = block.getBoundingClientRect()
    const meets = [...document.querySelectorAll('small.note')].some((note) => {
      const { top, bottom, left } = note.getBoundingClientRect()
      return bottom > box.top && top < box.bottom && left < box.right
    })
    const free = box.right - block.parentElement.getBoundingClientRect().right
    return { beyond: Math.round(free), meets, inside: box.right < document.documentElement.clientWidth }
  })`

  it.each([1200, 1440])('code has the free margin at %i px, but where a note stands', async (width) => {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(`${site.origin}/posts/code/`)
    if (width >= 1280) await page.locator('small.note').first().waitFor()
    const found = reachesOf.parse(await page.evaluate(reaches))
    expect(found.filter(({ meets, inside }) => meets || !inside)).toEqual([])
    const [long, short, wrapped, beside] = found.map(({ beyond }) => beyond)
    expect(long).toBeGreaterThan(width === 1440 ? 240 : 120)
    expect([short, wrapped]).toEqual([0, 0])
    if (width === 1440) expect(beside).toBe(0)
    else expect(beside).toBeGreaterThan(120)
  })

  it('code that goes on shows it by a shade, which is gone at its end', async () => {
    await page.setViewportSize({ width: 360, height: 700 })
    for (const forcedColors of ['none', 'active'] as const)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ forcedColors, colorScheme })
        const pre = page.locator('.prose > code-block pre').first()
        const edge = async (left: number): Promise<Buffer> => {
          await pre.evaluate((box, at) => void (box.scrollLeft = at), left)
          const { x = 0, y = 0, width = 0 } = (await pre.boundingBox()) ?? {}
          // Above the first line there are no letters.
          return page.screenshot({ clip: { x: x + width - 3, y: y + 1, width: 3, height: 4 } })
        }
        expect((await edge(0)).equals(await edge(1e6)), `${forcedColors} ${colorScheme}`).toBe(false)
      }
    await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' })
  })
})
