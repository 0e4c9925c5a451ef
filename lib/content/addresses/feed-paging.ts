import { sitePath, type SitePath } from '../../paths.ts'

/*
 * How feed.json goes on.
 *
 * Posts are numbered from the oldest, 1 to `total`. Page k (`/feed/k.json`) holds the posts (k-1)·size+1 to k·size
 * and is written only when it is full: what it holds then never changes while newer posts are added, and neither
 * does the page it leads to, k-1. A last page that is not full would change with each post, so it has no number.
 *
 * feed.json holds at least the newest `size` posts and leads to the lowest page that still holds the newest post it does
 * not show: around that seam a reader may meet a post twice, and never misses one. Since feed.json shows no fewer posts
 * than a page holds, that page is full.
 */

/** Readers that ask less often than this may miss a post where very many come at once. */
const longestBetweenVisits = 7 * 24 * 60 * 60 * 1000

/** What a feed holds at most, however many posts come at once. */
const mostInFeed = 100

/**
 * Who publishes more posts at once than a feed holds would have readers miss some of them: few readers know of a feed's
 * further pages. So all that appeared within a week before the newest post stays in it too.
 *
 * @param posts newest first.
 * @param size how many posts it holds in any case.
 * @returns the posts that a feed holds.
 */
export function postsInFeed<Dated extends { date: { instant: number } }>(
  posts: readonly Dated[],
  size: number,
): Dated[] {
  const since = (posts[0]?.date.instant ?? 0) - longestBetweenVisits
  return posts.slice(0, mostInFeed).filter(({ date }, at) => at < size || date.instant > since)
}

/** A page of the feed: which posts it holds, by number from the oldest, both included, and what comes after it. */
export interface FeedPage {
  path: SitePath
  oldest: number
  newest: number
  next?: SitePath
}

/** @returns the address of the k-th page, from the oldest. */
function pagePath(number: number): SitePath {
  return sitePath(`/feed/${number}.json`)
}

/** @returns the full pages, oldest first. */
export function feedPages(total: number, size: number): FeedPage[] {
  return Array.from({ length: Math.floor(total / size) }, (_, place) => ({
    path: pagePath(place + 1),
    oldest: place * size + 1,
    newest: (place + 1) * size,
    next: place > 0 ? pagePath(place) : undefined,
  }))
}

/**
 * @param shown how many posts feed.json holds, at least `size`.
 * @returns what feed.json leads to; undefined where it holds all posts.
 */
export function pageAfterFeed(total: number, size: number, shown = size): SitePath | undefined {
  const left = total - shown
  return left > 0 ? pagePath(Math.ceil(left / size)) : undefined
}
