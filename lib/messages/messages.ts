/**
 * Every word that the site itself says. A site in another language is one more object of this shape and one more
 * line in `known`; components, the Markdown compiler, page titles and feeds take their words from here only.
 */
export interface Messages {
  skipToContent: string
  navigation: string
  home: string
  feed: string
  licence: (name: string) => string
  page: PageMessages
  list: ListMessages
  post: PostMessages
  archive: ArchiveMessages
  tag: TagMessages
  series: SeriesMessages
  feeds: { what: string; all: string; tags: string; series: string }
  comments: { heading: string; show: string; elsewhere: string }
  newsletter: { heading: string; address: string; subscribe: string }
  privacy: PrivacyMessages
  focus: FocusMessages
  project: ProjectMessages
  notFound: NotFoundMessages
  contents: string
  contact: { heading: string }
  markdown: MarkdownMessages
  theme: ThemeMessages
  code: { copy: string; copied: string; failed: string }
  search: SearchMessages
}

/** Titles and descriptions of the pages that no author writes. */
export interface PageMessages {
  archive: string
  archiveDescription: (site: string) => string
  year: (year: string) => string
  yearDescription: (year: string, posts: number) => string
  tags: string
  tagsDescription: (site: string) => string
  tagDescription: (tag: string, posts: number) => string
  /** Title of a further page of a list: `Go, page 2`. */
  numbered: (title: string, page: number) => string
  seriesDescription: (series: string, parts: number) => string
  focus: string
  focusDescription: (author: string) => string
  projects: string
  projectsDescription: (author: string) => string
  notFound: string
  feeds: string
  feedsDescription: (site: string) => string
  search: string
  searchDescription: (site: string) => string
}

export interface ListMessages {
  featured: string
  newest: string
  allPosts: string
  noPosts: string
  tags: string
  external: string
  draft: string
  scheduled: string
  posts: (count: number) => string
  newer: string
  older: string
  pages: string
  /** `last` is left out where it is not known. */
  pageOf: (page: number, last: number | undefined) => string
}

export interface PostMessages {
  /** Between the number and its unit stands the space of the language that breaks no line. */
  minutes: (minutes: number) => string
  published: string
  updated: string
  /** What stands before the publication's name. */
  firstPublished: string
  /** In feeds, where a post is too long for them. */
  readOn: string
  partOf: string
  series: (position: number, total: number) => string
  previous: string
  next: string
  neighbours: string
  related: string
  /** Heading of the posts that link to the one shown. */
  backlinks: string
  /** Heading of the commits that changed the text after it was published. */
  edits: string
  /** Name of the link to all commits of the post. */
  history: string
  reply: string
  replyByMail: string
  follow: string
  edit: string
  markdown: string
  backToTop: string
}

export interface ArchiveMessages {
  chart: string
  monthChart: string
  /** Name of a bar of a chart, of years or of months. */
  bar: (year: string, posts: number) => string
  years: string
  words: (words: number) => string
  adjacentYears: string
}

export interface TagMessages {
  none: string
  related: string
  feed: (tag: string) => string
}

export interface SeriesMessages {
  /** Says what kind of page it is, under the name of the series. */
  heading: string
  parts: (count: number) => string
  earlier: string
  later: string
  feed: (series: string) => string
}

/** Sentences on what becomes of what a reader does here. A service is told by the name of its host. */
export interface PrivacyMessages {
  none: string
  counted: (service: string, host: string) => string
  comments: (host: string) => string
  /** Of hosts whose films are behind a button. */
  films: (hosts: string) => string
  /** Of hosts whose frames, films and sounds pages show. */
  shown: (hosts: string) => string
  newsletter: (host: string) => string
  webmention: (host: string) => string
  websub: (host: string) => string
  fediverse: (name: string) => string
  me: (hosts: string) => string
}

export interface FocusMessages {
  heading: string
  more: string
  status: Record<'active' | 'exploring' | 'paused' | 'done', string>
  since: (date: string) => string
  areas: string
  posts: string
  asOf: string
  /** Said after the date when the page has not been confirmed for long. */
  stale: string
  none: string
}

export interface ProjectMessages {
  status: Record<'active' | 'maintained' | 'paused' | 'done' | 'archived', string>
  posts: string
  focus: string
  links: string
  site: string
  repository: string
  none: string
}

export interface NotFoundMessages {
  explanation: string
  suggestion: string
}

export interface MarkdownMessages {
  /** Name of a heading's link to itself. */
  permalink: (heading: string) => string
  callout: Record<'note' | 'tip' | 'important' | 'warning' | 'caution', string>
  footnotes: string
  /** Name of the link from note n back to the text; `mention` is 2 and more where the note is mentioned again. */
  backToReference: (note: number, mention: number) => string
  /** Name of a task list's box. */
  task: { done: string; open: string }
  /** Name of the button that shows a film from a host. */
  play: (title: string, host: string) => string
  /** What leads to a file; how large it is, in bytes, is not always known. */
  file: (name: string, bytes: number | undefined) => string
  /** What leads from a feed to a drawing that says nothing of itself. */
  drawing: string
}

export interface ThemeMessages {
  label: string
  system: string
  light: string
  dark: string
}

/** Said in the browser, so these are texts alone; `{}` stands for what was looked for, or for a number. */
export interface SearchMessages {
  open: string
  label: string
  close: string
  tag: string
  anyTag: string
  year: string
  anyYear: string
  none: string
  /** By the plural category of the number, as the language has them. */
  results: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }
  more: string
  failed: string
  /** Stands before other ways to find something, where no script runs. */
  scriptless: string
}
