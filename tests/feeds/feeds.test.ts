import { describe, expect, it } from 'vitest'
import { feedIdOf } from '../../lib/content/feed-id.ts'
import type { Post, SiteIndex } from '../../lib/content/site-index.ts'
import { messagesFor } from '../../lib/messages/messages.ts'
import { sitePath } from '../../lib/paths.ts'
import { date, makeIndex, tag } from '../pages/make-index.ts'
import { article, elsewhere, filesOf, read, textAt } from './make-site.ts'
import { parseAtom, parseJsonFeed, parseRss } from './parse-feed.ts'

async function feeds(index: SiteIndex) {
  const [rss, atom, json] = await Promise.all(
    ['/feed.xml', '/atom.xml', '/feed.json'].map((path) => textAt(index, path)),
  )
  return { rss: parseRss(rss ?? ''), atom: parseAtom(atom ?? ''), json: parseJsonFeed(json ?? '') }
}

async function onlyItem(post: Post, site: Record<string, unknown> = {}) {
  const { rss, atom, json } = await feeds(makeIndex({ posts: [post], site }))
  const [item, entry, object] = [rss.item[0], atom.entry[0], json.items[0]]
  if (!item || !entry || !object) throw new Error('a feed lost its item')
  return { rss: item, atom: entry, json: object }
}

