import { cutExcerpt } from './excerpt.ts'
import { bodyOf, tagsOf, type IndexContext } from './index-context.ts'
import { compareDates, compareText, projectOrder } from './order.ts'
import type { ParsedFocus, ParsedFocusIndex, ParsedPage, ParsedProject } from '../parsed-file.ts'
import { asPaths } from '../addresses/redirects.ts'
import type { Focus, FocusIntro, Page, Project } from './site-index.ts'

/** @returns focus entries by their `order` (those without one after the others), then the most recent first. */
export function indexFocus(entries: readonly ParsedFocus[], context: IndexContext): Focus[] {
  const order = ({ frontMatter }: ParsedFocus) => frontMatter.order ?? Number.MAX_VALUE
  const sorted = entries.toSorted(
    (left, right) =>
      order(left) - order(right) ||
      compareDates(right.frontMatter.since, left.frontMatter.since) ||
      compareText(left.slug, right.slug),
  )
  return sorted.map((entry) => {
    const { title, status, since, areas, tags } = entry.frontMatter
    return { ...common(entry, title, context), status, since, areas, tags: tagsOf(tags, context.tags) }
  })
}

/** @returns the introduction of Current Focus. */
export function indexFocusIntro(intro: ParsedFocusIndex, context: IndexContext): FocusIntro {
  const { title } = intro.frontMatter
  return { file: intro.file, body: bodyOf(intro, context), ...(title !== undefined && { title }) }
}

/** @returns projects in their order. */
export function indexProjects(projects: readonly ParsedProject[], context: IndexContext): Project[] {
  return projects.toSorted(projectOrder).map((project) => {
    const { title, summary, url, repo, period, status, tags, aliases } = project.frontMatter
    return {
      ...common(project, title, context),
      summary,
      period,
      status,
      tags: tagsOf(tags, context.tags),
      aliases: asPaths(aliases),
      ...(url !== undefined && { url }),
      ...(repo !== undefined && { repo }),
    }
  })
}

/** @returns pages by their slug, `home` among them. */
export function indexPages(pages: readonly ParsedPage[], context: IndexContext): Page[] {
  const sorted = pages.toSorted((left, right) => compareText(left.slug, right.slug))
  return sorted.map((page) => {
    const { title, description, aliases, toc, lang } = page.frontMatter
    const entry = common(page, title, context)
    return {
      ...entry,
      description: description ?? cutExcerpt(entry.body.excerpt),
      aliases: asPaths(aliases),
      ...(toc !== undefined && { toc }),
      ...(lang !== undefined && { lang }),
    }
  })
}

function common(entry: ParsedFocus | ParsedProject | ParsedPage, title: string, context: IndexContext) {
  const { file, slug, path } = entry
  return { file, slug, path, title, body: bodyOf(entry, context) }
}
