import type { PictureFormat } from './draw-picture.ts'

/** A picture beside a post. */
export interface ModelPicture {
  /** Of its file, in the post's folder. */
  name: string
  format: PictureFormat
  /** Decides what it shows: equal seeds and formats are equal bytes. */
  seed: number
  /** Cut off in the middle, which stops every build. */
  broken: boolean
}

/** Kinds of text that a post may have below its words. */
export const extras = [
  'footnote',
  'formula',
  'diagram',
  'callout',
  'markup',
  'headings',
  'unknown language',
] as const
export type Extra = (typeof extras)[number]

/** A post as the random edits see it. */
export interface ModelPost {
  name: string
  title: string
  date: string
  tags: string[]
  words: string
  draft: boolean
  aliases: string[]
  /** Where any are, the post is a folder. */
  pictures: ModelPicture[]
  /** Whether its first picture tops it. */
  cover: boolean
  extras: Extra[]
  featured: boolean
  /** First published elsewhere; a piece that is external has no text here. */
  publication?: { name: string; url: string; external: boolean }
  series?: string
  lang?: string
  updated?: string
  /** Name of another post that the text links to. */
  link?: string
  /** A picture in another post's folder, as `delta/one.png`, that the text shows. */
  borrows?: string
  /** A misspelt field, which stops every build. */
  broken: boolean
}

/** An entry of `focus/`, `projects/` or `pages/`. */
export interface ModelEntry {
  name: string
  title: string
  words: string
  tags: string[]
  order: number
}

/** What `site.yaml` says, as far as it is edited. */
export interface ModelSettings {
  title: string
  language: string
  smartPunctuation: boolean
  cards: boolean
  search: boolean
  comments: boolean
  /** Whether edits and history are shown. */
  repository: boolean
  /** Posts on the home page, and in a feed. */
  shown: number
  about: boolean
}

/** What `tags.yaml` says of a tag. */
export interface ModelTag {
  description?: string
  name?: string
  slug?: string
  aliases?: string[]
}

/** A small site, from which all its content files follow. */
export interface SiteModel {
  settings: ModelSettings
  posts: ModelPost[]
  pages: ModelEntry[]
  focus: ModelEntry[]
  projects: ModelEntry[]
  tags: Record<string, ModelTag>
  /** Numbers for names, so that none comes twice. */
  nextName: number
}

/** @returns a post with everything that is not named left at its simplest. */
export function plainPost(
  name: string,
  title: string,
  date: string,
  more: Partial<ModelPost> = {},
): ModelPost {
  return {
    name,
    title,
    date,
    tags: [],
    words: `About ${title.toLowerCase()}, which is "quoted" -- and more.`,
    draft: false,
    aliases: [],
    pictures: [],
    cover: false,
    extras: [],
    featured: false,
    broken: false,
    ...more,
  }
}

/** The site that every sequence starts from. */
export function firstSite(): SiteModel {
  const picture = { name: 'one.png', format: 'png', seed: 1, broken: false } as const
  const entry = (name: string, title: string): ModelEntry => ({
    name,
    title,
    words: `Words of ${name}.`,
    tags: ['Queues'],
    order: 1,
  })
  return {
    settings: {
      title: 'Property',
      language: 'en',
      smartPunctuation: true,
      cards: true,
      search: true,
      comments: false,
      repository: false,
      shown: 3,
      about: true,
    },
    posts: [
      plainPost('alpha', 'Alpha', '2024-03-01', { tags: ['Go', 'Queues'], series: 'Letters' }),
      plainPost('beta', 'Beta', '2024-07-09', { tags: ['go'], series: 'Letters', link: 'alpha' }),
      plainPost('gamma', 'Gamma', '2025-01-20', {
        tags: ['Postgres'],
        aliases: ['/old/gamma/'],
        extras: ['footnote', 'formula'],
      }),
      plainPost('delta', 'Delta', '2026-02-02', {
        tags: ['Queues', 'Postgres'],
        pictures: [picture],
        cover: true,
        extras: ['diagram'],
      }),
      plainPost('epsilon', 'Epsilon', '2026-05-05', { draft: true }),
      plainPost('zeta', 'Zeta', '2026-09-09', {
        publication: { name: 'A Magazine', url: 'https://magazine.example/zeta', external: true },
      }),
    ],
    pages: [entry('colophon', 'Colophon')],
    focus: [entry('now', 'Now')],
    projects: [entry('tool', 'Tool')],
    tags: { Go: { description: 'A language.' } },
    nextName: 1,
  }
}
