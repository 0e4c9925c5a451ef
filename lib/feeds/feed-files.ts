import type { Post, SiteIndex, TagWithPosts } from '../content/index/site-index.ts'
import { messagesFor } from '../messages/messages-for.ts'
import { absoluteUrl, sitePath, type SitePath } from '../paths.ts'
import { derivedText, type DerivedText, type TextReader } from './derived-text.ts'
import { feedChannel, type FeedChannel } from './feed-channel.ts'
import { fullItem, type FullItem } from './feed-content.ts'
import { feedItem, type FeedItem } from './feed-item.ts'
import { pageAfterFeed, type FeedPage } from '../content/addresses/feed-paging.ts'
import { tagFeedPath } from '../content/addresses/tag-feed-path.ts'
import { oncePerIndex } from '../content/index/once-per-index.ts'
import { jsonFeed } from './json-feed.ts'
import { largestFitting } from './largest-fitting.ts'
import { atomFeed, rssFeed } from './xml-feeds.ts'

/** Bytes that a feed which readers fetch again and again may have. */
const sizeLimit = 250_000

interface FeedInputs {
  channel: FeedChannel
  /** Newest first. */
  items: FeedItem[]
}

/** @returns `/feed.xml`. Feeds tell what the index holds: which posts are out is decided there. */
export function rssFile(index: SiteIndex): DerivedText {
  const path = sitePath('/feed.xml')
  return derivedText('feed', path, inputs(index, path, newest(index, index.posts)), fitted(rssFeed))
}

/** @returns `/atom.xml`. */
export function atomFile(index: SiteIndex): DerivedText {
  const path = sitePath('/atom.xml')
  return derivedText('feed', path, inputs(index, path, newest(index, index.posts)), fitted(atomFeed))
}

/** @returns `/feed.json`. */
export function jsonFile(index: SiteIndex): DerivedText {
  const path = sitePath('/feed.json')
  const first = { ...inputs(index, path, newest(index, index.posts)), ...continuations(index) }
  return derivedText('feed', path, first, firstJsonPage)
}

/** @returns a page that `/feed.json` continues in. */
export function jsonPageFile(index: SiteIndex, { path, oldest, newest: last, next }: FeedPage): DerivedText {
  const posts = index.posts.slice(index.posts.length - last, index.posts.length - oldest + 1)
  const nextUrl = next && absoluteUrl(index.address, next)
  return derivedText(
    'feed-page',
    path,
    { ...inputs(index, sitePath('/feed.json'), posts), nextUrl },
    furtherJsonPage,
  )
}

/** @returns `/tags/<slug>/feed.xml`. */
export function tagFeedFile(index: SiteIndex, tag: TagWithPosts): DerivedText {
  const path = tagFeedPath(tag)
  return derivedText('tag-feed', path, inputs(index, path, newest(index, tag.posts), tag), fitted(rssFeed))
}

function inputs(index: SiteIndex, path: SitePath, posts: readonly Post[], tag?: TagWithPosts): FeedInputs {
  const known = itemsOf(index)
  const messages = messagesFor(index.site.language)
  const items = posts.map((post) => {
    const made = known.get(post) ?? feedItem(post, index, messages)
    known.set(post, made)
    return made
  })
  return { channel: feedChannel(index, path, tag), items }
}

/** A post is in several feeds. */
const itemsOf = oncePerIndex(() => new Map<Post, FeedItem>())

function newest({ site }: SiteIndex, posts: readonly Post[]): readonly Post[] {
  return posts.slice(0, site.feed.entries)
}

/** How feed.json goes on, by how many posts it shows: the entry at 0 is for one, at 1 for two, and so on. */
function continuations({ posts, site, address }: SiteIndex): { nextUrls: (string | undefined)[] } {
  const shown = Math.min(posts.length, site.feed.entries)
  const paths = Array.from({ length: shown }, (_, at) =>
    pageAfterFeed(posts.length, site.feed.entries, at + 1),
  )
  return { nextUrls: paths.map((path) => path && absoluteUrl(address, path)) }
}

function fitted(write: (channel: FeedChannel, items: readonly FullItem[]) => string) {
  return async ({ channel, items }: FeedInputs, read: TextReader): Promise<string> => {
    const full = await fullItems(items, read)
    return largestFitting(full.length, sizeLimit, (count) => write(channel, full.slice(0, count)))
  }
}

async function firstJsonPage(
  { channel, items, nextUrls }: FeedInputs & { nextUrls: (string | undefined)[] },
  read: TextReader,
): Promise<string> {
  const full = await fullItems(items, read)
  return largestFitting(full.length, sizeLimit, (count) =>
    jsonFeed(channel, full.slice(0, count), nextUrls[count - 1]),
  )
}

async function furtherJsonPage(
  { channel, items, nextUrl }: FeedInputs & { nextUrl?: string },
  read: TextReader,
): Promise<string> {
  return jsonFeed(channel, await fullItems(items, read), nextUrl)
}

function fullItems(items: readonly FeedItem[], read: TextReader): Promise<FullItem[]> {
  return Promise.all(items.map((item) => fullItem(item, read)))
}
