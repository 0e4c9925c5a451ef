import type { Post, SiteIndex, TagWithPosts } from '../content/index/site-index.ts'
import type { Messages } from '../messages/messages.ts'
import { absoluteUrl, sitePath, type SitePath } from '../paths.ts'
import { derivedText, type DerivedText, type TextReader } from './derived-text.ts'
import { feedChannel, type FeedChannel } from './feed-channel.ts'
import { fullItem, type FullItem } from './feed-content.ts'
import { feedItem, type FeedItem } from './feed-item.ts'
import { feedPages, pageAfterFeed } from '../content/addresses/feed-paging.ts'
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

/**
 * @returns `/feed.xml`, `/atom.xml`, `/feed.json` with the pages it continues in, and `/tags/<slug>/feed.xml`. They
 * tell what the index holds: which posts are out is decided there.
 */
export function feedFiles(index: SiteIndex, messages: Messages): DerivedText[] {
  const size = index.site.feed.entries
  const known = new Map<Post, FeedItem>()
  const item = (post: Post): FeedItem => {
    const made = known.get(post) ?? feedItem(post, index, messages)
    known.set(post, made)
    return made
  }
  const inputs = (path: SitePath, posts: readonly Post[], tag?: TagWithPosts): FeedInputs => ({
    channel: feedChannel(index, path, tag),
    items: posts.map(item),
  })
  const newest = (posts: readonly Post[]) => posts.slice(0, size)
  const [rss, atom, json] = [sitePath('/feed.xml'), sitePath('/atom.xml'), sitePath('/feed.json')]
  return [
    derivedText('feed', rss, inputs(rss, newest(index.posts)), fitted(rssFeed)),
    derivedText('feed', atom, inputs(atom, newest(index.posts)), fitted(atomFeed)),
    derivedText(
      'feed',
      json,
      { ...inputs(json, newest(index.posts)), ...continuations(index) },
      firstJsonPage,
    ),
    ...feedPages(index.posts.length, size).map(({ path, oldest, newest: last, next }) => {
      const posts = index.posts.slice(index.posts.length - last, index.posts.length - oldest + 1)
      const nextUrl = next && absoluteUrl(index.address, next)
      return derivedText('feed-page', path, { ...inputs(json, posts), nextUrl }, furtherJsonPage)
    }),
    ...index.tags.map((tag) => {
      const path = sitePath(`${tag.path}feed.xml`)
      return derivedText('tag-feed', path, inputs(path, newest(tag.posts), tag), fitted(rssFeed))
    }),
  ]
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
