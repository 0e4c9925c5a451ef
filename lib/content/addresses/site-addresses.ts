import { feedPages } from './feed-paging.ts'
import { sitePath, type SitePath } from '../../paths.ts'
import type { SiteIndex } from '../index/site-index.ts'

/** How many entries a page lists at most. */
export const entriesPerPage = 500

/**
 * @returns the address of every page, each once: the home page, the archive and its years, posts that stand here, tags,
 * series, Current Focus, projects and further pages. Redirects and files are not among them.
 */
export function siteAddresses(index: SiteIndex): SitePath[] {
  const years = [...new Set(index.posts.map(({ date }) => date.day.slice(0, 4)))].toSorted().toReversed()
  return [
    sitePath('/'),
    sitePath('/archive/'),
    ...years.map((year) => sitePath(`/archive/${year}/`)),
    ...index.posts.filter(({ externalUrl }) => externalUrl === undefined).map(({ path }) => path),
    sitePath('/tags/'),
    ...index.tags.flatMap(({ path, posts }) => [path, ...numberedPages(path, posts.length)]),
    ...index.series.flatMap(({ path, posts }) => seriesPages(path, posts.length)),
    sitePath('/focus/'),
    sitePath('/projects/'),
    ...index.projects.map(({ path }) => path),
    ...index.pages.map(({ path }) => path),
    ...(isSearchable(index) ? [sitePath('/search/')] : []),
  ]
}

/** @returns whether the site has a search: it is wanted, and there is something to find. */
export function isSearchable({ site, posts, projects, focus, pages, home }: SiteIndex): boolean {
  return site.search && posts.length + projects.length + focus.length + pages.length + (home ? 1 : 0) > 0
}

/**
 * The pages of a long list are numbered from the oldest entries, so that a full page never changes. The last, which
 * still grows, stands at the list's own address.
 *
 * @returns addresses of the pages 1 to the last but one; none where one page holds all.
 */
export function numberedPages(path: SitePath, entries: number): SitePath[] {
  const last = Math.ceil(entries / entriesPerPage)
  return Array.from({ length: Math.max(last - 1, 0) }, (_, at) => sitePath(`${path}${at + 1}/`))
}

/**
 * A series is read from its oldest part on, and so are its pages: the first stands at its own address, the next at
 * `/series/<slug>/2/`.
 *
 * @returns addresses of all its pages, in that order.
 */
export function seriesPages(path: SitePath, parts: number): SitePath[] {
  const pages = Math.max(1, Math.ceil(parts / entriesPerPage))
  return Array.from({ length: pages }, (_, at) => (at === 0 ? path : sitePath(`${path}${at + 1}/`)))
}

/** @returns the address of every file that the site makes beside its pages: feeds, the sitemap, Markdown twins and so on. */
export function siteFileAddresses(index: SiteIndex): SitePath[] {
  const posts = index.posts.filter(({ externalUrl }) => externalUrl === undefined)
  const twins = [...posts, ...index.projects, ...index.pages, ...(index.home ? [index.home] : [])]
  return [
    ...['/feed.xml', '/atom.xml', '/feed.json', '/sitemap.xml', '/robots.txt', '/llms.txt', '/404.html'].map(
      sitePath,
    ),
    ...feedPages(index.posts.length, index.site.feed.entries).map(({ path }) => path),
    ...index.tags.map(({ path }) => sitePath(`${path}feed.xml`)),
    ...twins.map(({ path }) => sitePath(`${path}index.md`)),
    ...(index.focus.length > 0 || index.focusIntro ? [sitePath('/focus/index.md')] : []),
  ]
}