describe('the feeds of a site', () => {
  const html =
    '<p>Full <a href="https://example.com/about/">text</a></p>\n<pre><code>a &#x26;&#x26; b</code></pre>'
  const post = article('hello', {
    html,
    date: '2024-07-23T09:00:00+02:00',
    updated: date('2024-08-01'),
    tags: ['Go'],
    description: 'About hello.',
  })

  it('hold the whole text in all three formats', async () => {
    const item = await onlyItem(post)
    expect(item.rss['content:encoded']).toBe(html)
    expect(item.atom.content).toBe(html)
    expect(item.json.content_html).toBe(html)
  })

  it('keep the dates of publication and of the last edit apart', async () => {
    const item = await onlyItem(post)
    expect(item.rss.pubDate).toBe('Tue, 23 Jul 2024 07:00:00 GMT')
    expect(item.rss['atom:updated']).toBe('2024-08-01T00:00:00.000Z')
    expect(item.atom).toMatchObject({
      published: '2024-07-23T07:00:00.000Z',
      updated: '2024-08-01T00:00:00.000Z',
    })
    expect(item.json).toMatchObject({
      date_published: '2024-07-23T07:00:00.000Z',
      date_modified: '2024-08-01T00:00:00.000Z',
    })
  })

  it('never re-date an item for an edit', async () => {
    const before = await onlyItem({ ...post, updated: undefined })
    const after = await onlyItem(post)
    expect(after.rss.pubDate).toBe(before.rss.pubDate)
    expect(after.atom.published).toBe(before.atom.published)
    expect(after.json.date_published).toBe(before.json.date_published)
    expect(before.atom.updated).toBe(before.atom.published)
    expect(before.json.date_modified).toBeUndefined()
    expect(before.rss['atom:updated']).toBeUndefined()
  })

  it('name the post, its tags and its author, with whole addresses', async () => {
    const { rss, atom, json } = await onlyItem(post, { url: 'https://example.com/blog' })
    expect(rss.link).toBe('https://example.com/blog/posts/hello/')
    expect(atom.link).toEqual({ '@href': 'https://example.com/blog/posts/hello/' })
    expect(json.url).toBe('https://example.com/blog/posts/hello/')
    expect(rss.category).toEqual([{ name: 'Go', domain: 'https://example.com/blog/tags/' }])
    expect(atom.category).toEqual([
      { '@term': 'go', '@label': 'Go', '@scheme': 'https://example.com/blog/tags/' },
    ])
    expect(json.tags).toEqual(['Go'])
    expect([rss.description, atom.summary, json.summary]).toEqual(Array(3).fill('About hello.'))
    expect(rss['dc:creator']).toBe('Sam Placeholder')
  })

  it('give the author as RSS wants it where there is an e-mail address', async () => {
    const author = { name: 'Sam & Co', email: 'sam@example.com' }
    const { rss } = await onlyItem(post, { author })
    expect(rss.author).toBe('sam@example.com (Sam & Co)')
    expect(rss['dc:creator']).toBeUndefined()
  })

  it('say what they are', async () => {
    const site = {
      title: 'Notes & <Queries>',
      licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
      language: 'en-GB',
    }
    const { rss, atom, json } = await feeds(makeIndex({ posts: [post], site }))
    const rights = '© Sam Placeholder. CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)'
    expect(rss).toMatchObject({
      title: 'Notes & <Queries>',
      link: 'https://example.com/',
      language: 'en-GB',
      copyright: rights,
      'atom:link': [
        { '@href': 'https://example.com/feed.xml', '@rel': 'self', '@type': 'application/rss+xml' },
      ],
      lastBuildDate: 'Thu, 01 Aug 2024 00:00:00 GMT',
    })
    expect(atom).toMatchObject({
      id: 'tag:example.com,2026:/atom.xml',
      title: 'Notes & <Queries>',
      rights,
      updated: '2024-08-01T00:00:00.000Z',
      author: { name: 'Sam Placeholder', uri: 'https://example.com/' },
    })
    expect(atom.link).toContainEqual({ '@rel': 'self', '@href': 'https://example.com/atom.xml' })
    expect(json).toMatchObject({
      title: 'Notes & <Queries>',
      home_page_url: 'https://example.com/',
      feed_url: 'https://example.com/feed.json',
      language: 'en-GB',
      authors: [{ name: 'Sam Placeholder', url: 'https://example.com/' }],
    })
  })

  it('show the cover before the text, and where it appeared first after it', async () => {
    const item = await onlyItem({
      ...post,
      cover: { path: sitePath('/posts/hello/cover.png'), alt: 'A "cover"', width: 800, height: 400 },
      publication: { name: 'The Quarterly', url: 'https://quarterly.example/?a=1&b=2' },
    })
    expect(item.json.content_html).toBe(
      '<p><img src="https://example.com/posts/hello/cover.png" alt="A &#x22;cover&#x22;" width="800" height="400"></p>\n' +
        `${html}\n` +
        '<p>First published in <a href="https://quarterly.example/?a=1&#x26;b=2">The Quarterly</a></p>',
    )
    expect(item.json).toMatchObject({
      url: 'https://example.com/posts/hello/',
      image: 'https://example.com/posts/hello/cover.png',
    })
    expect(item.json.external_url).toBeUndefined()
    expect(item.rss.link).toBe('https://example.com/posts/hello/')
    expect(item.rss['atom:link']).toEqual([
      { '@href': 'https://quarterly.example/?a=1&b=2', '@rel': 'canonical' },
    ])
  })

  it('speak the site’s language', async () => {
    const { json } = await onlyItem({ ...post, publication: { name: 'Heft' } }, { language: 'de' })
    expect(json.content_html).toContain(`\n<p>${messagesFor('de').post.firstPublished} Heft</p>`)
  })

  it('lead to the other site for an external entry', async () => {
    const url = 'https://quarterly.example/piece?id=7&v=2'
    const item = await onlyItem(elsewhere('piece', url, { description: 'On <b> & more.' }))
    expect(item.rss.link).toBe(url)
    expect(item.rss['atom:link']).toEqual([{ '@href': url, '@rel': 'canonical' }])
    expect(item.atom.link).toEqual({ '@href': url })
    expect(item.json).toMatchObject({ url, external_url: url, summary: 'On <b> & more.' })
    expect(item.json.content_html).toBe(
      '<p>On &#x3C;b> &#x26; more.</p>\n' +
        '<p>First published in <a href="https://quarterly.example/piece?id=7&#x26;v=2">The Quarterly</a></p>',
    )
  })

  it('tell the language of a post that is not in the site’s', async () => {
    const arabic = await onlyItem({ ...post, lang: 'ar' })
    expect([arabic.json.language, arabic.rss['dc:language']]).toEqual(['ar', 'ar'])
    const same = await onlyItem({ ...post, lang: 'en' })
    expect([same.json.language, same.rss['dc:language']]).toEqual([undefined, undefined])
  })

  it('are valid without a post, dated by the feed’s id and not by the clock', async () => {
    const { rss, atom, json } = await feeds(makeIndex({ site: { feed: { id: 'example.com,2026-03' } } }))
    expect([rss.item, atom.entry, json.items]).toEqual([[], [], []])
    expect(atom.updated).toBe('2026-03-01T00:00:00.000Z')
    expect(rss.lastBuildDate).toBe('Sun, 01 Mar 2026 00:00:00 GMT')
    expect(json.next_url).toBeUndefined()
  })

  it('show a post that has neither text nor description by its title', async () => {
    const item = await onlyItem({ ...post, description: '', body: { ...post.body, empty: true } })
    expect(item.json.content_html).toBe('<p>Title of hello</p>')
    expect(item.rss['content:encoded']).toBe('<p>Title of hello</p>')
    expect(item.json.summary).toBeUndefined()
  })
})

