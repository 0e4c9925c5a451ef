import type { Post } from '../../content/index/site-index.ts'
import { type SitePath } from '../../paths.ts'
import { type Thing } from './json-ld.ts'

/** What a page says about itself to programs. */
export interface HeadFacts {
  path: SitePath
  /** Absent on the home page, which has the site's. */
  title?: string
  description: string
  /** Whole URL, where the page is not the first place of what it shows. */
  canonical?: string
  type: 'website' | 'article' | 'profile'
  /** BCP 47 tag of what the page is about, where that is not the site's language. */
  language?: string
  /** Set on articles; dates as the author wrote them. */
  article?: { published: string; updated?: string; tags: string[] }
  /** A post's own picture. */
  cover?: Post['cover']
  /** `url` is whole; sizes are in CSS pixels; `alt` is empty where the picture says nothing. */
  image?: { url: string; alt: string; width?: number; height?: number; type?: string }
  /** The page's Markdown. */
  markdown?: SitePath
  /** A feed of what this page lists, besides the site's own. */
  feed?: { path: SitePath; title: string }
  /** Pages before and after this one in a list of several. */
  newer?: SitePath
  older?: SitePath
  /** Whether search engines are to leave it out: the 404 page, and what is not out yet. */
  hidden?: boolean
  data: Thing[]
}
