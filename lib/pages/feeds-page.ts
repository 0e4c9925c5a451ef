import { listFeedPath } from '../content/addresses/list-feed-path.ts'
import type { SiteIndex } from '../content/index/site-index.ts'
import { messagesFor } from '../messages/messages-for.ts'
import { absoluteUrl, type SitePath } from '../paths.ts'
import { composePage } from './compose-page.ts'
import { feedPaths } from './head/feed-paths.ts'
import { breadcrumbData, webPageData } from './head/structured-data.ts'
import { pagePaths } from './page-paths.ts'
import type { LinkView } from './parts/view-parts.ts'
import type { SitePage } from './site-page.ts'
import type { FeedsView } from './views.ts'

/** What there is to subscribe to, for people: a link whose address they copy, and not XML in their browser. */
export function feedsPage(index: SiteIndex): SitePage {
  const messages = messagesFor(index.site.language)
  const path = pagePaths.feeds
  const title = messages.page.feeds
  const description = messages.page.feedsDescription(index.site.title)
  const feed = (text: string, at: SitePath): LinkView => ({ text, href: absoluteUrl(index.address, at) })
  const ofLists = (lists: readonly { name: string; path: SitePath }[]): LinkView[] =>
    lists.map((list) => feed(list.name, listFeedPath(list)))
  const view: FeedsView = {
    kind: 'feeds',
    formats: [feed('RSS', feedPaths.rss), feed('Atom', feedPaths.atom), feed('JSON Feed', feedPaths.json)],
    tags: ofLists(index.tags),
    series: ofLists(index.series),
  }
  const data = [
    webPageData(index, path, title, description),
    breadcrumbData(index, messages.home, { name: title, path }),
  ]
  return composePage(index, { path, title, description, type: 'website', data }, view)
}
