import type { Focus, Post, SiteIndex } from '../content/index/site-index.ts'
import { twinPath } from '../content/addresses/twin-path.ts'
import { messagesFor } from '../messages/messages-for.ts'
import { href } from '../paths.ts'
import { composePage, holeFor } from './compose-page.ts'
import { dateView, entryView, tagLink } from './parts/entry-view.ts'
import { pagePaths } from './page-paths.ts'
import { relationsOf } from './parts/relations.ts'
import { breadcrumbData, webPageData } from './head/structured-data.ts'
import type { SitePage } from './site-page.ts'
import type { LinkView } from './parts/view-parts.ts'
import type { FocusView } from './views.ts'

const postsShown = 5

/** Half a year, in milliseconds: so long may the page go unconfirmed before it says so. */
const staleAfter = 183 * 24 * 60 * 60 * 1000

/**
 * What has the author's attention now.
 *
 * @param now Milliseconds since 1970; without it the page never says that it is out of date.
 */
export function focusPage(index: SiteIndex, now?: number): SitePage {
  const { site, focusIntro } = index
  const { asOf } = site.focus
  const messages = messagesFor(site.language)
  const path = pagePaths.focus
  const title = focusIntro?.title ?? messages.page.focus
  const description = messages.page.focusDescription(site.author.name)
  const view: FocusView = {
    kind: 'focus',
    title: focusIntro?.title,
    asOf: asOf && dateView(index, asOf),
    stale: asOf && now !== undefined && now - asOf.instant > staleAfter ? true : undefined,
    intro: focusIntro && !focusIntro.body.empty ? holeFor(focusIntro.body) : undefined,
    entries: index.focus.map((focus) => ({
      title: focus.title,
      id: focus.slug,
      status: focus.status,
      since: dateView(index, focus.since),
      areas: focus.areas,
      tags: focus.tags.map((tag) => tagLink(index, tag)),
      body: holeFor(focus.body),
      posts: focusPosts(index, focus).map((post) => entryView(index, post)),
    })),
  }
  const data = [
    webPageData(index, path, title, description),
    breadcrumbData(index, messages.home, { name: title, path }),
  ]
  const bodies = [focusIntro, ...index.focus].flatMap((part) => part?.body ?? [])
  const elements = bodies.flatMap((body) => body.elements)
  const markdown = bodies.length > 0 ? twinPath(path) : undefined
  return composePage(index, { path, title, description, type: 'website', markdown, data }, view, elements)
}

/** @returns where an entry stands on the page of what has the author's attention. */
export function focusHref(index: SiteIndex, focus: Focus): string {
  return href(index.address, pagePaths.focus, focus.slug)
}

/** @returns links to the focus entries of these slugs, in the order of the focus page. */
export function focusLinks(index: SiteIndex, slugs: Iterable<string>): LinkView[] {
  const wanted = new Set(slugs)
  return index.focus
    .filter((focus) => wanted.has(focus.slug))
    .map((focus) => ({ text: focus.title, href: focusHref(index, focus) }))
}

/** @returns the posts that name the entry, then those that share a tag with it, the newest of each first. */
function focusPosts(index: SiteIndex, focus: Focus): Post[] {
  const { byFocus, byTag, rank } = relationsOf(index)
  const naming = (byFocus.get(focus.slug) ?? []).slice(0, postsShown)
  // The newest five of all are among the newest of each tag; as many more as are already shown may fall away.
  const sharing = focus.tags.flatMap((tag) => (byTag.get(tag.slug) ?? []).slice(0, 2 * postsShown))
  const newestSharing = sharing.toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))
  return [...new Set([...naming, ...newestSharing])].slice(0, postsShown)
}
