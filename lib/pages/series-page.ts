import { listFeedPath } from '../content/addresses/list-feed-path.ts'
import { entriesPerPage, seriesPages } from '../content/addresses/list-paging.ts'
import type { Post, SeriesWithPosts, SiteIndex } from '../content/index/site-index.ts'
import { messagesFor } from '../messages/messages-for.ts'
import { href } from '../paths.ts'
import { composePage } from './compose-page.ts'
import { describedEntryView, entryView } from './parts/entry-view.ts'
import { pagePaths } from './page-paths.ts'
import { relationsOf, spanOf } from './parts/relations.ts'
import { breadcrumbData, collectionData } from './head/structured-data.ts'
import type { SitePage } from './site-page.ts'
import type { SeriesBox } from './parts/view-parts.ts'
import type { SeriesView } from './views.ts'

/** How many parts a post shows on either side of itself. */
const around = 4

/**
 * A page of a series: its parts, oldest first, with what each is about.
 *
 * @param number Which of its pages, counted from 1.
 */
export function seriesPage(index: SiteIndex, series: SeriesWithPosts, number: number): SitePage {
  const messages = messagesFor(index.site.language)
  const paths = seriesPages(series.path, series.posts.length)
  const path = paths[number - 1] ?? series.path
  const [earlier, later] = [paths[number - 2], paths[number]]
  const start = (number - 1) * entriesPerPage
  const { name } = series
  const title = number === 1 ? name : messages.page.numbered(name, number)
  const description = messages.page.seriesDescription(name, series.posts.length)
  const view: SeriesView = {
    kind: 'series',
    name,
    total: series.posts.length,
    span: spanOf(series.posts.toReversed()),
    feed: href(index.address, listFeedPath(series)),
    first: start + 1,
    entries: series.posts.slice(start, start + entriesPerPage).map((post) => describedEntryView(index, post)),
    pages:
      paths.length === 1
        ? undefined
        : {
            number,
            last: paths.length,
            earlier: earlier && href(index.address, earlier),
            later: later && href(index.address, later),
          },
  }
  const data = [
    collectionData(index, path, title, description),
    breadcrumbData(
      index,
      messages.home,
      { name: messages.page.archive, path: pagePaths.archive },
      { name, path: series.path },
      ...(number === 1 ? [] : [{ name: title, path }]),
    ),
  ]
  const feed = { path: listFeedPath(series), title: messages.series.feed(name) }
  const facts = {
    path,
    title,
    description,
    type: 'website',
    feed,
    newer: earlier,
    older: later,
    data,
  } as const
  return composePage(index, facts, view)
}

/**
 * @returns a post's place in its series: all of a short series, the nearest of a long one, so that what a post shows
 * does not grow with its series.
 */
export function seriesBox(index: SiteIndex, post: Post): SeriesBox | undefined {
  if (!post.series) return undefined
  const parts = relationsOf(index).bySeries.get(post.series.slug) ?? []
  const at = parts.indexOf(post)
  const start = Math.max(0, Math.min(at - around, parts.length - 2 * around - 1))
  return {
    name: post.series.name,
    href: href(index.address, post.series.path),
    position: at + 1,
    total: parts.length,
    first: start + 1,
    entries: parts.slice(start, start + 2 * around + 1).map((part) => {
      const { title, href: target, lang } = entryView(index, part)
      return { title, href: target, lang, current: part === post }
    }),
  }
}
