import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberedPages } from '../../../lib/content/addresses/list-paging.ts'
import type { SiteIndex } from '../../../lib/content/index/site-index.ts'
import { fullPage, newestPage } from '../../../lib/pages/parts/tag-paging.ts'
import { pageAt } from '../../../lib/pages/site-pages.ts'
import { sitePath } from '../../../lib/paths.ts'
import { makeIndex, post } from '../make-index.ts'

/** Totals near which pages fill up, and any other. */
const totals = fc.oneof(
  fc
    .tuple(fc.constantFrom(500, 1000, 1500), fc.integer({ min: -1, max: 2 }))
    .map(([full, more]) => full + more),
  fc.integer({ min: 0, max: 1600 }),
)

test('the pages of a list hold every entry once, none more than 500', () => {
  fc.assert(
    fc.property(totals, (total) => {
      const newestFirst = Array.from({ length: total }, (_, at) => total - at)
      const full = numberedPages(sitePath('/tags/go/'), total).map((_, at) => fullPage(newestFirst, at + 1))
      const newest = newestPage(newestFirst, full.length)
      expect([...newest, ...full.toReversed().flat()]).toEqual(newestFirst)
      expect(full.every((entries) => entries.length === 500)).toBe(true)
      expect(newest.length).toBeLessThanOrEqual(500)
      if (total > 0) expect(newest.length).toBeGreaterThan(0)
    }),
  )
})

test('newer posts never change a full page, head and all', () => {
  fc.assert(
    fc.property(totals, fc.integer({ min: 1, max: 600 }), (total, added) => {
      const before = tagged(total)
      const after = tagged(total + added)
      for (const path of numberedPages(sitePath('/tags/go/'), total)) {
        expect(pageAt(before, path)).toBeDefined()
        expect(pageAt(after, path)?.page()).toEqual(pageAt(before, path)?.page())
      }
    }),
    { numRuns: 12 },
  )
})

function tagged(total: number): SiteIndex {
  return makeIndex({
    posts: Array.from({ length: total }, (_, at) =>
      post(`p${at}`, {
        date: new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10),
        tags: ['Go', `Other ${at % 7}`],
      }),
    ),
  })
}
