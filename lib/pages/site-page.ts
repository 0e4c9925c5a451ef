import type { SitePath } from '../paths.ts'
import type { LinkView } from './parts/view-parts.ts'
import type { View } from './views.ts'

/** What surrounds every page. */
export interface FrameView {
  siteTitle: string
  home: string
  navigation: (LinkView & { current: boolean })[]
  author: { name: string; email?: string; url: string }
  social: LinkView[]
  licence?: { name: string; url?: string }
  /** The page of all feeds. */
  feeds: string
  /** What the site says of its reader's privacy. */
  privacy: string
  search?: string
}

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
