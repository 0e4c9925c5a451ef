import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { axeViolations } from '../support/axe.ts'
import { layoutShift } from '../support/in-page.ts'
import { visit, type Visit } from '../support/browser.ts'
import { scratch } from '../support/command.ts'

const path = '/posts/transactional-outbox/'
const wide = { viewport: { width: 1440, height: 900 } }
const narrow = { viewport: { width: 360, height: 800 } }
let site: Visit

beforeAll(async () => {
  site = await visit(join(scratch, 'shipped'))
})
afterAll(async () => {
  await site.close()
})

const box = z.object({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() })
const boxes = z.array(box)
const boxesOf = (selector: string): string =>
  `[...document.querySelectorAll(${JSON.stringify(selector)})].map((it) => { const { left, top, right, bottom } = it.getBoundingClientRect(); return { left, top, right, bottom } })`

describe('footnotes beside the text', () => {
  it('stand in the free margin at their mentions, one below another', async () => {
    const { page, complaints } = await site.open(path, wide)
    await expect.poll(() => page.locator('small.note').count()).toBeGreaterThan(0)
    const notes = boxes.parse(await page.evaluate(boxesOf('small.note')))
    const mentions = boxes.parse(
      await page.evaluate(boxesOf('.prose > :not(foot-notes) [data-footnote-ref]')),
    )
    const [text] = boxes.parse(await page.evaluate(boxesOf('.prose')))
    expect(notes).toHaveLength(mentions.length)
    for (const [at, note] of notes.entries()) {
      expect(note.left).toBeGreaterThan(text?.right ?? Infinity)
      expect(note.right).toBeLessThan(1440)
      expect(note.top).toBeGreaterThan((mentions[at]?.top ?? Infinity) - 12)
      expect(note.top).toBeGreaterThanOrEqual(notes[at - 1]?.bottom ?? -Infinity)
    }
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('move nothing when they come', async () => {
    const { page } = await site.open(path, wide)
    await expect.poll(() => page.locator('small.note').count()).toBeGreaterThan(0)
    const shift = await page.evaluate(layoutShift)
    expect(shift).toBe(0)
    await page.context().close()
  })

  it('are no second announcement, and the list stays', async () => {
    const { page } = await site.open(path, { ...wide })
    await expect.poll(() => page.locator('small.note').count()).toBeGreaterThan(0)
    expect(await page.locator('small.note:not([aria-hidden=true])').count()).toBe(0)
    expect(await page.locator('foot-notes li').first().isVisible()).toBe(true)
    expect(await axeViolations(page)).toEqual([])
    await page.context().close()
  })
})

describe('footnotes on a narrow screen', () => {
  it('open where they are mentioned, and close with Escape, back where one was', async () => {
    const { page } = await site.open(path, { ...narrow })
    const mention = page.locator('[data-footnote-ref]').first()
    await mention.focus()
    await page.keyboard.press('Enter')
    const note = page.locator('[popover].note')
    await note.waitFor({ state: 'visible' })
    expect((await note.innerText()).length).toBeGreaterThan(20)
    expect(new URL(page.url()).hash).toBe('')
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await note.waitFor({ state: 'hidden' })
    expect(await page.evaluate('document.activeElement.dataset.footnoteRef')).toBe('')
    expect(await page.locator('small.note:visible').count()).toBe(0)
    await page.context().close()
  })

  it('are the list alone without JavaScript', async () => {
    for (const size of [narrow, wide]) {
      const { page } = await site.open(path, { ...size, javaScriptEnabled: false })
      expect(await page.locator('.note').count()).toBe(0)
      await page.locator('[data-footnote-ref]').first().click()
      expect(new URL(page.url()).hash).toBe('#fn-1')
      expect(await page.locator('#fn-1').isVisible()).toBe(true)
      await page.context().close()
    }
  })
})

describe("a heading's link", () => {
  it('copies its address and says so', async () => {
    const { page } = await site.open(path, { ...wide, permissions: ['clipboard-read', 'clipboard-write'] })
    const link = page.locator('heading-link a').first()
    await link.focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('heading-link [role=status]').first().innerText()).toBe('Copied')
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(page.url())
    expect(new URL(page.url()).hash).not.toBe('')
    await page.context().close()
  })
})

describe('formulas and diagrams', () => {
  it('stay within a narrow screen, and scroll within themselves', async () => {
    const { page, complaints } = await site.open(path, narrow)
    for (const at of [path, '/posts/retries-backoff-jitter/', '/posts/everything-markdown-can-do/']) {
      await page.goto(site.origin + at)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
      const ends = boxes.parse(await page.evaluate(boxesOf('.math, .diagram')))
      expect(ends.length).toBeGreaterThan(0)
      for (const { right } of ends) expect(right).toBeLessThanOrEqual(360)
    }
    expect(complaints).toEqual([])
    await page.context().close()
  })
})
