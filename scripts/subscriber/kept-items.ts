import { z } from 'zod'
import {
  feedEntries,
  markOf,
  published,
  type Diary,
  type DiaryPost,
  type FollowedFeed,
} from './diary-site.ts'

const keptItem = z.object({ title: z.string(), link: z.string(), html: z.string() })

/** An item as a reader keeps it. */
export type KeptItem = z.infer<typeof keptItem>

/** What programs keep of each feed, by the program's name and then the feed's. */
export const keptByPrograms = z.record(z.string(), z.record(z.string(), z.array(keptItem)))

/** What is wrong with what a reader keeps of a feed; each names a post. */
export interface Verdict {
  lost: string[]
  doubled: string[]
  stale: string[]
  /** Titles of what is no post of the feed. */
  unknown: string[]
}

/** Remembers which posts a feed's reader must have met by now. */
export class Expected {
  readonly #met = new Set<string>()

  /** Compares what a reader keeps with the posts that have ever been in the feed, and with the texts of those in it now. */
  verdict(feed: FollowedFeed, diary: Diary, items: readonly KeptItem[]): Verdict {
    const now = published(diary).filter(([, post]) => feed.has(post))
    for (const [key] of now) this.#met.add(key)
    const current = new Map(now.slice(0, feedEntries))
    const verdict: Verdict = { lost: [], doubled: [], stale: [], unknown: [] }
    for (const key of this.#met) {
      const found = items.filter(({ html }) => html.includes(markOf(key)))
      const post = current.get(key)
      if (found.length === 0) verdict.lost.push(key)
      else if (found.length > 1) verdict.doubled.push(key)
      else if (post && !found.some((item) => isCurrent(item, post, diary))) verdict.stale.push(key)
    }
    verdict.unknown = items
      .filter(({ html }) => ![...this.#met].some((key) => html.includes(markOf(key))))
      .map(({ title }) => title)
    return verdict
  }
}

function isCurrent({ title, link, html }: KeptItem, post: DiaryPost, { url }: Diary): boolean {
  const words = post.words.split(/[`$[.]/)[0] ?? ''
  return html.includes(words) && plain(title) === plain(post.title) && link === `${url}/posts/${post.slug}/`
}

/** Readers keep a title as text or as HTML, as its feed gives it; its words are what is compared. */
function plain(title: string): string {
  return title.replace(/&#?\w+;|[^\p{L}\p{N}]/gu, '')
}
