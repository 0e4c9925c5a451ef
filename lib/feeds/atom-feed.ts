import { XMLBuilder } from 'fast-xml-parser'
import type { FeedChannel } from './feed-channel.ts'
import { textAsHtml, type FullItem } from './feed-content.ts'
import { mediaNamespace, type FeedMedia, type FeedPicture } from './feed-item.ts'
import { newestChange } from './newest-change.ts'

/** An element with text and attributes, as the builder takes it. */
type Xml = string | { [name: string]: Xml | Xml[] | undefined }

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true })

/** @returns an Atom document (RFC 4287): titles, summaries and content are HTML. */
export function atomFeed(channel: FeedChannel, items: readonly FullItem[]): string {
  const hubs: Xml[] = channel.hub === undefined ? [] : [link('hub', channel.hub)]
  const feed: Xml = {
    '@xmlns': 'http://www.w3.org/2005/Atom',
    ...(items.some(({ image }) => image) && { '@xmlns:media': mediaNamespace }),
    '@xml:lang': channel.language,
    id: channel.id,
    title: channel.title,
    subtitle: channel.description,
    updated: newestChange(items) ?? channel.founded,
    generator: 'Groundwork',
    author: author(channel),
    link: [link('alternate', channel.url), link('self', channel.self), ...hubs],
    rights: channel.rights,
    icon: channel.icons.small,
    logo: channel.icons.large,
    entry: items.map((item) => entry(channel, item)),
  }
  const text: unknown = builder.build({ '?xml': { '@version': '1.0', '@encoding': 'utf-8' }, feed })
  return `${String(text).trimEnd()}\n`
}

function entry(channel: FeedChannel, item: FullItem): Xml {
  const { publication } = item
  const first = publication?.url === undefined || item.external ? [] : [link('via', publication.url)]
  return {
    ...(item.language !== undefined && { '@xml:lang': item.language }),
    id: item.id,
    title: html(textAsHtml(item.title)),
    link: [link('alternate', item.url), ...first, ...item.media.map(enclosure)],
    published: item.published,
    updated: item.updated ?? item.published,
    author: author(channel),
    rights: channel.rights,
    category: item.tags.map(({ name, slug }) => ({
      '@term': slug,
      '@label': name,
      '@scheme': channel.tagScheme,
    })),
    ...(item.summary !== '' && { summary: html(textAsHtml(item.summary)) }),
    content: html(item.html),
    ...(item.image && { 'media:content': mediaContent(item.image) }),
  }
}

function mediaContent({ url, type, width, height, alt }: FeedPicture): Xml {
  return {
    '@url': url,
    '@type': type,
    '@medium': 'image',
    '@width': width?.toString(),
    '@height': height?.toString(),
    ...(alt !== '' && { 'media:description': { '@type': 'plain', '#text': alt } }),
  }
}

function author({ author: { name, email, url } }: FeedChannel): Xml {
  return { name, ...(email !== undefined && { email }), uri: url }
}

function enclosure({ url, type, bytes }: FeedMedia): Xml {
  return { '@rel': 'enclosure', '@href': url, '@type': type, '@length': bytes?.toString() }
}

function link(rel: string, href: string): Xml {
  return { '@rel': rel, '@href': href }
}

function html(text: string): Xml {
  return { '@type': 'html', '#text': text }
}
