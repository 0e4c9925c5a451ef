import { sitePath, type SitePath } from '../../paths.ts'

/*
 * How feed.json goes on.
 *
 * Posts are numbered from the oldest, 1 to `total`. Page k (`/feed/k.json`) holds the posts (k-1)·size+1 to k·size
 * and is written only when it is full: what it holds then never changes while newer posts are added, and neither
 * does the page it leads to, k-1. A last page that is not full would change with each post, so it has no number.
 *
 * feed.json holds the newest `size` posts and leads to the lowest page that still holds the newest post it does not
 * show: around that seam a reader may meet a post twice, and never misses one. Since feed.json shows at least as many
 * posts as a page holds, that page is full. Only where feed.json had to show fewer to keep its size, the next post may
 * lie above the last full page; then `/feed/recent.json`, which holds what is above it, comes in between.
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

const recentPath = sitePath('/feed/recent.json')

/** @returns the full pages, oldest first, and after them the recent posts' where feed.json may need it. */
export function feedPages(total: number, size: number): FeedPage[] {
  const full = Math.floor(total / size)
  const pages: FeedPage[] = Array.from({ length: full }, (_, place) => ({
    path: pagePath(place + 1),
    oldest: place * size + 1,
    newest: (place + 1) * size,
    next: place > 0 ? pagePath(place) : undefined,
  }))
  // A single post above the last full page is always in feed.json itself.
  if (total - full * size < 2) return pages
  return [
    ...pages,
    { path: recentPath, oldest: full * size + 1, newest: total, next: full > 0 ? pagePath(full) : undefined },
  ]
}

/**
 * @param shown how many of the newest posts feed.json holds, at least one where there is any.
 * @returns what feed.json leads to; undefined where it holds them all.
 */
export function pageAfterFeed(total: number, size: number, shown: number): SitePath | undefined {
  const left = total - shown
  if (left <= 0) return undefined
  return left > Math.floor(total / size) * size ? recentPath : pagePath(Math.ceil(left / size))
}
