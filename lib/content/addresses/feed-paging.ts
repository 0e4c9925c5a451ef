import { sitePath, type SitePath } from '../../paths.ts'

/*
 * How feed.json goes on.
 *
 * Posts are numbered from the oldest, 1 to `total`. Page k (`/feed/k.json`) holds the posts (k-1)·size+1 to k·size
 * and is written only when it is full: what it holds then never changes while newer posts are added, and neither
 * does the page it leads to, k-1. A last page that is not full would change with each post, so it has no number.
 *
 * feed.json holds the newest `size` posts and leads to the lowest page that still holds the newest post it does not
 * show: around that seam a reader may meet a post twice, and never misses one. Since feed.json shows as many posts as a
 * page holds, that page is full.
 */

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

/** @returns what feed.json leads to; undefined where it holds all posts. */
export function pageAfterFeed(total: number, size: number): SitePath | undefined {
  const left = total - size
  return left > 0 ? pagePath(Math.ceil(left / size)) : undefined
}
