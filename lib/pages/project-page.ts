import type { Project, SiteIndex } from '../content/index/site-index.ts'
import { twinPath } from '../content/addresses/twin-path.ts'
import { messagesFor } from '../messages/messages-for.ts'
import type { Slug } from '../paths.ts'
import { composePage, holeFor } from './compose-page.ts'
import { entryView, tagLink } from './parts/entry-view.ts'
import { focusLinks } from './focus-page.ts'
import { pagePaths } from './page-paths.ts'
import { relationsOf } from './parts/relations.ts'
import { breadcrumbData, projectData } from './head/structured-data.ts'
import type { SitePage } from './site-page.ts'
import type { LinkView } from './parts/view-parts.ts'
import type { ProjectView } from './views.ts'

/** The page of a project: its story, where to find it, and the posts that name it. */
export function projectPage(index: SiteIndex, project: Project): SitePage {
  const messages = messagesFor(index.site.language)
  const { path, title, summary } = project
  const posts = relationsOf(index).byProject.get(project.slug) ?? []
  const view: ProjectView = {
    kind: 'project',
    title,
    summary,
    period: project.period,
    status: project.status,
    links: linksOf(index, project),
    tags: project.tags.map((tag) => tagLink(index, tag)),
    body: holeFor(project.body),
    posts: posts.map((post) => entryView(index, post)),
    focus: focusLinks(index, [...posts.flatMap((post) => post.focus), ...focusSharingTags(index, project)]),
  }
  const data = [
    projectData(index, project),
    breadcrumbData(
      index,
      messages.home,
      { name: messages.page.projects, path: pagePaths.projects },
      { name: title, path },
    ),
  ]
  const markdown = twinPath(path)
  const facts = { path, title, description: summary, type: 'website', markdown, data } as const
  return composePage(index, facts, view, project.body.elements)
}

function linksOf(index: SiteIndex, { url, repo }: Project): LinkView[] {
  const words = messagesFor(index.site.language).project
  return [
    ...(url === undefined ? [] : [{ text: words.site, href: url }]),
    ...(repo === undefined ? [] : [{ text: words.repository, href: repo }]),
  ]
}

function focusSharingTags(index: SiteIndex, project: Project): Slug[] {
  const tags = new Set(project.tags.map((tag) => tag.slug))
  return index.focus.filter((focus) => focus.tags.some((tag) => tags.has(tag.slug))).map(({ slug }) => slug)
}