describe('awkward characters', () => {
  const awkward = [
    ['markup', 'Vec<T> & "friends" aren\'t > all'],
    ['an escape as text', 'Why &amp; and &lt; &amp;amp; matter'],
    ['ends of CDATA', 'x ]]> y ]]> z ]]>]]>'],
    ['emoji and other planes', 'Ship it 🚢 𝒜 👩‍💻 日本語 عربي'],
    ['a start of CDATA', '<![CDATA[ x ]]>'],
  ]

  it.each(awkward)('keep %s in titles and descriptions', async (_, text) => {
    const { rss, atom, json } = await onlyItem(article('x', { title: text, description: text }))
    const asHtml = text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;').replaceAll(']]>', ']]&gt;')
    expect(rss.title).toBe(text)
    expect(rss.description).toBe(asHtml)
    expect(atom.title).toBe(asHtml)
    expect(atom.summary).toBe(asHtml)
    expect(json).toMatchObject({ title: text, summary: text })
  })

  it.each(awkward)('keep %s in the words of the channel', async (_, text) => {
    const index = makeIndex({ site: { title: text, description: text, author: { name: text } } })
    const { rss, atom, json } = await feeds(index)
    expect([rss.title, rss.description]).toEqual([text, text])
    expect([atom.title, atom.subtitle, atom.author.name]).toEqual([text, text, text])
    expect(json).toMatchObject({ title: text, description: text, authors: [{ name: text }] })
  })

  it('keep every `]]>` of a text', async () => {
    const { rss, atom, json } = await onlyItem(article('x', { html: '<p>a ]]> b ]]> c</p>' }))
    expect(rss['content:encoded']).toBe('<p>a ]]&gt; b ]]&gt; c</p>')
    expect(atom.content).toBe('<p>a ]]&gt; b ]]&gt; c</p>')
    expect(json.content_html).toBe('<p>a ]]> b ]]> c</p>')
  })

  it.each([
    ['control characters', 'a\u0000b\u0008c\u001bd\u000be', 'abcde'],
    ['half a surrogate pair', 'a\ud83db\udea2c', 'abc'],
    ['non-characters', 'a\ufffeb\uffffc', 'abc'],
    ['what would join the end of CDATA', 'a ]]\u0001> b ]]> c', 'a ]]> b ]]> c'],
  ])('leave %s out', async (_, text, legal) => {
    const post = article('x', { title: text, description: text, html: `<p>${text}</p>`, tags: ['t'] })
    const tags = [{ ...tag('t'), name: text }]
    const index = makeIndex({ posts: [post], tags, site: { title: text, author: { name: text } } })
    const { rss, json } = await feeds(index)
    expect(rss.title).toBe(legal)
    expect(rss.item[0]?.title).toBe(legal)
    expect(json.items[0]).toMatchObject({ title: legal, content_html: `<p>${legal}</p>`, tags: [legal] })
    for (const file of filesOf(index).filter(({ kind }) => kind === 'tag-feed')) {
      expect(parseRss(await file.make(read)).item[0]?.category[0]?.name).toBe(legal)
    }
  })

  it('survive in the names of tags', async () => {
    const tags = [{ ...tag('generic'), name: 'Vec<T> & "co" &amp;' }]
    const { rss, atom, json } = await feeds(makeIndex({ posts: [article('x', { tags: ['generic'] })], tags }))
    expect(rss.item[0]?.category[0]?.name).toBe('Vec<T> & "co" &amp;')
    expect(atom.entry[0]?.category[0]?.['@term']).toBe('generic')
    expect(json.items[0]?.tags).toEqual(['Vec<T> & "co" &amp;'])
  })
})

