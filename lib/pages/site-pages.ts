import { isSearchable, numberedPages, seriesPages } from '../content/addresses/site-addresses.ts'
import type { SiteIndex } from '../content/index/site-index.ts'
import type { SitePath } from '../paths.ts'
import { archivePage } from './archive-page.ts'
import { focusPage } from './focus-page.ts'
import { furtherPage } from './further-page.ts'
import { homePage } from './home-page.ts'
import { notFoundPage } from './not-found-page.ts'
import { oncePerIndex } from '../content/index/once-per-index.ts'
import { pagePaths, yearPath } from './page-paths.ts'
import { postPage } from './post-page.ts'
import { projectPage } from './project-page.ts'
import { projectsPage } from './projects-page.ts'
import { relationsOf } from './parts/relations.ts'
import { seriesPage } from './series-page.ts'
import { numberedTagPage, tagPage } from './tag-page.ts'
import { searchPage } from './search-page.ts'
import { tagsPage } from './tags-page.ts'
import type { SitePage } from './site-page.ts'
import type { View } from './views.ts'
import { yearPage } from './year-page.ts'

/** A page that can be made. Listing is cheap; `page` makes it anew at each call, the same each time. */
export interface PageSource {
  path: SitePath
  kind: View['kind']
  page: () => SitePage
}

/** The same before the clock is known, which only one page looks at. */
interface PagePlan {
  path: SitePath
  kind: View['kind']
  page: (now?: number) => SitePage
}

/**
 * @returns every page of the site, in an order that depends on the index alone: the addresses of
 * `siteAddresses(index)` and the page for addresses that have none, `/404.html`.
 * @param now Milliseconds since 1970. It decides one thing only, whether Current Focus says that it is out of date;
 * without it, it does not.
 */
export function sitePages(index: SiteIndex, now?: number): PageSource[] {
  return plans(index).map(({ path, kind, page }) => ({ path, kind, page: () => page(now) }))
}

/** @returns the page at an address, or undefined where the site has none. Arguments as for `sitePages`. */
export function pageAt(index: SiteIndex, path: SitePath, now?: number): SitePage | undefined {
  return plansByPath(index).get(path)?.page(now)
}

const plansByPath = oncePerIndex((index) => new Map(plans(index).map((plan) => [plan.path, plan])))

function plans(index: SiteIndex): PagePlan[] {
  return [
    { path: pagePaths.home, kind: 'home', page: () => homePage(index) },
    { path: pagePaths.archive, kind: 'archive', page: () => archivePage(index) },
    ...[...relationsOf(index).byYear.keys()].map((year): PagePlan => {
      return { path: yearPath(year), kind: 'year', page: () => yearPage(index, year) }
    }),
    ...index.posts
      .filter((post) => post.externalUrl === undefined)
      .map((post): PagePlan => ({ path: post.path, kind: 'post', page: () => postPage(index, post) })),
    { path: pagePaths.tags, kind: 'tags', page: () => tagsPage(index) },
    ...index.tags.flatMap((tag): PagePlan[] => [
      { path: tag.path, kind: 'tag', page: () => tagPage(index, tag) },
      ...numberedPages(tag.path, tag.posts.length).map((path, at): PagePlan => {
        return { path, kind: 'tag', page: () => numberedTagPage(index, tag, path, at + 1) }
      }),
    ]),
    ...index.series.flatMap((series) =>
      seriesPages(series.path, series.posts.length).map((path, at): PagePlan => {
        return { path, kind: 'series', page: () => seriesPage(index, series, at + 1) }
      }),
    ),
    { path: pagePaths.focus, kind: 'focus', page: (now) => focusPage(index, now) },
    { path: pagePaths.projects, kind: 'projects', page: () => projectsPage(index) },
    ...index.projects.map((project): PagePlan => {
      return { path: project.path, kind: 'project', page: () => projectPage(index, project) }
    }),
    ...index.pages.map((page): PagePlan => {
      return { path: page.path, kind: 'page', page: () => furtherPage(index, page) }
    }),
    ...(isSearchable(index)
      ? [{ path: pagePaths.search, kind: 'search', page: () => searchPage(index) } as const]
      : []),
    { path: pagePaths.notFound, kind: 'not-found', page: () => notFoundPage(index) },
  ]
}
