import type { InternalLink } from '../index/compiled-text.ts'
import type { Problem } from '../../problems.ts'
import { LinkTargets, type LinkSources } from './link-targets.ts'
import type { Body, SiteIndex } from '../index/site-index.ts'
import { explainUnserved, isUnserved } from './unserved-names.ts'

/** A compiled text and the file it stands in. */
export interface LinkedText {
  file: string
  body: Body
}

/** So many broken links get a suggestion; each costs a look at every address. */
const suggestions = 100

/**
 * Checks every link within the site in the texts of the index: it must lead to a page, a file or a redirect, and its
 * fragment to an element of that page where the page is made of Markdown. An index for preview has drafts in it; then
 * their links are checked, and links to them are none to be reported.
 *
 * @param loose texts that are not in the index, for errors elsewhere in their files.
 */
export function checkLinks(
  index: SiteIndex,
  sources: LinkSources,
  loose: readonly LinkedText[] = [],
): Problem[] {
  const targets = new LinkTargets(index, sources)
  const problems: Problem[] = []
  for (const { file, body } of [...textsOf(index), ...loose]) {
    for (const link of body.links) {
      const found = explain(file, link, targets, problems.length < suggestions)
      if (found === undefined) continue
      const { line, column } = link
      problems.push({ severity: 'error', file, line, column, ...found })
    }
  }
  return problems
}

function textsOf(index: SiteIndex): LinkedText[] {
  const { home, focusIntro } = index
  const single = [...(home ? [home] : []), ...(focusIntro ? [focusIntro] : [])]
  return [...index.posts, ...index.focus, ...index.projects, ...index.pages, ...single]
}

function explain(
  file: string,
  link: InternalLink,
  targets: LinkTargets,
  suggest: boolean,
): { message: string; fix: string } | undefined {
  const { written, path } = link
  const hidden = targets.hidden(path)
  if (hidden?.frontMatter.draft) {
    return {
      message: `\`${written}\` leads to a draft, ${hidden.file}, which is not published.`,
      fix: 'Publish it first, or take the link out.',
    }
  }
  if (hidden !== undefined) {
    return {
      message: `\`${written}\` leads to a post that is not out before ${hidden.date.text}, ${hidden.file}.`,
      fix: `Date this post no earlier than ${hidden.date.text}, or take the link out.`,
    }
  }
  if (!targets.has(path)) {
    if (isUnserved(path)) return explainUnserved('link', path)
    const likely = suggest ? targets.nearestTo(file, link) : undefined
    return {
      message: `\`${written}\` leads to no page or file of the site.`,
      fix: likely === undefined ? 'Write the address of one, or take the link out.' : `Write \`${likely}\`.`,
    }
  }
  const missing = targets.missingAnchor(link)
  if (missing === undefined) return undefined
  return {
    message: `\`${written}\` leads to \`#${missing.fragment}\`, which is not on the page \`${path}\`.`,
    fix:
      missing.likely === undefined
        ? 'Write the id of a heading of that page, or leave the fragment out.'
        : `Write \`#${missing.likely}\`.`,
  }
}
