import type { FeedChannel } from './feed-channel.ts'
import type { FullItem } from './feed-content.ts'
import type { FeedMedia } from './feed-item.ts'

/** A document of https://www.jsonfeed.org/version/1.1/, as far as this site uses it. */
export interface JsonFeed {
  version: 'https://jsonfeed.org/version/1.1'
  title: string
  home_page_url: string
  feed_url: string
  description: string
  icon?: string
  favicon?: string
  next_url?: string
  authors: JsonFeedAuthor[]
  language: string
  hubs?: { type: 'WebSub'; url: string }[]
  items: JsonFeedItem[]
}

export interface JsonFeedAuthor {
  name: string
  url: string
  avatar?: string
}

export interface JsonFeedItem {
  id: string
  url: string
  external_url?: string
  title: string
  content_html: string
  summary?: string
  image?: string
  attachments?: { url: string; mime_type: string; size_in_bytes?: number }[]
  date_published: string
  date_modified?: string
  tags?: string[]
  language?: string
}

/**
 * @param nextUrl the document that continues this one.
 * @returns a JSON Feed 1.1 document. The pages of a feed all carry the feed's own address: the specification makes
 * `feed_url` its unique identifier.
 */
export function jsonFeed(channel: FeedChannel, items: readonly FullItem[], nextUrl?: string): string {
  const { name, url, avatar } = channel.author
  const feed: JsonFeed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: channel.title,
    home_page_url: channel.url,
    feed_url: channel.self,
    description: channel.description,
    icon: channel.icons.large,
    favicon: channel.icons.small,
    next_url: nextUrl,
    authors: [{ name, url, avatar }],
    language: channel.language,
    hubs: channel.hub === undefined ? undefined : [{ type: 'WebSub', url: channel.hub }],
    items: items.map(jsonFeedItem),
  }
  return `${JSON.stringify(feed)}\n`
}

function jsonFeedItem(item: FullItem): JsonFeedItem {
  return {
    id: item.id,
    url: item.url,
    // "The URL of a page elsewhere", which readers open instead of `url`. So only what is not here has one: a piece
    // that appeared elsewhere first has its whole text here, and names its first place at the end of it.
    external_url: item.external ? item.url : undefined,
    title: item.title,
    content_html: item.html,
    summary: item.summary || undefined,
    image: item.image?.url,
    attachments: item.media.length === 0 ? undefined : item.media.map(attachment),
    date_published: item.published,
    date_modified: item.updated,
    tags: item.tags.length > 0 ? item.tags.map((tag) => tag.name) : undefined,
    language: item.language,
  }
}

function attachment({ url, type, bytes }: FeedMedia): NonNullable<JsonFeedItem['attachments']>[number] {
  return { url, mime_type: type, size_in_bytes: bytes }
}
