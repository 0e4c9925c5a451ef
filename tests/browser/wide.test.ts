import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { visit, type Visit } from '../support/browser.ts'
import { root, scratch } from '../support/command.ts'

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
      await page.evaluate(`['.prose > table', '.prose p > math', '.prose > code-block pre'].map((selector) => {
      const box = document.querySelector(selector)
      box.scrollLeft = 1e6
      return box.scrollLeft > 0 && Math.abs(box.scrollLeft + box.clientWidth - box.scrollWidth) <= 1
    })`)
    expect(boxes).toEqual([true, true, true])
  })
})
