import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations } from '../support/axe.ts'
import { visit, type Visit } from '../support/browser.ts'
import { scratch } from '../support/command.ts'
import { pageKinds } from '../support/page-kinds.ts'

const kinds = Object.entries(pageKinds)
let site: Visit

beforeAll(async () => {
  site = await visit(join(scratch, 'shipped'))
})
afterAll(async () => {
  await site.close()
})

describe.each(kinds)('%s', (kind, path) => {
  it('shows its text without JavaScript as with it, and complains of nothing', async () => {
    const without = await site.open(path, { javaScriptEnabled: false })
    const text = await without.page.locator('main').innerText()
    expect(text.length).toBeGreaterThan(60)
    expect(await without.page.locator('button:visible').count()).toBe(0)
    await without.page.context().close()
    const { page, complaints } = await site.open(path)
    expect(await page.locator('main h1').innerText()).not.toBe('')
    const expected = kind === 'not found' ? [expect.stringContaining('404')] : []
    expect(complaints).toEqual(expected)
    await page.context().close()
  })

  it.each([
    ['light', 360],
    ['dark', 360],
    ['light', 1440],
    ['dark', 1440],
  ] as const)('has no axe violation in the %s theme at %i px', async (colorScheme, width) => {
    const { page } = await site.open(path, {
      colorScheme,
      viewport: { width, height: 900 },
      reducedMotion: 'reduce',
      bypassCSP: true,
    })
    expect(await axeViolations(page)).toEqual([])
    await page.context().close()
  })

  it('does not scroll sideways at 320 px', async () => {
    const { page } = await site.open(path, { viewport: { width: 320, height: 700 } })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
    await page.context().close()
  })

  it('covers no text: the middle of each line belongs to its own element', async () => {
    const { page } = await site.open(path, { viewport: { width: 360, height: 800 } })
    expect(await page.evaluate(coveredText)).toEqual([])
    await page.context().close()
  })

  it('has touch targets of 24 px or more', async () => {
    const { page } = await site.open(path, {
      viewport: { width: 360, height: 800 },
      hasTouch: true,
      isMobile: true,
    })
    expect(await page.evaluate(smallTargets)).toEqual([])
    await page.context().close()
  })
})

/** Texts of which the middle of a line, once scrolled to, is hidden by something else. */
const coveredText = `(() => {
  const covered = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode
    const parent = node.parentElement
    if (!node.data.trim() || !parent.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || parent.closest('.sr-only, svg, pre, .table')) continue
    if (parent.closest('details:not([open])') && !parent.closest('summary')) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const rect of [...range.getClientRects()].slice(0, 3)) {
      if (rect.width < 2 || rect.height < 2) continue
      scrollTo(0, scrollY + rect.top - innerHeight / 2)
      const now = [...range.getClientRects()].find((candidate) => candidate.width === rect.width) ?? rect
      const hit = document.elementFromPoint(now.left + now.width / 2, now.top + now.height / 2)
      scrollTo(0, 0)
      if (hit && !(hit === parent || hit.contains(parent) || parent.contains(hit))) covered.push(node.data.trim().slice(0, 60) + ' <- ' + hit.outerHTML.slice(0, 80))
    }
  }
  return covered
})()`

/** Links and buttons outside running text that are smaller than 24 px, their spacing not counted. */
const smallTargets = `[...document.querySelectorAll('a[href], button, summary, input, select')]
  .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('p, li > p, .prose, svg, .sr-only, h1, h2, h3, figcaption'))
  .filter((element) => !element.matches('.skip-link'))
  .map((element) => ({ element, box: element.getBoundingClientRect() }))
  .filter(({ box }) => box.width > 1 && (box.height < 23.5 || box.width < 23.5))
  .map(({ element, box }) => element.outerHTML.slice(0, 100) + ' ' + Math.round(box.width) + 'x' + Math.round(box.height))`
