import type { SiteIndex } from '../content/index/site-index.ts'
import { messagesFor } from '../messages/messages-for.ts'
import { href } from '../paths.ts'
import { searchRecords } from '../search/records.ts'
import { searchShards } from '../search/shards.ts'
import { composePage } from './compose-page.ts'
import { pagePaths } from './page-paths.ts'
import { breadcrumbData } from './head/structured-data.ts'
import type { SitePage } from './site-page.ts'
import type { SearchView } from './views.ts'

/** The search as a page; the dialog on other pages takes what it shows from here. */
export function searchPage(index: SiteIndex): SitePage {
  const messages = messagesFor(index.site.language)
  const { search: path, archive, tags } = pagePaths
  const title = messages.page.search
  const view: SearchView = {
    kind: 'search',
    action: href(index.address, path),
    shards: searchShards(searchRecords(index)).flatMap(({ name }) => (name === '' ? [] : [name])),
    links: [
      { text: messages.page.archive, href: href(index.address, archive) },
      ...(index.tags.length > 0 ? [{ text: messages.page.tags, href: href(index.address, tags) }] : []),
    ],
  }
  const description = messages.page.searchDescription(index.site.title)
  const data = [breadcrumbData(index, messages.home, { name: title, path })]
  // Its own results are nothing to find by a search engine.
  const facts = { path, title, description, type: 'website', hidden: true, data } as const
  return composePage(index, facts, view, ['search-panel'])
}
