import { describe, expect, it } from 'vitest'
import { shareCards } from '../../lib/pages/head/share-cards.ts'
import { searchRecords } from '../../lib/search/records.ts'
import { article, source, textAt } from '../feeds/make-site.ts'
import { feeds } from '../feeds/site-feeds.ts'
import { makeIndex, series } from './make-index.ts'
import { linkedData, pageOf, viewOf } from './page-views.ts'

function dated(name: string, date: string, parts: Parameters<typeof article>[1] = {}) {
  return article(name, { date, tags: ['Go'], body: source(`posts/${name}.md`, 'Text.'), ...parts })
}

const part = series('Zones')
/** Eight in the evening of the last day of a year in New York, the first morning of the next in Tokyo, and around them. */
const index = makeIndex({
  site: { home: { posts: 4 } },
  posts: [
    dated('new-york', '2024-12-31T20:30:00-05:00', { series: part }),
    dated('tokyo', '2025-01-01T00:30:00+09:00', { series: part }),
    dated('london', '2024-12-31', { series: part }),
    dated('apia', '2025-01-01T09:00:00+13:00'),
  ],
})
const byDay = ['Title of apia', 'Title of tokyo', 'Title of new-york', 'Title of london']
const byInstant = ['Title of new-york', 'Title of apia', 'Title of tokyo', 'Title of london']

describe('a date with an offset', () => {
  it.each([
    ['new-york', '31 December 2024', '2024-12-31T20:30:00-05:00'],
    ['tokyo', '1 January 2025', '2025-01-01T00:30:00+09:00'],
    ['apia', '1 January 2025', '2025-01-01T09:00:00+13:00'],
    ['london', '31 December 2024', '2024-12-31'],
  ])('is shown as the day that its author wrote: %s', async (name, day, written) => {
    const path = `/posts/${name}/`
    expect(viewOf(index, path, 'post').date).toMatchObject({ text: day, iso: written })
    expect(shareCards(index).find((card) => card.path.includes(name))?.card.margin[0]).toBe(day)
    expect(searchRecords(index).find(({ url }) => url === path)).toMatchObject({
      note: day,
      year: day.slice(-4),
    })
    expect(await textAt(index, `${path}index.md`)).toContain(written)
    expect(linkedData(pageOf(index, path))).toContainEqual(
      expect.objectContaining({
        datePublished: written.includes('T') ? written : `${written}T00:00:00Z`,
      }),
    )
  })

  it('is filed under the year and the month of that day', () => {
    const years = viewOf(index, '/archive/', 'archive').years
    expect(years.map(({ year, entries }) => [year, entries.map(({ title }) => title)])).toEqual([
      ['2025', byDay.slice(0, 2)],
      ['2024', byDay.slice(2)],
    ])
    const months = Array.from({ length: 60 }, (_, at) =>
      article(`m${at}`, { date: `2024-${at < 30 ? '11-30' : '12-01'}T${at < 30 ? '23' : '00'}:30:00-05:00` }),
    )
    const many = viewOf(makeIndex({ posts: months }), '/archive/2024/', 'year')
    expect(many.months.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 30, 30])
  })

  it('orders pages by the day, then by the instant', () => {
    const titles = (entries: readonly { title: string }[]) => entries.map(({ title }) => title)
    expect(titles(viewOf(index, '/', 'home').posts)).toEqual(byDay)
    expect(titles(viewOf(index, '/tags/go/', 'tag').entries)).toEqual(byDay)
    expect(titles(viewOf(index, '/series/zones/', 'series').entries)).toEqual(byDay.slice(1).toReversed())
    const { previous, next } = viewOf(index, '/posts/tokyo/', 'post')
    expect([previous?.title, next?.title]).toEqual(['Title of new-york', 'Title of apia'])
  })

  it('orders feeds by the instant', async () => {
    const { rss, atom, json } = await feeds(index)
    for (const entries of [rss.item, atom.entry, json.items])
      expect(entries.map(({ title }) => title)).toEqual(byInstant)
    expect(atom.entry[0]?.published).toBe('2025-01-01T01:30:00.000Z')
    const ofTag = await textAt(index, '/tags/go/feed.xml')
    expect([...ofTag.matchAll(/<title>(Title of [^<]+)/g)].map(([, title]) => title)).toEqual(byInstant)
  })

  it('stands in the order of its instant in the feed and its pages', async () => {
    const paged = makeIndex({ ...index, site: { feed: { id: 'example.com,2026', entries: 2 } } })
    const titles = async (path: string) =>
      [...(await textAt(paged, path)).matchAll(/"title":\s?"(Title of [^"]+)/g)].map(([, title]) => title)
    // All of them are of the same week.
    expect(await titles('/feed.json')).toEqual(byInstant)
    expect(await titles('/feed/1.json')).toEqual(byInstant.slice(2))
  })
})
