import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SearchRecord } from '../../lib/search/records.ts'
import { searchShards, shardPath } from '../../lib/search/shards.ts'

function record(url: string, year?: string): SearchRecord {
  return { url, title: url, note: '', tags: [], year, text: '' }
}

/** As many posts a year as given, from 2001 on, newest first, then one page without a date. */
function site(...counts: number[]): SearchRecord[] {
  const posts = counts.flatMap((count, at) =>
    Array.from({ length: count }, (_, number) => record(`/posts/${at}-${number}/`, String(2001 + at))),
  )
  return [...posts.toReversed(), record('/about/')]
}

function sizes(records: readonly SearchRecord[]): Record<string, number> {
  return Object.fromEntries(searchShards(records, 10).map(({ name, records: held }) => [name, held.length]))
}

const years = fc.array(fc.nat({ max: 12 }), { maxLength: 12 })

describe('the shards of the search index', () => {
  it.each<[string, number[], Record<string, number>]>([
    ['nothing but a page', [], { '': 1 }],
    ['a small site', [2, 3, 4], { '': 10 }],
    ['a site that has just filled a shard', [5, 5], { '': 11 }],
    ['the year after', [5, 5, 1], { '': 2, '2001-2002': 10 }],
    ['years that are full by themselves', [12, 30, 1], { '': 2, '2001': 12, '2002': 30 }],
    ['years without posts', [9, 0, 0, 1, 4], { '': 5, '2001-2004': 10 }],
  ])('of %s', (_, counts, expected) => {
    expect(sizes(site(...counts))).toEqual(expected)
  })

  it('hold every record once, and what has no date in the main one', () => {
    fc.assert(
      fc.property(years, (counts) => {
        const records = site(...counts)
        const [main, ...others] = searchShards(records, 10)
        const held = [main, ...others].flatMap((shard) => shard?.records ?? [])
        expect(held.map(({ url }) => url).toSorted()).toEqual(records.map(({ url }) => url).toSorted())
        expect(main?.name).toBe('')
        expect(others.flatMap((shard) => shard.records).filter(({ year }) => year === undefined)).toEqual([])
      }),
    )
  })

  it('never change by a new post, the main one aside', () => {
    fc.assert(
      fc.property(years, fc.nat({ max: 3 }), (counts, later) => {
        const records = site(...counts)
        const newest = records[0]?.year ?? '2001'
        const added = record('/posts/new/', String(Number(newest) + later))
        const after = searchShards([added, ...records], 10)
        for (const shard of searchShards(records, 10).slice(1)) expect(after).toContainEqual(shard)
        expect(after.find((shard) => shard.records.includes(added))?.name).toBe('')
      }),
    )
  })

  it('keep their files in folders of their own', () => {
    expect(shardPath({ name: '', records: [] }, 'index/a.pf_index')).toBe('pagefind/index/a.pf_index')
    expect(shardPath({ name: '2001-2004', records: [] }, 'index/a.pf_index')).toBe(
      'pagefind/2001-2004/index/a.pf_index',
    )
  })
})
