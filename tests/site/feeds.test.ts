import { XMLValidator } from 'fast-xml-parser'
import Parser from 'rss-parser'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { builtSite } from '../support/built-site.ts'

const site = builtSite('shipped')
const origin = 'https://groundwork.example'
const jsonFeed = z.object({
  version: z.string(),
  items: z.array(z.object({ id: z.string(), url: z.string(), content_html: z.string() })),
})

describe('the feeds of the shipped site', () => {
  it.each(site.files.filter((file) => /(?:feed|atom|sitemap)\.xml$/.test(file)))(
    '%s is well-formed XML',
    (file) => {
      expect(XMLValidator.validate(site.read(file))).toBe(true)
    },
  )

  it.each(['feed.xml', 'atom.xml'])(
    '%s holds whole posts, with absolute addresses, once each',
    async (file) => {
      const feed = await new Parser().parseString(site.read(file))
      expect(feed.items.length).toBeGreaterThanOrEqual(12)
      const ids = feed.items.map(({ guid, id }) => String(guid ?? id))
      expect(new Set(ids).size).toBe(ids.length)
      for (const item of feed.items) {
        expect(item.link).toMatch(new RegExp(`^${origin}/posts/`))
        const html = String(item['content:encoded'] ?? item.content)
        expect(html.length, item.title).toBeGreaterThan(2000)
        expect(html).not.toMatch(/(?:href|src)="\/(?!\/)/)
        expect(html).not.toMatch(/ (?:class="(?!language-)|style=")/)
        expect(html).not.toMatch(/<script|<iframe/)
      }
      expect(ids.every((id) => id.startsWith('tag:groundwork.example,2026:'))).toBe(true)
      expect(Buffer.byteLength(site.read(file))).toBeLessThanOrEqual(250_000)
    },
  )

  it('tells the same items in all three formats', async () => {
    const rss = await new Parser().parseString(site.read('feed.xml'))
    const atom = await new Parser().parseString(site.read('atom.xml'))
    const json = jsonFeed.parse(JSON.parse(site.read('feed.json')))
    expect(json.version).toBe('https://jsonfeed.org/version/1.1')
    const common = Math.min(rss.items.length, atom.items.length, json.items.length)
    expect(common).toBeGreaterThanOrEqual(10)
    const first = <Item>(items: Item[], id: (item: Item) => unknown): string[] =>
      items.slice(0, common).map((item) => String(id(item)))
    expect(first(atom.items, (item) => item.id)).toEqual(first(json.items, (item) => item.id))
    expect(first(rss.items, (item) => item.guid)).toEqual(first(json.items, (item) => item.id))
  })

  it('has a feed for each tag', () => {
    const tags = site.files.filter((file) => /^tags\/[^/]+\/index\.html$/.test(file))
    expect(tags.length).toBeGreaterThan(5)
    for (const tag of tags) expect(site.files).toContain(tag.replace('index.html', 'feed.xml'))
  })

  it('has a Markdown twin beside each post, page and project', () => {
    const paths = site.pages
      .map(({ file }) => file)
      .filter((file) => /^(?:posts|projects)\/[^/]+\/index\.html$|^about\/index\.html$/.test(file))
    expect(paths.length).toBeGreaterThan(15)
    for (const path of paths) expect(site.read(path.replace('.html', '.md'))).toMatch(/^# /)
  })
})