describe('ids', () => {
  it.each([
    [
      'a new slug, with an id',
      { id: 'kept', aliases: [], slug: 'old' },
      { id: 'kept', aliases: [], slug: 'new' },
    ],
    ['a new slug, with its alias', { aliases: ['/old/'], slug: 'old' }, { aliases: ['/old/'], slug: 'new' }],
  ])('survive %s and a new domain', async (_, before, after) => {
    const withSlug = (parts: typeof before): Post => ({
      ...article(parts.slug),
      feedId: feedIdOf('example.com,2026', parts),
    })
    const first = await onlyItem(withSlug(before))
    const second = await onlyItem(withSlug(after), { url: 'https://elsewhere.example/x' })
    const id = (item: typeof first) => [item.rss.guid['#text'], item.atom.id, item.json.id]
    expect(id(second)).toEqual(id(first))
    expect(new Set(id(first)).size).toBe(1)
    expect(first.json.url).not.toBe(second.json.url)
  })

  it('are the same in each format whatever an alias holds', async () => {
    const { rss, atom, json } = await onlyItem(article('x', { aliases: [sitePath('/a&b/ü/')] }))
    expect(new Set([rss.guid['#text'], atom.id, json.id]).size).toBe(1)
  })
})

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

  it('is the newest entries, as many as the site wants', async () => {
    const { rss, atom, json } = await feeds(makeIndex({ posts: posts(25, 100) }))
    expect([rss.item.length, atom.entry.length, json.items.length]).toEqual([20, 20, 20])
    expect(rss.item[0]?.title).toBe('Title of p24')
    const few = await feeds(
      makeIndex({ posts: posts(25, 100), site: { feed: { id: 'a.example,2026', entries: 3 } } }),
    )
    expect(few.atom.entry.map(({ title }) => title)).toEqual(['Title of p24', 'Title of p23', 'Title of p22'])
  })

  it.each(['/feed.xml', '/atom.xml', '/feed.json', '/tags/t/feed.xml'])(
    'is 250 kB at most for %s, by leaving out the oldest and no more of them than needed',
    async (path) => {
      const index = makeIndex({ posts: posts(20, 30_000).map((post) => ({ ...post, tags: [tag('t')] })) })
      const text = await textAt(index, path)
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(250_000)
      expect(Buffer.byteLength(text)).toBeGreaterThan(250_000 - 31_000)
      expect(text).toContain('Title of p19')
      expect(text).not.toContain('Title of p0')
    },
  )

  it('never leaves out the newest entry', async () => {
    const { rss, atom, json } = await feeds(makeIndex({ posts: posts(3, 300_000) }))
    expect([rss.item.length, atom.entry.length, json.items.length]).toEqual([1, 1, 1])
  })
})
