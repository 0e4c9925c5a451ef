import { isSearchable } from '../content/addresses/site-map.ts'
import type { SiteIndex } from '../content/index/site-index.ts'
import { messagesFor } from '../messages/messages-for.ts'
import { href } from '../paths.ts'
import { composePage } from './compose-page.ts'
import { pagePaths } from './page-paths.ts'
import type { SitePage } from './site-page.ts'
import type { NotFoundView } from './views.ts'

/** What a host shows for an address that has no page. */
export function notFoundPage(index: SiteIndex): SitePage {
  const messages = messagesFor(index.site.language)
  const { home, archive, tags, search } = pagePaths
  const view: NotFoundView = {
    kind: 'not-found',
    ...(isSearchable(index) && { search: href(index.address, search) }),
    links: [
      { text: messages.home, href: href(index.address, home) },
      { text: messages.page.archive, href: href(index.address, archive) },
      ...(index.tags.length > 0 ? [{ text: messages.page.tags, href: href(index.address, tags) }] : []),
      ...(isSearchable(index) ? [{ text: messages.page.search, href: href(index.address, search) }] : []),
    ],
  }
  const facts = {
    path: pagePaths.notFound,
    title: messages.page.notFound,
    description: messages.notFound.explanation,
    type: 'website',
    hidden: true,
  } as const
  return composePage(index, { ...facts, data: [] }, view)
}
