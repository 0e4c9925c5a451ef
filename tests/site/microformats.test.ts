import { mf2 } from 'microformats-parser'
import { describe, expect, it } from 'vitest'
import { builtSite, isRedirect } from '../support/built-site.ts'

const site = builtSite('shipped')
const origin = 'https://groundwork.example'
const pages = site.pages.filter((page) => !isRedirect(page))

type Item = ReturnType<typeof mf2>['items'][number]
type Value = Item['properties'][string][number]

function itemsOf(path: string): Item[] {
  const page = pages.find((other) => other.path === path)
  if (!page) throw new Error(`there is no ${path}`)
  return mf2(page.html, { baseUrl: `${origin}${path}` }).items
}

function ofType(items: readonly Item[] = [], type: string): Item[] {
  return items.filter(({ type: types = [] }) => types.includes(type))
}

/** Each item, and those within it: a card of an author stands among the properties of what is theirs. */
function all(items: readonly Item[]): Item[] {
  const within = (values: readonly Value[]): Item[] =>
    values.flatMap((value) => (typeof value === 'object' && 'properties' in value ? [value] : []))
  return items.flatMap((item) => [
    item,
    ...all(item.children ?? []),
    ...all(within(Object.values(item.properties).flat())),
  ])
}

describe('microformats', () => {
  it('of the home page are one feed, with its name, its address, its author and all that it lists', () => {
    const feeds = ofType(itemsOf('/'), 'h-feed')
    expect(feeds).toHaveLength(1)
    const [feed] = feeds
    expect(feed?.properties.name).toEqual(['Writing'])
    expect(feed?.properties.url).toEqual([`${origin}/`])
    const [author] = feed?.properties.author ?? []
    expect(author).toMatchObject({
      type: ['h-card'],
      properties: { name: ['Sam Placeholder'], url: [`${origin}/about/`] },
    })
    const entries = ofType(feed?.children, 'h-entry')
    expect(entries.length).toBeGreaterThan(8)
    for (const { properties } of entries)
      expect([properties.name?.length, properties.url?.length, properties.published?.length]).toEqual([
        1, 1, 1,
      ])
  })

  it('of Current Focus are a feed of its entries, each once', () => {
    const items = itemsOf('/focus/')
    const [feed] = ofType(items, 'h-feed')
    const urls = ofType(feed?.children, 'h-entry').map(({ properties }) => properties.url)
    expect(urls.length).toBeGreaterThan(1)
    for (const url of urls)
      expect(url).toEqual([expect.stringMatching(/^https:\/\/groundwork\.example\/focus\/#./)])
    expect(new Set(urls.flat()).size).toBe(urls.length)
    expect(ofType(items, 'h-entry')).toEqual([])
  })

  it('name one address of the author, the same on every page', () => {
    for (const { path } of pages)
      for (const { properties } of ofType(all(itemsOf(path)), 'h-card'))
        expect([path, properties.url]).toEqual([path, [`${origin}/about/`]])
  })
})
