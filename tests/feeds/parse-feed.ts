import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { z } from 'zod'

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: (name) => ['item', 'entry', 'category', 'url', 'sitemap', 'atom:link'].includes(name),
})

const text = z.union([z.string(), z.object({ '#text': z.string() }).transform((node) => node['#text'])])
const category = z.union([
  z.string().transform((name) => ({ name, domain: undefined })),
  z.object({ '#text': z.string(), '@domain': z.string().optional() }).transform((node) => ({
    name: node['#text'],
    domain: node['@domain'],
  })),
])
const link = z.object({
  '@href': z.url(),
  '@rel': z.string().optional(),
  '@type': z.string().optional(),
  '@length': z.string().optional(),
})
const media = z.record(z.string(), z.unknown())

/** https://www.rssboard.org/rss-specification, the parts that this site writes. */
const rss = z.object({
  rss: z.object({
    '@version': z.literal('2.0'),
    channel: z.object({
      title: text,
      link: z.url(),
      description: text,
      language: z.string(),
      copyright: text.optional(),
      image: z.object({ url: z.array(z.url()), title: text, link: z.url() }).optional(),
      lastBuildDate: z.string(),
      'atom:link': z.array(link),
      item: z
        .array(
          z.object({
            title: text,
            link: z.url(),
            guid: z.object({ '#text': z.string(), '@isPermaLink': z.literal('false') }),
            pubDate: z.string(),
            description: text.optional(),
            'content:encoded': text,
            author: z.string().optional(),
            'dc:creator': z.string().optional(),
            'dc:language': z.string().optional(),
            'atom:updated': z.string().optional(),
            'atom:link': z.array(link).optional(),
            category: z.array(category).default([]),
            enclosure: z.object({ '@url': z.url(), '@length': z.string(), '@type': z.string() }).optional(),
            'media:content': media.optional(),
          }),
        )
        .default([]),
    }),
  }),
})

/** RFC 4287, the parts that this site writes. */
const atom = z.object({
  feed: z.object({
    '@xmlns': z.literal('http://www.w3.org/2005/Atom'),
    id: z.string(),
    title: text,
    subtitle: text,
    updated: z.iso.datetime(),
    rights: text.optional(),
    icon: z.url().optional(),
    logo: z.url().optional(),
    author: z.object({ name: text, email: z.string().optional(), uri: z.url().optional() }),
    link: z.array(link),
    entry: z
      .array(
        z.object({
          id: z.string(),
          title: text,
          link: z.union([link, z.array(link)]),
          author: z.object({ name: text, email: z.string().optional(), uri: z.url().optional() }),
          rights: text.optional(),
          '@xml:lang': z.string().optional(),
          updated: z.iso.datetime(),
          published: z.iso.datetime(),
          summary: text.optional(),
          content: text,
          'media:content': media.optional(),
          category: z
            .array(z.object({ '@term': z.string(), '@label': z.string().optional(), '@scheme': z.string() }))
            .default([]),
        }),
      )
      .default([]),
  }),
})

const sitemap = z.object({
  urlset: z
    .union([
      z.object({ url: z.array(z.object({ loc: z.string(), lastmod: z.string().optional() })) }),
      z.string(),
    ])
    .optional(),
  sitemapindex: z.object({ sitemap: z.array(z.object({ loc: z.string() })) }).optional(),
})

const author = z.strictObject({ name: z.string(), url: z.url().optional(), avatar: z.url().optional() })

/** https://www.jsonfeed.org/version/1.1/, the parts that this site writes, and no other. */
const jsonFeedSchema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  description: z.string(),
  icon: z.url().optional(),
  favicon: z.url().optional(),
  next_url: z.url().optional(),
  authors: z.array(author).min(1),
  language: z.string(),
  hubs: z.array(z.strictObject({ type: z.literal('WebSub'), url: z.url() })).optional(),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: z.url(),
      external_url: z.url().optional(),
      title: z.string(),
      content_html: z.string().min(1),
      summary: z.string().min(1).optional(),
      image: z.url().optional(),
      attachments: z
        .array(z.strictObject({ url: z.url(), mime_type: z.string(), size_in_bytes: z.number().optional() }))
        .min(1)
        .optional(),
      date_published: z.iso.datetime({ offset: true }),
      date_modified: z.iso.datetime({ offset: true }).optional(),
      tags: z.array(z.string()).min(1).optional(),
      language: z.string().optional(),
    }),
  ),
})

/** Parses well-formed XML; characters that XML 1.0 cannot hold make it ill-formed. */
function parse(xml: string): unknown {
  const verdict = XMLValidator.validate(xml)
  if (verdict !== true) throw new Error(`ill-formed: ${verdict.err.msg} at line ${verdict.err.line}`)
  const illegal = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.exec(xml)
  if (illegal) throw new Error(`a character that XML cannot hold at ${illegal.index}`)
  return parser.parse(xml)
}

export function parseRss(xml: string) {
  return rss.parse(parse(xml)).rss.channel
}

export function parseAtom(xml: string) {
  return atom.parse(parse(xml)).feed
}

export function parseSitemap(xml: string) {
  return sitemap.parse(parse(xml))
}

export function parseJsonFeed(json: string) {
  return jsonFeedSchema.parse(JSON.parse(json))
}
