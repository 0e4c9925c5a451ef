import type { SiteIndex } from '../content/index/site-index.ts'
import { messagesFor } from '../messages/messages-for.ts'
import { href } from '../paths.ts'
import { composePage } from './compose-page.ts'
import { tagLink } from './parts/entry-view.ts'
import { pagePaths } from './page-paths.ts'
import { breadcrumbData, collectionData } from './head/structured-data.ts'
import type { SitePage } from './site-page.ts'
import type { ProjectsView } from './views.ts'

/** The list of projects. */
export function projectsPage(index: SiteIndex): SitePage {
  const messages = messagesFor(index.site.language)
  const path = pagePaths.projects
  const title = messages.page.projects
  const description = messages.page.projectsDescription(index.site.author.name)
  const view: ProjectsView = {
    kind: 'projects',
    projects: index.projects.map((project) => ({
      title: project.title,
      href: href(index.address, project.path),
      summary: project.summary,
      period: project.period,
      status: project.status,
      tags: project.tags.map((tag) => tagLink(index, tag)),
    })),
  }
  const data = [
    collectionData(index, path, title, description),
    breadcrumbData(index, messages.home, { name: title, path }),
  ]
  return composePage(index, { path, title, description, type: 'website', data }, view)
}
