import type { Post, SeriesWithPosts, SiteIndex, TagWithPosts } from '../content/index/site-index.ts'
import { messagesFor } from '../messages/messages-for.ts'
import { absoluteUrl, sitePath, type SitePath } from '../paths.ts'
import { derivedText, type DerivedKind, type DerivedText, type TextReader } from './derived-text.ts'
import { feedChannel, type FeedChannel, type FeedOfList } from './feed-channel.ts'
import { fullItem, type FullItem } from './feed-content.ts'
import { feedItem, type FeedItem } from './feed-item.ts'
import { fitItems } from './fit-items.ts'
import { pageAfterFeed, postsInFeed, type FeedPage } from '../content/addresses/feed-paging.ts'
import { listFeedPath } from '../content/addresses/list-feed-path.ts'
import { latestFirst } from '../content/index/order.ts'
import { oncePerIndex } from '../content/index/once-per-index.ts'
import { jsonFeed } from './json-feed.ts'
import { atomFeed } from './atom-feed.ts'
import { rssFeed } from './rss-feed.ts'

interface FeedInputs {
  channel: FeedChannel
  /** Newest first. */
  items: FeedItem[]
}

/** @returns `/feed.xml`. Feeds tell what the index holds: which posts are out is decided there. */
export function rssFile(index: SiteIndex): DerivedText {
  const path = sitePath('/feed.xml')
  return derivedText('feed', path, fitted(index, path, latest(index)), whole(rssFeed))
}

/** @returns `/atom.xml`. */
export function atomFile(index: SiteIndex): DerivedText {
  const path = sitePath('/atom.xml')
  return derivedText('feed', path, fitted(index, path, latest(index)), whole(atomFeed))
}

/** @returns `/feed.json`. */
export function jsonFile(index: SiteIndex): DerivedText {
  const path = sitePath('/feed.json')
  const newest = fitted(index, path, latest(index))
  const next = pageAfterFeed(index.posts.length, index.site.feed.entries, newest.items.length)
  const nextUrl = next && absoluteUrl(index.address, next)
  return derivedText('feed', path, { ...newest, nextUrl }, jsonPage)
}

/** @returns a page that `/feed.json` continues in. */
export function jsonPageFile(index: SiteIndex, { path, oldest, newest: last, next }: FeedPage): DerivedText {
  const all = latest(index)
  const posts = all.slice(all.length - last, all.length - oldest + 1)
  const nextUrl = next && absoluteUrl(index.address, next)
  return derivedText(
    'feed-page',
    path,
    { ...inputs(index, sitePath('/feed.json'), posts), nextUrl },
    jsonPage,
  )
}

/** @returns `/tags/<slug>/feed.xml`. */
export function tagFeedFile(index: SiteIndex, tag: TagWithPosts): DerivedText {
  return listFeed(index, 'tag-feed', tag)
}

/** @returns `/series/<slug>/feed.xml`: the newest parts first, as in every feed. */
export function seriesFeedFile(index: SiteIndex, series: SeriesWithPosts): DerivedText {
  return listFeed(index, 'series-feed', series)
}

function listFeed(index: SiteIndex, kind: DerivedKind, list: FeedOfList & { posts: readonly Post[] }) {
  const path = listFeedPath(list)
  return derivedText(kind, path, fitted(index, path, list.posts.toSorted(latestFirst), list), whole(rssFeed))
}

function inputs(index: SiteIndex, path: SitePath, posts: readonly Post[], list?: FeedOfList): FeedInputs {
  const known = itemsOf(index)
  const messages = messagesFor(index.site.language)
  const items = posts.map((post) => {
    const made = known.get(post) ?? feedItem(post, index, messages)
    known.set(post, made)
    return made
  })
  return { channel: feedChannel(index, path, list), items }
}

/** A post is in several feeds. */
const itemsOf = oncePerIndex(() => new Map<Post, FeedItem>())

/** Posts by their instants, newest first: pages have them by the days that authors wrote. */
const latest = oncePerIndex(({ posts }: SiteIndex): readonly Post[] => posts.toSorted(latestFirst))

/** The same for the newest of some posts, in a size that readers fetch often. */
function fitted(index: SiteIndex, path: SitePath, posts: readonly Post[], list?: FeedOfList): FeedInputs {
  const { channel, items } = inputs(index, path, postsInFeed(posts, index.site.feed.entries), list)
  return { channel, items: fitItems(items, messagesFor(index.site.language).post.readOn) }
}

/** @returns the posts of which the site's feed gives a summary in place of the text, since it has no room for that. */
export function shortenedPosts(index: SiteIndex): Post[] {
  const posts = latest(index)
  const { items } = fitted(index, sitePath('/feed.xml'), posts)
  return posts.filter((_, at) => items[at]?.readOn !== undefined)
}

function whole(write: (channel: FeedChannel, items: readonly FullItem[]) => string) {
  return async ({ channel, items }: FeedInputs, read: TextReader): Promise<string> =>
    write(channel, await fullItems(items, read))
}

async function jsonPage(
  { channel, items, nextUrl }: FeedInputs & { nextUrl?: string },
  read: TextReader,
): Promise<string> {
  return jsonFeed(channel, await fullItems(items, read), nextUrl)
}

function fullItems(items: readonly FeedItem[], read: TextReader): Promise<FullItem[]> {
  return Promise.all(items.map((item) => fullItem(item, read)))
}
