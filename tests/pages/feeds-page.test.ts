import { describe, expect, test } from 'vitest'
import { sitemapAddresses } from '../../lib/content/addresses/site-map.ts'
import { reservedFor } from '../../lib/content/addresses/reserved.ts'
import { article, filesOf, textAt } from '../feeds/make-site.ts'
import { makeIndex, post, series } from './make-index.ts'
import { pageOf, viewOf } from './page-views.ts'

const queues = series('Queues')
const index = makeIndex({
  posts: [
    article('three', { date: '2024-03-01', series: queues, tags: ['Go'] }),
    article('other', { date: '2024-02-02' }),
    article('one', { date: '2022-01-01', series: queues }),
  ],
})

describe('the page of feeds', () => {
  test('has the whole address of every feed there is', () => {
    const { formats, tags, series: ofSeries } = viewOf(index, '/feeds/', 'feeds')
    const shown = [...formats, ...tags, ...ofSeries].map(({ href }) => href)
    const made = filesOf(index).filter(({ kind }) => ['feed', 'tag-feed', 'series-feed'].includes(kind))
    expect(shown.toSorted()).toEqual(made.map(({ path }) => `https://example.com${path}`).toSorted())
    expect(tags.map(({ text }) => text)).toEqual(['Go'])
  })

  test('is where the footer of every page and the end of a post lead', () => {
    expect(pageOf(index, '/archive/').frame.feeds).toBe('/feeds/')
    expect(viewOf(index, '/posts/one/', 'post').feeds).toBe('/feeds/')
  })

  test('is a page of the site like others, and its name is kept', () => {
    expect(sitemapAddresses(index)).toContain('/feeds/')
    expect(reservedFor('feeds')).toBe('the feeds')
  })

  test('stands on a site without a post too', () => {
    expect(viewOf(makeIndex({ posts: [] }), '/feeds/', 'feeds')).toMatchObject({ tags: [], series: [] })
  })
})

describe('the feed of a series', () => {
  test('has its parts alone, the newest first, and says what it is of', async () => {
    const text = await textAt(index, '/series/queues/feed.xml')
    const links = [...text.replace(/<image>.*?<\/image>/s, '').matchAll(/<link>([^<]+)/g)].map(
      ([, link]) => link,
    )
    expect(links).toEqual([
      'https://example.com/series/queues/',
      'https://example.com/posts/three/',
      'https://example.com/posts/one/',
    ])
    expect(text).toContain(`${index.site.title}: Queues`)
  })

  test('is named by the page of the series, to people and to programs', () => {
    expect(viewOf(index, '/series/queues/', 'series').feed).toBe('/series/queues/feed.xml')
    expect(feedsNamedOn('/series/queues/')).toEqual([
      ['/series/queues/feed.xml', 'Feed for Queues'],
      ['/feed.xml', index.site.title],
    ])
  })
})

test('every page names a feed, and several are told apart by their titles', () => {
  expect(feedsNamedOn('/posts/one/')).toEqual([['/feed.xml', index.site.title]])
  for (const path of ['/', '/feeds/']) {
    expect(feedsNamedOn(path)).toEqual([
      ['/feed.xml', `${index.site.title} (RSS)`],
      ['/atom.xml', `${index.site.title} (Atom)`],
      ['/feed.json', `${index.site.title} (JSON Feed)`],
    ])
  }
})

test('a new post without a new tag or series leaves the page of feeds as it is', () => {
  const more = makeIndex({ posts: [post('new', { date: '2025-01-01', tags: ['Go'] }), ...index.posts] })
  expect(pageOf(more, '/feeds/')).toEqual(pageOf(index, '/feeds/'))
})

function feedsNamedOn(path: string) {
  return pageOf(index, path)
    .head.filter(({ attributes }) => attributes['rel'] === 'alternate' && attributes['title'] !== undefined)
    .map(({ attributes }) => [attributes['href'], attributes['title']])
}
