import type { FeedItem } from './feed-item.ts'

/** @returns when the last of the entries was published or changed; undefined where there are none. */
export function newestChange(items: readonly FeedItem[]): string | undefined {
  // ISO instants in UTC sort as text.
  return items
    .map(({ updated, published }) => updated ?? published)
    .toSorted()
    .at(-1)
}
