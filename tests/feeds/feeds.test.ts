import { describe, expect, it } from 'vitest'
import { feedIdOf } from '../../lib/content/addresses/feed-id.ts'
import type { Post } from '../../lib/content/index/site-index.ts'
import { messagesFor } from '../../lib/messages/messages-for.ts'
import { sitePath } from '../../lib/paths.ts'
import { date, makeIndex } from '../pages/make-index.ts'
import { article, elsewhere } from './make-site.ts'
import { feeds, onlyItem } from './site-feeds.ts'

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
    expect(atom.link).toEqual({ '@rel': 'alternate', '@href': 'https://example.com/blog/posts/hello/' })
    expect(json.url).toBe('https://example.com/blog/posts/hello/')
    expect(rss.category).toEqual([{ name: 'Go', domain: 'https://example.com/blog/tags/' }])
    expect(atom.category).toEqual([
      { '@term': 'go', '@label': 'Go', '@scheme': 'https://example.com/blog/tags/' },
    ])
    expect(json.tags).toEqual(['Go'])
    expect([rss.description, atom.summary, json.summary]).toEqual(Array(3).fill('About hello.'))
    expect(rss['dc:creator']).toBe('Sam Placeholder')
  })

  it('name the author by name in RSS, whose own field is an e-mail address', async () => {
    const author = { name: 'Sam & Co', email: 'sam@example.com' }
    const { rss, atom } = await onlyItem(post, { author })
    expect(rss['dc:creator']).toBe('Sam & Co')
    expect(rss.author).toBeUndefined()
    expect(atom.author).toEqual({ name: 'Sam & Co', email: 'sam@example.com', uri: 'https://example.com/' })
  })

  it('say in each entry of Atom who wrote it, in which language, under which rights, and where it was first', async () => {
    const first = { name: 'The Quarterly', url: 'https://quarterly.example/hello' }
    const licence = { name: 'CC BY 4.0' }
    const { atom } = await onlyItem({ ...post, lang: 'de', publication: first }, { licence })
    expect(atom).toMatchObject({ '@xml:lang': 'de', rights: '© Sam Placeholder. CC BY 4.0' })
    expect(atom.link).toContainEqual({ '@rel': 'via', '@href': 'https://quarterly.example/hello' })
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

  it('name the site’s icon', async () => {
    const { rss, atom, json } = await feeds(makeIndex({ site: { url: 'https://example.com/blog' } }))
    const [small, large] = ['https://example.com/blog/icon-192.png', 'https://example.com/blog/icon-512.png']
    expect(rss.image).toEqual({ url: [small], title: 'Notebook', link: 'https://example.com/blog/' })
    expect([atom.icon, atom.logo]).toEqual([small, large])
    expect([json.favicon, json.icon]).toEqual([small, large])
  })

  it('name films and sounds of the text, RSS the first of them', async () => {
    const media = [
      {
        kind: 'sound',
        url: 'https://example.com/posts/hello/über talk.mp3',
        type: 'audio/mpeg',
        bytes: 1234,
      },
      { kind: 'film', url: 'https://media.example/x.mp4', type: 'video/mp4' },
      { kind: 'film', url: 'https://media.example/of-no-type' },
    ] as const
    const item = await onlyItem({ ...post, body: { ...post.body, media: [...media] } })
    const sound = 'https://example.com/posts/hello/%C3%BCber%20talk.mp3'
    expect(item.rss.enclosure).toEqual({ '@url': sound, '@length': '1234', '@type': 'audio/mpeg' })
    expect([item.atom.link].flat().filter((one) => one['@rel'] === 'enclosure')).toEqual([
      { '@rel': 'enclosure', '@href': sound, '@type': 'audio/mpeg', '@length': '1234' },
      { '@rel': 'enclosure', '@href': 'https://media.example/x.mp4', '@type': 'video/mp4' },
    ])
    expect(item.json.attachments).toEqual([
      { url: sound, mime_type: 'audio/mpeg', size_in_bytes: 1234 },
      { url: 'https://media.example/x.mp4', mime_type: 'video/mp4' },
    ])
    const bare = await onlyItem(post)
    expect([bare.rss.enclosure, bare.json.attachments]).toEqual([undefined, undefined])
  })

  it('name the cover as the picture of the entry', async () => {
    const path = sitePath('/posts/hello/a&b.webp')
    const item = await onlyItem({ ...post, cover: { path, alt: 'A & <b>', width: 800, height: 400 } })
    const told = {
      '@url': 'https://example.com/posts/hello/a&b.webp',
      '@type': 'image/webp',
      '@medium': 'image',
      '@width': '800',
      '@height': '400',
      'media:description': { '@type': 'plain', '#text': 'A & <b>' },
    }
    expect(item.rss['media:content']).toEqual({ '@xmlns:media': 'http://search.yahoo.com/mrss/', ...told })
    expect(item.atom['media:content']).toEqual(told)
    expect(item.json.image).toBe(told['@url'])
    const bare = await onlyItem({ ...post, cover: { path, alt: '' } })
    expect(Object.keys(bare.rss['media:content'] ?? {})).toEqual(['@xmlns:media', '@url', '@type', '@medium'])
    expect((await onlyItem(post)).rss['media:content']).toBeUndefined()
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
    expect(item.atom.link).toEqual({ '@rel': 'alternate', '@href': url })
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

describe('ids', () => {
  const ids = ({ rss, atom, json }: Awaited<ReturnType<typeof onlyItem>>) => [
    rss.guid['#text'],
    atom.id,
    json.id,
  ]

  it('survive a new slug, with an id, and a new domain', async () => {
    const withSlug = (slug: string): Post => ({
      ...article(slug),
      feedId: feedIdOf('example.com,2026', { id: 'kept', slug }),
    })
    const first = await onlyItem(withSlug('old'))
    const second = await onlyItem(withSlug('new'), { url: 'https://elsewhere.example/x' })
    expect(ids(first)).toEqual(Array(3).fill('tag:example.com,2026:kept'))
    expect(ids(second)).toEqual(ids(first))
    expect(first.json.url).not.toBe(second.json.url)
  })

  it('are the same in each format whatever an id holds', async () => {
    const feedId = feedIdOf('someone@example.com,2026-03-01', { id: '..A_b-c.1..', slug: 'x' })
    expect(ids(await onlyItem({ ...article('x'), feedId }))).toEqual(Array(3).fill(feedId))
  })
})
