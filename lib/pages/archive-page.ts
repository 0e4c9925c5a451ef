import { entriesPerPage } from '../content/addresses/list-paging.ts'
import type { SiteIndex } from '../content/index/site-index.ts'
import { messagesFor } from '../messages/messages-for.ts'
import { href } from '../paths.ts'
import { composePage } from './compose-page.ts'
import { entryView } from './parts/entry-view.ts'
import { pagePaths, yearPath } from './page-paths.ts'
import { relationsOf } from './parts/relations.ts'
import { breadcrumbData, collectionData } from './head/structured-data.ts'
import type { SitePage } from './site-page.ts'
import type { YearCount } from './parts/view-parts.ts'
import type { ArchiveView } from './views.ts'

/** The archive: every post by year, newest first; past the limit of a list, the years alone. */
export function archivePage(index: SiteIndex): SitePage {
  const messages = messagesFor(index.site.language)
  const path = pagePaths.archive
  const title = messages.page.archive
  const description = messages.page.archiveDescription(index.site.title)
  const total = index.posts.length
  const view: ArchiveView = {
    kind: 'archive',
    total,
    chart: yearCounts(index),
    years: total > entriesPerPage ? [] : yearLists(index),
  }
  const data = [
    collectionData(index, path, title, description),
    breadcrumbData(index, messages.home, { name: title, path }),
  ]
  return composePage(index, { path, title, description, type: 'website', data }, view)
}

function yearLists(index: SiteIndex): ArchiveView['years'] {
  return [...relationsOf(index).byYear].map(([year, posts]) => ({
    year,
    href: href(index.address, yearPath(year)),
    entries: posts.map((post) => entryView(index, post)),
  }))
}

/** @returns the years that have posts, oldest first, as a chart shows them. */
function yearCounts(index: SiteIndex): YearCount[] {
  return [...relationsOf(index).byYear]
    .map(([year, posts]) => ({ year, count: posts.length, href: href(index.address, yearPath(year)) }))
    .toReversed()
}
