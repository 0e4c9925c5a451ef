import type { PageRoute, PageSubjects } from '../content/addresses/routes.ts'
import { siteMap, type PageEntry } from '../content/addresses/site-map.ts'
import { oncePerIndex } from '../content/index/once-per-index.ts'
import type { SiteIndex } from '../content/index/site-index.ts'
import type { SitePath } from '../paths.ts'
import { archivePage } from './archive-page.ts'
import { feedsPage } from './feeds-page.ts'
import { focusPage } from './focus-page.ts'
import { furtherPage } from './further-page.ts'
import { homePage } from './home-page.ts'
import { notFoundPage } from './not-found-page.ts'
import { postPage } from './post-page.ts'
import { projectPage } from './project-page.ts'
import { projectsPage } from './projects-page.ts'
import { viewKinds } from './route-views.ts'
import { searchPage } from './search-page.ts'
import { seriesPage } from './series-page.ts'
import type { SitePage } from './site-page.ts'
import { numberedTagPage, tagPage } from './tag-page.ts'
import { tagsPage } from './tags-page.ts'
import type { View } from './views.ts'
import { yearPage } from './year-page.ts'

/** A page that can be made. Listing is cheap; `page` makes it anew at each call, the same each time. */
export interface PageSource {
  route: PageRoute
  path: SitePath
  kind: View['kind']
  page: () => SitePage
}

/** What composes the pages of each route; `now` matters to one alone. */
const composers: {
  [Route in PageRoute]: (index: SiteIndex, subject: PageSubjects[Route], now?: number) => SitePage
} = {
  '/': homePage,
  '/archive': archivePage,
  '/archive/[year]': yearPage,
  '/posts/[slug]': postPage,
  '/tags': tagsPage,
  '/tags/[tag]': tagPage,
  '/tags/[tag]/[number]': (index, { tag, number }) => numberedTagPage(index, tag, number),
  '/series/[series]': (index, series) => seriesPage(index, series, 1),
  '/series/[series]/[number]': (index, { series, number }) => seriesPage(index, series, number),
  '/focus': (index, _, now) => focusPage(index, now),
  '/projects': projectsPage,
  '/projects/[slug]': projectPage,
  '/[page]': furtherPage,
  '/feeds': feedsPage,
  '/search': searchPage,
  '/404': notFoundPage,
}

/**
 * @returns every page of the site, in the order of `siteMap(index)`.
 * @param now Milliseconds since 1970. It decides one thing only, whether Current Focus says that it is out of date;
 * without it, it does not.
 */
export function sitePages(index: SiteIndex, now?: number): PageSource[] {
  return siteMap(index).pages.map((entry) => ({
    route: entry.route,
    path: entry.path,
    kind: viewKinds[entry.route],
    page: () => compose(index, entry, now),
  }))
}

/** @returns the page at an address, or undefined where the site has none. Arguments as for `sitePages`. */
export function pageAt(index: SiteIndex, path: SitePath, now?: number): PageSource | undefined {
  const entry = entriesByPath(index).get(path)
  return (
    entry && {
      route: entry.route,
      path,
      kind: viewKinds[entry.route],
      page: () => compose(index, entry, now),
    }
  )
}

const entriesByPath = oncePerIndex(
  (index) => new Map(siteMap(index).pages.map((entry) => [entry.path, entry])),
)

function compose<Route extends PageRoute>(index: SiteIndex, entry: PageEntry<Route>, now?: number): SitePage {
  return composers[entry.route](index, entry.subject, now)
}
