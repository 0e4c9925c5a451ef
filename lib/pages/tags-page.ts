import type { SiteIndex } from '../content/index/site-index.ts'
import { messagesFor } from '../messages/messages-for.ts'
import { composePage } from './compose-page.ts'
import { tagLink } from './parts/entry-view.ts'
import { pagePaths } from './page-paths.ts'
import { breadcrumbData, collectionData } from './head/structured-data.ts'
import type { SitePage } from './site-page.ts'
import type { TagsView } from './views.ts'

/** The index of tags, with the number of posts of each. */
export function tagsPage(index: SiteIndex): SitePage {
  const messages = messagesFor(index.site.language)
  const path = pagePaths.tags
  const title = messages.page.tags
  const description = messages.page.tagsDescription(index.site.title)
  const view: TagsView = {
    kind: 'tags',
    tags: index.tags.map((tag) => ({
      ...tagLink(index, tag),
      count: tag.posts.length,
      description: tag.description,
    })),
  }
  const data = [
    collectionData(index, path, title, description),
    breadcrumbData(index, messages.home, { name: title, path }),
  ]
  return composePage(index, { path, title, description, type: 'website', data }, view)
}
