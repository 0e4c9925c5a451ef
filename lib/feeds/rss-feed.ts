import { Feed, type Extension, type FeedOptions } from 'feed'
import type { FeedChannel } from './feed-channel.ts'
import { textAsHtml, type FullItem } from './feed-content.ts'
import { mediaNamespace, type FeedPicture } from './feed-item.ts'
import { newestChange } from './newest-change.ts'

/*
 * Where the library (feed 6 on xml-js 1.6) writes a value as it is, or changes it, the value is prepared here:
 * `&amp;` in text is read back as `&` before it is escaped, so text goes in with its ampersands escaped once;
 * of several `]]>` in one CDATA section only the first is split, so HTML goes in without any;
 * attributes keep their `<`, so no such text goes into one.
 */
const text = (value: string) => value.replaceAll('&', '&amp;')
const cdata = (html: string) => html.replaceAll(']]>', ']]&gt;')

/** @returns an RSS 2.0 document: titles are plain text, descriptions and `content:encoded` HTML. */
export function rssFeed(channel: FeedChannel, items: readonly FullItem[]): string {
  const feed = new Feed({ ...options(channel, items), feedLinks: { rss: channel.self } })
  for (const item of items) {
    feed.addItem({
      title: item.title,
      link: item.url,
      guid: text(item.id),
      date: new Date(item.published),
      description: cdata(textAsHtml(item.summary)),
      content: cdata(item.html),
      category: item.tags.map((tag) => ({ name: text(tag.name), domain: channel.tagScheme })),
      extensions: rssExtensions(channel, item),
    })
  }
  return `${feed.rss2()}\n`
}

function rssExtensions(channel: FeedChannel, item: FullItem): Extension[] {
  // The library has titles in CDATA, where a second `]]>` would end the section; as text they are escaped.
  const extensions: Extension[] = [{ name: 'title', objects: { _text: text(plainTitle(item.title)) } }]
  const add = (name: string, objects: Record<string, unknown>) => void extensions.push({ name, objects })
  // RSS's own `author` is an e-mail address, which readers show in place of the name.
  add('dc:creator', { _text: text(channel.author.name) })
  if (item.language !== undefined) add('dc:language', { _text: item.language })
  if (item.updated !== undefined) add('atom:updated', { _text: item.updated })
  const canonical = item.publication?.url
  if (canonical !== undefined) {
    add('atom:link', { _attributes: { href: text(canonical), rel: 'canonical' } })
  }
  // Of several enclosures readers take one, and the specification has no more.
  const [medium] = item.media
  if (medium)
    add('enclosure', {
      _attributes: { url: text(medium.url), length: medium.bytes ?? 0, type: medium.type },
    })
  if (item.image) add('media:content', mediaContent(item.image))
  return extensions
}

/** The library declares no namespace but its own, so the element declares the one it is of. */
function mediaContent({ url, type, width, height, alt }: FeedPicture): Record<string, unknown> {
  return {
    _attributes: { 'xmlns:media': mediaNamespace, url: text(url), type, medium: 'image', width, height },
    ...(alt !== '' && { 'media:description': { _attributes: { type: 'plain' }, _text: text(alt) } }),
  }
}

/**
 * RSS does not say whether a title is text or HTML, and readers differ. An invisible word joiner after what would begin a
 * tag or a character reference makes it the same in both.
 */
function plainTitle(title: string): string {
  return title.replace(/<(?=[a-z/!?])|&(?=#?\w+;)/gi, '$&\u{2060}')
}

function options(channel: FeedChannel, items: readonly FullItem[]): FeedOptions {
  return {
    id: text(channel.id),
    title: text(channel.title),
    description: text(channel.description),
    link: channel.url,
    language: channel.language,
    copyright: channel.rights === undefined ? undefined : text(channel.rights),
    image: channel.icons.small === undefined ? undefined : text(channel.icons.small),
    hub: channel.hub,
    generator: 'Groundwork',
    updated: new Date(newestChange(items) ?? channel.founded),
  }
}
