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
  /** Only where the list shows them, as with the description. */
  tags: TagLink[]
  publication?: { name: string; url?: string }
  standing: 'published' | 'draft' | 'scheduled'
  lang?: string
  /** Only where the list shows it; empty elsewhere, so that rewording a post does not change every list it is in. */
  description: string
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

export interface YearCount {
  year: string
  count: number
  href: string
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
