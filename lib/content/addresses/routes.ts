import type { FeedPage } from './feed-paging.ts'
import type { Page, Post, Project, SeriesWithPosts, TagWithPosts } from '../index/site-index.ts'

/** The site's pages by their folder in `app/`, and what each address below one is about. */
export interface PageSubjects {
  '/': undefined
  '/archive': undefined
  /** Four digits. */
  '/archive/[year]': string
  '/posts/[slug]': Post
  '/tags': undefined
  '/tags/[tag]': TagWithPosts
  /** Numbered from 1, the oldest entries. */
  '/tags/[tag]/[number]': { tag: TagWithPosts; number: number }
  '/series/[series]': SeriesWithPosts
  /** Numbered from 2; the first is the series' own. */
  '/series/[series]/[number]': { series: SeriesWithPosts; number: number }
  '/focus': undefined
  '/projects': undefined
  '/projects/[slug]': Project
  '/[page]': Page
  '/feeds': undefined
  '/search': undefined
  '/404': undefined
}

/** The files that the site makes beside its pages, in the same way. */
export interface FileSubjects {
  '/feed.xml': undefined
  '/atom.xml': undefined
  '/feed.json': undefined
  '/feed/[page]': FeedPage
  '/tags/[tag]/feed.xml': TagWithPosts
  '/series/[series]/feed.xml': SeriesWithPosts
  '/sitemap.xml': undefined
  /** Counted from 1; only where one sitemap cannot hold all. */
  '/sitemap-[part].xml': number
  '/robots.txt': undefined
  '/llms.txt': undefined
  '/manifest.webmanifest': undefined
  '/index.md': Page
  '/posts/[slug]/index.md': Post
  '/projects/[slug]/index.md': Project
  '/[page]/index.md': Page
  '/focus/index.md': undefined
}

export type PageRoute = keyof PageSubjects
export type FileRoute = keyof FileSubjects
export type Route = PageRoute | FileRoute
