import type { FeedItem } from './feed-item.ts'

/** Bytes that a feed which readers fetch again and again may have, about. */
const sizeLimit = 250_000

/** What an entry takes besides its body, about. */
const aroundBody = 1_500

/**
 * Keeps a feed to its size without leaving out an entry, so that none is ever missed: from the newest on, one whose body
 * has no room left gives its summary, and leads to the page.
 *
 * @param items newest first.
 * @param readOn the words that lead there.
 */
export function fitItems(items: readonly FeedItem[], readOn: string, limit = sizeLimit): FeedItem[] {
  let room = limit - items.length * aroundBody
  return items.map((item) => {
    if (item.bodyBytes > room) return { ...item, readOn }
    room -= item.bodyBytes
    return item
  })
}
