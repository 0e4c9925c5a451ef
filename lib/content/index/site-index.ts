import type { ContentDate } from '../../dates.ts'
import type { Icon } from '../icons.ts'
import type { Edit } from '../../history/edits.ts'
import type { CompiledMeta } from './compiled-text.ts'
import type { SiteAddress, SitePath, Slug } from '../../paths.ts'
import type { PicturePlan } from '../../pictures/picture-plan.ts'
import type { FocusFrontMatter, PostFrontMatter, ProjectFrontMatter, SiteFile } from '../schema.ts'

/** The compiled text of an entry. The HTML itself is kept on disk under its hash and read when a page needs it. */
export interface Body extends CompiledMeta {
  /** SHA-256 of the page's HTML. */
  htmlHash: string
  /** SHA-256 of the feeds' HTML. */
  feedHash: string
  /** Bytes that the feeds' HTML takes in a feed, escaped as JSON has it, which is the longest form. */
  feedBytes: number
  /** Files made of the text, by the SHA-256 of what is in them; absent where there are none. */
  files?: MadeFile[]
  /** SHA-256 of the Markdown below the front matter. */
  sourceHash: string
  /** Whether the file has nothing but front matter. */
  empty: boolean
}

/** A file that is made of a text, and where it is served. */
export interface MadeFile {
  path: SitePath
  hash: string
}

/** What all entries have in common. */
interface Entry {
  /** Content-relative path with forward slashes. */
  file: string
  slug: Slug
  path: SitePath
  title: string
  body: Body
}

export interface Tag {
  slug: Slug
  name: string
  description?: string
  path: SitePath
}

/** A tag with what carries it, newest first. */
export interface TagWithPosts extends Tag {
  posts: Post[]
}

/** Posts that are read one after the other. */
export interface Series {
  slug: Slug
  name: string
  path: SitePath
}

/** A series with its parts, oldest first. */
export interface SeriesWithPosts extends Series {
  posts: Post[]
}

export interface Publication {
  name: string
  url?: string
}

/** Whether an entry is out: anything but `published` is shown in preview only. */
export type Standing = 'published' | 'draft' | 'scheduled'

export interface Post extends Entry {
  /** As its author wrote it: what is only shown is taken from here, and needs no field of its own. */
  frontMatter: PostFrontMatter
  date: ContentDate
  updated?: ContentDate
  /** The author's words, or else how the text begins; empty where there are neither. */
  description: string
  /** Whether the description is the author's. */
  described: boolean
  tags: Tag[]
  publication?: Publication
  /** The address of a piece that stands elsewhere and has no body here; lists link there. */
  externalUrl?: string
  standing: Standing
  series?: Series
  aliases: SitePath[]
  /** `path` is one file that everything can show, where several are made of the picture. */
  cover?: {
    path: SitePath
    alt: string
    width?: number
    height?: number
    picture?: PicturePlan
    /** Content file, where it is none of `public/`. */
    file?: string
  }
  featured: boolean
  toc?: boolean
  lang?: string
  /** The feed's id for it: a `tag:` URI. */
  feedId: string
  focus: Slug[]
  project?: Slug
  /** Commits that changed its text after its day, newest first; absent where nothing is known of them. */
  edits?: Edit[]
}

/** The words above the entries on Current Focus. */
export interface FocusIntro {
  file: string
  title?: string
  body: Body
}

export interface Focus extends Entry {
  status: FocusFrontMatter['status']
  since: ContentDate
  areas: string[]
  tags: Tag[]
}

export interface Project extends Entry {
  summary: string
  url?: string
  repo?: string
  period: string
  status: ProjectFrontMatter['status']
  tags: Tag[]
  aliases: SitePath[]
}

export interface Page extends Entry {
  description: string
  aliases: SitePath[]
  toc?: boolean
  lang?: string
}

export interface Redirect {
  from: SitePath
  /** An address within the site, or a whole URL. */
  to: string
}

/** An address that a feed had, and the one that it has. */
export interface MovedFeed {
  from: SitePath
  to: SitePath
}

/** A file served as it is: where it lies in the content folder and where it is served. */
export interface Asset {
  file: string
  path: SitePath
}

/** A picture and what is made of it. */
export interface ShownPicture {
  /** Content-relative path of the source. */
  file: string
  /** SHA-256 of the source. */
  hash: string
  plan: PicturePlan
}

/** Everything the site says, validated and linked up. Every consumer reads this and nothing else. */
export interface SiteIndex {
  /** As in `site.yaml`; `focus.asOf` is that of `focus/index.md` where it has one. */
  site: SiteFile
  address: SiteAddress
  /** Whether it also has what is not out, and is for no search engine. */
  preview?: true
  /** Navigation with absent pages taken out. */
  navigation: SiteFile['navigation']
  /** Newest first; at the same instant, by slug. Only what is out, unless the index was made for preview. */
  posts: Post[]
  /** By name. Every tag of a post in `posts`, and no other. */
  tags: TagWithPosts[]
  /** By name. Every series of a post in `posts`, and no other. */
  series: SeriesWithPosts[]
  /** By `order`, then the most recent `since` first. Tags that no post carries have no page and are left out. */
  focus: Focus[]
  focusIntro?: FocusIntro
  /** Active ones first, then by the end of their period, the latest first, then by title. Tags as in `focus`. */
  projects: Project[]
  /** Without `home`. */
  pages: Page[]
  home?: Page
  /** From aliases, from other names of tags, and from the address of each external entry to where it stands. */
  redirects: Redirect[]
  movedFeeds: MovedFeed[]
  assets: Asset[]
  /** By which others show the site. */
  icons: Icon[]
  /** The pictures that its pages and feeds show in files made of them; by file, then by use. */
  pictures: ShownPicture[]
}
