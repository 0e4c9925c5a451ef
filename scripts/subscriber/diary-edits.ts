import type { Diary, DiaryPost, FollowedFeed } from './diary-site.ts'

/** Something that an author does between two fetches of a reader. */
export interface DiaryEdit {
  name: string
  edit: (diary: Diary) => void
  /** Changes the program too: words in one of its files that stand for others from then on. */
  program?: { file: string; from: string; to: string }
}

/** The feeds that are followed from the first day on, at the addresses that they had then. */
export const followedFeeds: readonly FollowedFeed[] = [
  { name: 'RSS', path: '/feed.xml', has: () => true },
  { name: 'Atom', path: '/atom.xml', has: () => true },
  { name: 'JSON', path: '/feed.json', has: () => true },
  { name: 'tag', path: '/tags/queues/feed.xml', has: ({ tags }) => tags?.includes('Queues') === true },
  { name: 'series', path: '/series/first-steps/feed.xml', has: ({ series }) => series !== undefined },
]

/** @returns the site on the day on which it is followed first. */
export function firstDiary(): Diary {
  const keys = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'))
  return {
    url: 'https://diary.example',
    language: 'en',
    feed: {},
    tags: {},
    posts: Object.fromEntries(keys.map((key) => [key, firstPost(key, `2026-03-${key}`)])),
    asOf: '2026-04-01',
  }
}

function firstPost(key: string, date: string): DiaryPost {
  const inSeries = Number(key) % 3 === 0
  return {
    slug: `post-${key}`,
    title: `Post <${key}> & more`,
    date,
    words: `The first text of ${key}, with \`code\`, $E=mc^2$ and a note[^1].\n\n[^1]: The note.`,
    ...(Number(key) % 2 === 0 && { tags: ['Queues'] }),
    ...(inSeries && { series: 'First steps' }),
  }
}

/** What the author does, in this order, each on top of the one before. */
export const diaryEdits: readonly DiaryEdit[] = [
  { name: 'the first fetch', edit: () => {} },
  { name: 'a new post', edit: (diary) => add(diary, '13', '2026-04-01') },
  {
    name: 'a typo mended',
    edit: ({ posts }) => change(posts, '12', { words: 'The text of 12, without its typo.' }),
  },
  { name: 'a title changed', edit: ({ posts }) => change(posts, '11', { title: 'Another title' }) },
  {
    name: 'a slug renamed, with alias and id',
    edit: ({ posts }) =>
      change(posts, '10', { slug: 'post-ten', aliases: ['/posts/post-10/'], id: 'post-10' }),
  },
  { name: 'a date moved', edit: ({ posts }) => change(posts, '09', { date: '2026-03-31' }) },
  { name: 'a post back to a draft', edit: ({ posts }) => change(posts, '08', { draft: true }) },
  {
    name: 'and published again, with another text',
    edit: ({ posts }) => change(posts, '08', { draft: false, words: 'The text of 08, thought over.' }),
  },
  {
    name: 'a tag renamed',
    edit: (diary) => (diary.tags = { 'Message queues': { aliases: ['Queues'] } }),
  },
  {
    name: 'a series renamed',
    edit: (diary) => {
      for (const post of Object.values(diary.posts)) if (post.series !== undefined) post.series = 'Beginnings'
      diary.feed = { moved: { '/series/first-steps/feed.xml': '/series/beginnings/feed.xml' } }
    },
  },
  {
    name: 'another address, the feed id kept',
    edit: (diary) => (diary.url = 'https://moved.example/journal'),
  },
  { name: 'a post deleted', edit: ({ posts }) => delete posts['07'] },
  { name: 'a post scheduled', edit: (diary) => add(diary, '14', '2026-04-09') },
  { name: 'that falls due', edit: (diary) => (diary.asOf = '2026-04-10') },
  {
    name: '25 posts at once',
    edit: (diary) => {
      for (let at = 0; at < 25; at++) add(diary, String(20 + at), `2026-04-${11 + Math.floor(at / 9)}`)
      diary.asOf = '2026-04-14'
    },
  },
  {
    name: 'a text changed',
    edit: ({ posts }) => change(posts, '44', { words: 'The second text of 44, soon regretted.' }),
  },
  {
    name: 'and put back',
    edit: ({ posts }) => change(posts, '44', { words: firstPost('44', '').words }),
  },
  { name: 'the language changed', edit: (diary) => (diary.language = 'de') },
  {
    name: "the program's style and feeds changed",
    edit: () => {},
    program: { file: 'lib/feeds/feed-content.ts', from: "h('p', h('img'", to: "h('figure', h('img'" },
  },
]

function add(diary: Diary, key: string, date: string): void {
  diary.posts[key] = { ...firstPost(key, date), tags: ['Queues'], ...inSeriesOf(diary) }
}

function inSeriesOf({ posts }: Diary): { series?: string } {
  const series = posts['12']?.series
  return series === undefined ? {} : { series }
}

function change(posts: Record<string, DiaryPost>, key: string, parts: Partial<DiaryPost>): void {
  const post = posts[key]
  if (!post) throw new Error(`there is no post ${key}`)
  Object.assign(post, parts)
}
