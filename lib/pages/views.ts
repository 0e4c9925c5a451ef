import type { Comments } from '../services/comments.ts'
import type { SitePath } from '../paths.ts'
import type { PictureView } from '../pictures/picture-view.ts'

/**
 * What each kind of page shows, as plain data. A page is a pure function of its view and the template:
 * nothing else may reach a component, so that an unchanged view means an unchanged page.
 * All hrefs hold the base path already.
 */

/** HTML compiled from Markdown, named by its hash; it is put in place after rendering, and never passes through React. */
export interface HtmlHole {
  hash: string
}

export interface DateView {
  /** For `datetime`. */
  iso: string
  /** For people, in the site's language. */
  text: string
  /** Shorter, for lists under a year's heading: `23 Jul`. */
  short: string
}

/** The author's picture; without `picture` it is shown as it is. */
export interface AvatarView {
  src: string
  picture?: PictureView
}

export interface LinkView {
  text: string
  href: string
}

export interface TagLink extends LinkView {
  slug: string
  count?: number
}

/** One entry in a list. */
export interface EntryView {
  title: string
  href: string
  /** It stands elsewhere, and the link leads there. */
  external: boolean
  date: DateView
  tags: TagLink[]
  publication?: { name: string; url?: string }
  standing: 'published' | 'draft' | 'scheduled'
  lang?: string
  /** Only where the list shows it; empty elsewhere, so that rewording a post does not change every list it is in. */
  description: string
}

/** What surrounds every page. */
export interface FrameView {
  siteTitle: string
  home: string
  navigation: (LinkView & { current: boolean })[]
  author: { name: string; email?: string; url?: string }
  social: LinkView[]
  licence?: { name: string; url?: string }
  feed: string
  /** What the site says of its reader's privacy. */
  privacy: string
  search?: string
}

/** A form that subscribes to the newsletter: where it is sent, and the name of its field. */
export interface NewsletterView {
  action: string
  field: string
}

export interface TocEntry {
  id: string
  text: string
  depth: number
}

export interface FocusEntryView {
  title: string
  id: string
  status: 'active' | 'exploring' | 'paused' | 'done'
  since: DateView
  areas: string[]
  tags: TagLink[]
  body: HtmlHole
  posts: EntryView[]
}

export interface ProjectEntryView {
  title: string
  href: string
  summary: string
  period: string
  status: 'active' | 'maintained' | 'paused' | 'done' | 'archived'
  tags: TagLink[]
}

export interface HomeView {
  kind: 'home'
  body?: HtmlHole
  focus: { title: string; href: string; status: FocusEntryView['status']; areas: string[] }[]
  focusHref?: string
  featured: EntryView[]
  posts: EntryView[]
  archiveHref: string
  newsletter?: NewsletterView
  hasPosts: boolean
}

export interface YearCount {
  year: string
  count: number
  href: string
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

/** A post's place in its series, with the parts around it. */
export interface SeriesBox {
  name: string
  href: string
  position: number
  total: number
  /** Number of the first part shown. */
  first: number
  entries: { title: string; href: string; lang?: string; current: boolean }[]
}

export interface PostView {
  kind: 'post'
  title: string
  standing: EntryView['standing']
  lang?: string
  dir?: 'ltr' | 'rtl'
  description: string
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
  related: { entry: EntryView; shared: TagLink[] }[]
  /** Posts that link here, the newest first, without parts of the same series. */
  backlinks: EntryView[]
  comments?: Comments
  newsletter?: NewsletterView
  author: { name: string; email?: string; url: string }
  feed: string
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
  | SearchView
  | NotFoundView

/** An element of the document's head. */
export interface HeadElement {
  tag: 'title' | 'meta' | 'link' | 'script'
  attributes: Record<string, string>
  text?: string
}

/** One page of the site: all that its document is made of, apart from the template. */
export interface SitePage {
  path: SitePath
  language: string
  dir: 'ltr' | 'rtl'
  head: HeadElement[]
  frame: FrameView
  view: View
  /** Custom elements the page uses, whose modules it loads. */
  elements: string[]
}
