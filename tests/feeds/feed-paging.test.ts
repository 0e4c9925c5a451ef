import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Post } from '../../lib/content/index/site-index.ts'
import { makeIndex } from '../pages/make-index.ts'
import { article, filesOf, read } from './make-site.ts'
import { parseJsonFeed } from './parse-feed.ts'

const origin = 'https://example.com'

/** The n-th post, of about so many bytes, so many days after the one before. */
function dated(number: number, bytes: number, days = 8): Post {
  const date = new Date(Date.UTC(2020, 0, 1 + number * days)).toISOString().slice(0, 10)
  return article(`p${number}`, { date, html: `<p>${'x'.repeat(bytes)}</p>` })
}

/** @returns the JSON feed and its pages, by path. */
async function jsonFiles(posts: Post[], entries: number): Promise<Map<string, string>> {
  const index = makeIndex({ posts, site: { feed: { id: 'example.com,2026', entries } } })
  const files = filesOf(index).filter(({ path }) => path === '/feed.json' || path.startsWith('/feed/'))
  return new Map(await Promise.all(files.map(async (file) => [file.path, await file.make(read)] as const)))
}

/** @returns the titles met on the way from /feed.json, page by page. */
function walk(files: ReadonlyMap<string, string>): string[][] {
  const met: string[][] = []
  const seen = new Set<string>()
  for (let path: string | undefined = '/feed.json'; path !== undefined;) {
    const text = files.get(path)
    if (text === undefined || seen.has(path)) throw new Error(`nothing, or nothing new, at ${path}`)
    seen.add(path)
    const feed = parseJsonFeed(text)
    met.push(feed.items.map(({ title }) => title))
    path = feed.next_url?.slice(origin.length)
  }
  return met
}

/** Whether the text is a page that holds as many posts as a page can. */
const isNumbered = (path: string) => /^\/feed\/\d+\.json$/.test(path)

describe('the pages of the JSON feed', () => {
  it('lead from the newest post to the oldest', async () => {
    const posts = Array.from({ length: 8 }, (_, day) => dated(day, 10))
    const files = await jsonFiles(posts, 3)
    expect([...files.keys()]).toEqual(['/feed.json', '/feed/1.json', '/feed/2.json'])
    expect(walk(files)).toEqual([
      ['Title of p7', 'Title of p6', 'Title of p5'],
      ['Title of p5', 'Title of p4', 'Title of p3'],
      ['Title of p2', 'Title of p1', 'Title of p0'],
    ])
  })

  it('are the same however long the posts are', async () => {
    const posts = Array.from({ length: 8 }, (_, day) => dated(day, 200_000))
    expect(walk(await jsonFiles(posts, 3))).toEqual([
      ['Title of p7', 'Title of p6', 'Title of p5'],
      ['Title of p5', 'Title of p4', 'Title of p3'],
      ['Title of p2', 'Title of p1', 'Title of p0'],
    ])
  })

  it.each([
    ['all that come at once', 25, 0, 25],
    ['those of a week', 25, 1, 7],
    ['a hundred at most', 130, 0, 100],
    ['as many as the site says where they come slowly', 25, 8, 3],
  ])('begin after the newest posts: %s', async (_, count, days, shown) => {
    const posts = Array.from({ length: count }, (_, number) => dated(number, 10, days))
    const [first = [], ...others] = walk(await jsonFiles(posts, 3))
    expect(first).toHaveLength(shown)
    expect(new Set([...first, ...others.flat()]).size).toBe(count)
  })

  it('never change once full, and miss no post, whatever is added', async () => {
    const small = { arbitrary: fc.integer({ min: 1, max: 500 }), weight: 3 }
    const large = { arbitrary: fc.integer({ min: 40_000, max: 140_000 }), weight: 2 }
    const sizes = fc.array(fc.oneof(small, large), { minLength: 1, maxLength: 14 })
    await fc.assert(
      fc.asyncProperty(sizes, fc.integer({ min: 1, max: 5 }), async (bytes, entries) => {
        const full = new Map<string, string>()
        for (let count = 0; count <= bytes.length; count += 1) {
          const posts = bytes.slice(0, count).map((size, number) => dated(number, size, 3))
          const files = await jsonFiles(posts, entries)
          const met = new Set(walk(files).flat())
          expect(met.size).toBe(count)
          for (const [path, text] of full) expect(files.get(path) === text).toBe(true)
          for (const [path, text] of files) {
            if (!isNumbered(path)) continue
            expect(parseJsonFeed(text).items).toHaveLength(entries)
            full.set(path, text)
          }
        }
      }),
      { numRuns: 25 },
    )
  })
})
