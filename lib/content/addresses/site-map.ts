import { sitePath, type SitePath } from '../../paths.ts'
import type { IconUse } from '../icons.ts'
import { oncePerIndex } from '../index/once-per-index.ts'
import type { SiteIndex } from '../index/site-index.ts'
import { feedPages } from './feed-paging.ts'
import { numberedPages, seriesPages } from './list-paging.ts'
import { listFeedPath } from './list-feed-path.ts'
import { twinPath } from './twin-path.ts'
import type { FileRoute, FileSubjects, PageRoute, PageSubjects } from './routes.ts'

/** An address of the site, the folder of `app/` that answers at it, and what it is about. */
export interface PageEntry<Route extends PageRoute = PageRoute> {
  route: Route
  path: SitePath
  subject: PageSubjects[Route]
}

/** The same for what is no page. */
export interface FileEntry<Route extends FileRoute = FileRoute> {
  route: Route
  path: SitePath
  subject: FileSubjects[Route]
}

/** All that the site makes of its content, by address. */
export interface SiteMap {
  /** The page for addresses that have none comes last. */
  pages: { [Route in PageRoute]: PageEntry<Route> }[PageRoute][]
  files: { [Route in FileRoute]: FileEntry<Route> }[FileRoute][]
  /** The icons that the build draws. */
  icons: { use: DrawnIcon; path: SitePath }[]
}

type DrawnIcon = Exclude<IconUse, 'svg' | 'manifest'>

/**
 * The one list of the site's addresses: routes, the build, the sitemap, the link checker and the navigation take them
 * from here, each once and in an order that depends on the index alone. Redirects, and files that are served as they
 * are, have lists of their own in the index.
 */
export const siteMap = oncePerIndex((index: SiteIndex): SiteMap => {
  const found = pages(index)
  return { pages: found, files: files(index, found.filter(isListed).length), icons: drawnIcons(index) }
})

/** @returns the addresses of all pages but the one for what is not found. */
export function pageAddresses(index: SiteIndex): SitePath[] {
  return withoutNotFound(siteMap(index).pages).map(({ path }) => path)
}

/** @returns the addresses that the sitemap lists: search engines are told to leave the search out. */
export function sitemapAddresses(index: SiteIndex): SitePath[] {
  return siteMap(index)
    .pages.filter(isListed)
    .map(({ path }) => path)
}

function isListed({ route }: SiteMap['pages'][number]): boolean {
  return route !== '/404' && route !== '/search'
}

function withoutNotFound(found: SiteMap['pages']): SiteMap['pages'] {
  return found.filter(({ route }) => route !== '/404')
}

/** @returns whether the site has a search: it is wanted, and there is something to find. */
export function isSearchable({ site, posts, projects, focus, pages, home }: SiteIndex): boolean {
  return site.search && posts.length + projects.length + focus.length + pages.length + (home ? 1 : 0) > 0
}

/** @returns whether the author says what they are at. */
function hasFocus({ focus, focusIntro }: SiteIndex): boolean {
  return focus.length > 0 || focusIntro !== undefined
}

function pages(index: SiteIndex): SiteMap['pages'] {
  const years = [...new Set(index.posts.map(({ date }) => date.day.slice(0, 4)))].toSorted().toReversed()
  return [
    single('/'),
    single('/archive'),
    ...years.map((year) => page('/archive/[year]', sitePath(`/archive/${year}/`), year)),
    ...ownPosts(index).map((post) => page('/posts/[slug]', post.path, post)),
    ...(index.tags.length > 0 ? [single('/tags')] : []),
    ...index.tags.flatMap((tag) => [
      page('/tags/[tag]', tag.path, tag),
      ...numberedPages(tag.path, tag.posts.length).map((path, at) =>
        page('/tags/[tag]/[number]', path, { tag, number: at + 1 }),
      ),
    ]),
    ...index.series.flatMap((series) =>
      seriesPages(series.path, series.posts.length).map((path, at) =>
        at === 0
          ? page('/series/[series]', path, series)
          : page('/series/[series]/[number]', path, { series, number: at + 1 }),
      ),
    ),
    ...(hasFocus(index) ? [single('/focus')] : []),
    ...(index.projects.length > 0 ? [single('/projects')] : []),
    ...index.projects.map((project) => page('/projects/[slug]', project.path, project)),
    ...index.pages.map((further) => page('/[page]', further.path, further)),
    single('/feeds'),
    ...(isSearchable(index) ? [single('/search')] : []),
    page('/404', sitePath('/404.html'), undefined),
  ]
}

