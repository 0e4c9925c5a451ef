import { shortenedPosts } from '../../lib/feeds/feed-files.ts'
import { describe, expect, it } from 'vitest'
import { makeIndex, tag } from '../pages/make-index.ts'
import { article, textAt } from './make-site.ts'
import { parseRss } from './parse-feed.ts'
import { feeds } from './site-feeds.ts'

describe('the feed of a tag', () => {
  it('holds the newest posts of that tag', async () => {
    const posts = [
      article('a', { date: '2024-01-01', tags: ['Go'] }),
      article('b', { date: '2024-01-02', tags: ['Rust'] }),
      article('c', { date: '2024-01-03', tags: ['Go', 'Rust'] }),
    ]
    const tags = [tag('Go', 'On Go.')]
    const feed = parseRss(await textAt(makeIndex({ posts, tags }), '/tags/go/feed.xml'))
    expect(feed).toMatchObject({
      title: 'Notebook: Go',
      description: 'On Go.',
      link: 'https://example.com/tags/go/',
      'atom:link': [{ '@href': 'https://example.com/tags/go/feed.xml' }],
    })
    expect(feed.item.map(({ title }) => title)).toEqual(['Title of c', 'Title of a'])
  })
})

describe('size', () => {
  const posts = (count: number, bytes: number) =>
    Array.from({ length: count }, (_, at) =>
      article(`p${at}`, {
        date: `2024-01-${String(at + 1).padStart(2, '0')}`,
        html: `<p>${at} ${'é'.repeat(bytes / 2)}</p>`,
      }),
    )

  it('is as many of the newest entries as the site wants, and all of the last week', async () => {
    const { rss, atom, json } = await feeds(makeIndex({ posts: posts(25, 100) }))
    expect([rss.item.length, atom.entry.length, json.items.length]).toEqual([20, 20, 20])
    expect(rss.item[0]?.title).toBe('Title of p24')
    const few = await feeds(
      makeIndex({ posts: posts(25, 100), site: { feed: { id: 'a.example,2026', entries: 3 } } }),
    )
    expect(few.atom.entry.map(({ title }) => title)).toEqual(
      [24, 23, 22, 21, 20, 19, 18].map((at) => `Title of p${at}`),
    )
  })

  it.each(['/feed.xml', '/atom.xml', '/feed.json', '/tags/t/feed.xml'])(
    'is 250 kB at most for %s, and no entry is missing: the oldest give their summaries',
    async (path) => {
      const index = makeIndex({ posts: posts(20, 30_000).map((post) => ({ ...post, tags: [tag('t')] })) })
      const text = await textAt(index, path)
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(250_000)
      for (let at = 0; at < 20; at++) expect(text).toContain(`Title of p${at}`)
      expect(text).toContain('19 ééé')
      expect(text).not.toContain('0 ééé')
      expect(text.split('Read on the site').length - 1).toBe(13)
    },
  )

  it('shortens one long post among short ones, and says which', async () => {
    const [long, ...short] = [...posts(1, 260_000), ...posts(6, 100).slice(1)]
    if (!long) throw new Error('no post')
    const index = makeIndex({ posts: [...short.toReversed(), long] })
    const { rss, atom, json } = await feeds(index)
    for (const [last, first] of [
      [rss.item.at(-1)?.['content:encoded'], rss.item[0]?.['content:encoded']],
      [atom.entry.at(-1)?.content, atom.entry[0]?.content],
      [json.items.at(-1)?.content_html, json.items[0]?.content_html],
    ]) {
      expect(last).toBe(
        '<p>Description of p0.</p><p><a href="https://example.com/posts/p0/">Read on the site</a></p>',
      )
      expect(first).toContain('5 ééé')
    }
    expect(shortenedPosts(index).map(({ slug }) => slug)).toEqual(['p0'])
  })
})
