import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'

/** A post of the site that is followed. */
export interface DiaryPost {
  slug: string
  title: string
  date: string
  /** Its text; what stands before it names the post for ever. */
  words: string
  tags?: string[]
  series?: string
  draft?: boolean
  id?: string
  aliases?: string[]
}

/** The whole site, as its author has it at one moment. */
export interface Diary {
  url: string
  language: string
  /** What `feed:` says besides its id. */
  feed: Record<string, unknown>
  tags: Record<string, unknown>
  /** By a name that no edit changes. */
  posts: Record<string, DiaryPost>
  /** The day on which it is built. */
  asOf: string
}

/** A feed that somebody follows, and which posts are in it. */
export interface FollowedFeed {
  name: string
  /** Where it was when it was subscribed to. */
  path: string
  has: (post: DiaryPost) => boolean
}

/** How many posts a feed holds at least. */
export const feedEntries = 20

/** @returns the words by which a post is found again, whatever else of it is changed. */
export function markOf(key: string): string {
  return `This is post ${key}, for ever.`
}

/** @returns the posts that are out, the newest first. */
export function published({ posts, asOf }: Diary): [string, DiaryPost][] {
  return Object.entries(posts)
    .filter(([, { date, draft }]) => draft !== true && date <= asOf)
    .toSorted(([, one], [, other]) => (one.date < other.date ? 1 : -1))
}

/** Writes the site's content folder anew. */
export function writeDiary(folder: string, { url, language, feed, tags, posts }: Diary): void {
  rmSync(folder, { recursive: true, force: true })
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  put(
    'site.yaml',
    stringify({
      title: 'A diary',
      description: 'A site that somebody follows.',
      url,
      language,
      author: { name: 'Nobody' },
      feed: { id: 'diary.example,2026', entries: feedEntries, ...feed },
      cards: false,
      search: false,
    }),
  )
  if (Object.keys(tags).length > 0) put('tags.yaml', stringify(tags))
  for (const [key, { slug, words, ...frontMatter }] of Object.entries(posts))
    put(`posts/${slug}.md`, `---\n${stringify(frontMatter)}---\n\n${markOf(key)}\n\n${words}\n`)
}