function files(index: SiteIndex, pageCount: number): SiteMap['files'] {
  return [
    file('/feed.xml', sitePath('/feed.xml'), undefined),
    file('/atom.xml', sitePath('/atom.xml'), undefined),
    file('/feed.json', sitePath('/feed.json'), undefined),
    ...feedPages(index.posts.length, index.site.feed.entries).map((part) =>
      file('/feed/[page]', part.path, part),
    ),
    ...index.tags.map((tag) => file('/tags/[tag]/feed.xml', listFeedPath(tag), tag)),
    ...index.series.map((series) => file('/series/[series]/feed.xml', listFeedPath(series), series)),
    file('/sitemap.xml', sitePath('/sitemap.xml'), undefined),
    ...sitemapParts(pageCount).map((part) =>
      file('/sitemap-[part].xml', sitePath(`/sitemap-${part}.xml`), part),
    ),
    file('/robots.txt', sitePath('/robots.txt'), undefined),
    file('/llms.txt', sitePath('/llms.txt'), undefined),
    ...(index.icons.some(({ use, made }) => made && use === 'manifest')
      ? [file('/manifest.webmanifest', sitePath('/manifest.webmanifest'), undefined)]
      : []),
    ...ownPosts(index).map((post) => file('/posts/[slug]/index.md', twinPath(post.path), post)),
    ...(index.home ? [file('/index.md', twinPath(index.home.path), index.home)] : []),
    ...index.pages.map((further) => file('/[page]/index.md', twinPath(further.path), further)),
    ...index.projects.map((project) => file('/projects/[slug]/index.md', twinPath(project.path), project)),
    ...(hasFocus(index) ? [file('/focus/index.md', sitePath('/focus/index.md'), undefined)] : []),
  ]
}

function drawnIcons(index: SiteIndex): SiteMap['icons'] {
  return index.icons.flatMap(({ use, path, made }) =>
    made && use !== 'svg' && use !== 'manifest' ? [{ use, path }] : [],
  )
}

/** The protocol's limit on a file: https://www.sitemaps.org/protocol.html */
export const locationsPerSitemap = 50_000

/** @returns the numbers of the files that a sitemap is split into; none where one holds all. */
export function sitemapParts(pages: number, perFile = locationsPerSitemap): number[] {
  return pages <= perFile ? [] : Array.from({ length: Math.ceil(pages / perFile) }, (_, at) => at + 1)
}

/** Posts whose text stands here; the others are links in lists. */
function ownPosts({ posts }: SiteIndex) {
  return posts.filter(({ externalUrl }) => externalUrl === undefined)
}

/** A page that the site has one of. */
function single<Route extends '/' | '/archive' | '/tags' | '/focus' | '/projects' | '/feeds' | '/search'>(
  route: Route,
): PageEntry<Route> {
  return page(route, sitePath(route === '/' ? '/' : `${route}/`), undefined)
}

function page<Route extends PageRoute>(
  route: Route,
  path: SitePath,
  subject: PageSubjects[Route],
): PageEntry<Route> {
  return { route, path, subject }
}

function file<Route extends FileRoute>(
  route: Route,
  path: SitePath,
  subject: FileSubjects[Route],
): FileEntry<Route> {
  return { route, path, subject }
}
