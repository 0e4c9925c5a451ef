import type { PictureView } from '../pictures/picture-view.ts'
import type { Comments } from '../services/comments.ts'
import type {
  DateView,
  EntryView,
  FocusEntryView,
  HtmlHole,
  LinkView,
  NewsletterView,
  ProjectEntryView,
  SeriesBox,
  TagLink,
  TocEntry,
  YearCount,
} from './parts/view-parts.ts'
import type { AvatarView } from '../pictures/picture-view.ts'

/**
 * What each kind of page shows, as plain data. A page is a pure function of its view and the template:
 * nothing else may reach a component, so that an unchanged view means an unchanged page.
 * All hrefs hold the base path already.
 */

export interface HomeView {
  kind: 'home'
  body?: HtmlHole
  focus: { title: string; href: string; status: FocusEntryView['status']; areas: string[] }[]
  focusHref?: string
  /** The address of a picture of the author. */
  photo?: string
  featured: EntryView[]
  posts: EntryView[]
  archiveHref: string
  newsletter?: NewsletterView
  hasPosts: boolean
}

export interface ArchiveView {
  kind: 'archive'
  total: number
  chart: YearCount[]
  /** Newest first. Empty where the whole list would pass 500 entries: then only the years of the chart stand here. */
  years: { year: string; href: string; entries: EntryView[] }[]
}

export interface YearView {
  kind: 'year'
  year: string
  total: number
  words: number
  /** January to December; empty where the year has posts in one month only. */
  months: { name: string; letter: string; count: number }[]
  tags: TagLink[]
  /** One group without a name, or months where the year passes 500 entries. */
  groups: { name?: string; entries: EntryView[] }[]
  previous?: LinkView
  next?: LinkView
}

export interface PostView {
  kind: 'post'
  title: string
  standing: EntryView['standing']
  lang?: string
  dir?: 'ltr' | 'rtl'
  /** The author's own words on what it is about. */
  description?: string
  date: DateView
  updated?: DateView
  minutes: number
  tags: TagLink[]
  publication?: { name: string; url?: string }
  canonical: string
  cover?: { src: string; alt: string; width?: number; height?: number; picture?: PictureView }
  toc: TocEntry[]
  body: HtmlHole
  series?: SeriesBox
  focus: LinkView[]
  project?: LinkView
  previous?: EntryView
  next?: EntryView
  /** With the names of the tags in common. */
  related: { entry: EntryView; shared: string[] }[]
  /** Posts that link here, the newest first, without parts of the same series. */
  backlinks: EntryView[]
  comments?: Comments
  newsletter?: NewsletterView
  author: { name: string; email?: string; url: string }
  feeds: string
  editHref?: string
  /** Newest first; there may be more than are shown. */
  edits: { date: DateView; subject: string; href: string }[]
  historyHref?: string
  markdownHref: string
}

export interface TagsView {
  kind: 'tags'
  tags: (TagLink & { count: number; description?: string })[]
}

export interface TagView {
  kind: 'tag'
  name: string
  slug: string
  description?: string
  total: number
  /** From the oldest post's year to the newest's: `2019` or `2019–2026`. */
  span: string
  feed: string
  related: TagLink[]
  entries: EntryView[]
  /**
   * Numbered from the oldest; the tag's own address shows the newest, and it alone has `last`: a full page shows
   * nothing that grows with the tag, so that it never changes. Absent where one page holds all.
   */
  pages?: { number: number; last?: number; newer?: string; older?: string }
}

/** A series, its parts in the order in which they are read. */
export interface SeriesView {
  kind: 'series'
  name: string
  /** Parts of the series, not of this page. */
  total: number
  /** From the oldest part's year to the newest's. */
  span: string
  feed: string
  /** Number of the first part on this page. */
  first: number
  entries: EntryView[]
  /** Absent where one page holds all. */
  pages?: { number: number; last: number; earlier?: string; later?: string }
}

export interface FocusView {
  kind: 'focus'
  /** The author's name for the page, where it is not the interface's. */
  title?: string
  asOf?: DateView
  /** Set when that day is so long ago that the page says so. */
  stale?: boolean
  entries: FocusEntryView[]
  intro?: HtmlHole
}

export interface ProjectsView {
  kind: 'projects'
  projects: ProjectEntryView[]
}

export interface ProjectView {
  kind: 'project'
  title: string
  summary: string
  period: string
  status: ProjectEntryView['status']
  links: LinkView[]
  tags: TagLink[]
  body: HtmlHole
  posts: EntryView[]
  focus: LinkView[]
}

export interface PageView {
  kind: 'page'
  title: string
  lang?: string
  dir?: 'ltr' | 'rtl'
  toc: TocEntry[]
  body: HtmlHole
  /** Set on About: the h-card of the author. */
  author?: { name: string; url: string; avatar?: AvatarView; email?: string; social: LinkView[] }
}

/** Every feed, each by a link whose address is the feed's own and whole. */
export interface FeedsView {
  kind: 'feeds'
  /** The feed of all posts in each format, by its name. */
  formats: LinkView[]
  tags: LinkView[]
  series: LinkView[]
}

export interface SearchView {
  kind: 'search'
  /** The page's own address, which takes the query in `?q=`. */
  action: string
  /** Folders of the search index below the main one, which never change once they are full. */
  shards: string[]
  /** Other ways to find something. */
  links: LinkView[]
}

export interface NotFoundView {
  kind: 'not-found'
  /** The address of the search page, where there is one. */
  search?: string
  links: LinkView[]
}

export type View =
  | HomeView
  | ArchiveView
  | YearView
  | PostView
  | TagsView
  | TagView
  | SeriesView
  | FocusView
  | ProjectsView
  | ProjectView
  | PageView
  | FeedsView
  | SearchView
  | NotFoundView
