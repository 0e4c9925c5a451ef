import { entriesPerPage } from '../content/addresses/list-paging.ts'
import type { Post, SiteIndex } from '../content/index/site-index.ts'
import { monthLetter, monthName } from '../date-text.ts'
import { shownDay } from '../dates.ts'
import { messagesFor } from '../messages/messages-for.ts'
import { href } from '../paths.ts'
import { composePage } from './compose-page.ts'
import { entryView, tagLink } from './parts/entry-view.ts'
import { pagePaths, yearPath } from './page-paths.ts'
import { relationsOf } from './parts/relations.ts'
import { tagCounts } from './parts/related-tags.ts'
import { breadcrumbData, collectionData } from './head/structured-data.ts'
import type { SitePage } from './site-page.ts'
import type { LinkView } from './parts/view-parts.ts'
import type { YearView } from './views.ts'

const topTags = 10

/** A year in review: how much was written and about what, and its posts, by month where they are many. */
export function yearPage(index: SiteIndex, year: string): SitePage {
  const messages = messagesFor(index.site.language)
  const { byYear } = relationsOf(index)
  const posts = byYear.get(year) ?? []
  const years = [...byYear.keys()]
  const at = years.indexOf(year)
  const path = yearPath(year)
  const title = messages.page.year(year)
  const description = messages.page.yearDescription(year, posts.length)
  const view: YearView = {
    kind: 'year',
    year,
    total: posts.length,
    words: posts.reduce((sum, post) => sum + post.body.words, 0),
    months: monthsOf(index, year, posts),
    tags: tagCounts(posts.flatMap((post) => post.tags))
      .slice(0, topTags)
      .map(({ tag, count }) => tagLink(index, tag, count)),
    groups: groupsOf(index, posts),
    previous: yearLink(index, years[at + 1]),
    next: yearLink(index, years[at - 1]),
  }
  const data = [
    collectionData(index, path, title, description),
    breadcrumbData(
      index,
      messages.home,
      { name: messages.page.archive, path: pagePaths.archive },
      { name: title, path },
    ),
  ]
  return composePage(index, { path, title, description, type: 'website', data }, view)
}

function monthsOf(index: SiteIndex, year: string, posts: readonly Post[]): YearView['months'] {
  const counts = new Map<number, number>()
  for (const { date } of posts) {
    const month = Number(date.day.slice(5, 7)) - 1
    counts.set(month, (counts.get(month) ?? 0) + 1)
  }
  if (counts.size < 2) return []
  const { language } = index.site
  return Array.from({ length: 12 }, (_, month) => {
    const first = Date.UTC(Number(year), month)
    return {
      name: monthName(first, language),
      letter: monthLetter(first, language),
      count: counts.get(month) ?? 0,
    }
  })
}

function yearLink(index: SiteIndex, year: string | undefined): LinkView | undefined {
  return year === undefined ? undefined : { text: year, href: href(index.address, yearPath(year)) }
}

function groupsOf(index: SiteIndex, posts: Post[]): YearView['groups'] {
  const entries = (some: Post[]) => some.map((post) => entryView(index, post))
  if (posts.length <= entriesPerPage) return [{ entries: entries(posts) }]
  const groups: { name: string; month: string; posts: Post[] }[] = []
  for (const post of posts) {
    const month = post.date.day.slice(0, 7)
    const group = groups.at(-1)
    if (group?.month === month) group.posts.push(post)
    else groups.push({ name: monthName(shownDay(post.date), index.site.language), month, posts: [post] })
  }
  return groups.map(({ name, posts: some }) => ({ name, entries: entries(some) }))
}
