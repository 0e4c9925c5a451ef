import type { PageRoute } from '../content/addresses/routes.ts'
import type * as views from './views.ts'

/** What the pages of each route show. */
export interface RouteViews {
  '/': views.HomeView
  '/archive': views.ArchiveView
  '/archive/[year]': views.YearView
  '/posts/[slug]': views.PostView
  '/tags': views.TagsView
  '/tags/[tag]': views.TagView
  '/tags/[tag]/[number]': views.TagView
  '/series/[series]': views.SeriesView
  '/series/[series]/[number]': views.SeriesView
  '/focus': views.FocusView
  '/projects': views.ProjectsView
  '/projects/[slug]': views.ProjectView
  '/[page]': views.PageView
  '/feeds': views.FeedsView
  '/search': views.SearchView
  '/404': views.NotFoundView
}

/** The same by the name that a view bears. */
export const viewKinds: { [Route in PageRoute]: RouteViews[Route]['kind'] } = {
  '/': 'home',
  '/archive': 'archive',
  '/archive/[year]': 'year',
  '/posts/[slug]': 'post',
  '/tags': 'tags',
  '/tags/[tag]': 'tag',
  '/tags/[tag]/[number]': 'tag',
  '/series/[series]': 'series',
  '/series/[series]/[number]': 'series',
  '/focus': 'focus',
  '/projects': 'projects',
  '/projects/[slug]': 'project',
  '/[page]': 'page',
  '/feeds': 'feeds',
  '/search': 'search',
  '/404': 'not-found',
}
