import type { SiteIndex } from '../content/index/site-index.ts'
import { avatarView } from '../content/index/author-picture.ts'
import { twinPath } from '../content/addresses/twin-path.ts'
import { href } from '../paths.ts'
import { composePage, holeFor } from './compose-page.ts'
import { describedEntryView, entryView } from './parts/entry-view.ts'
import { focusHref } from './focus-page.ts'
import { pagePaths } from './page-paths.ts'
import { personData, webSiteData } from './head/structured-data.ts'
import type { SitePage } from './site-page.ts'
import type { HomeView } from './views.ts'

/** The home page: the author's words, what has their attention now, featured posts, and the newest of the others. */
export function homePage(index: SiteIndex): SitePage {
  const { site, address, home } = index
  const now = index.focus.filter(({ status }) => status === 'active' || status === 'exploring')
  const newest = []
  for (const post of index.posts) {
    if (newest.length === site.home.posts) break
    if (!post.featured) newest.push(post)
  }
  const view: HomeView = {
    kind: 'home',
    body: home === undefined || home.body.empty ? undefined : holeFor(home.body),
    focus: now.map((focus) => ({
      title: focus.title,
      href: focusHref(index, focus),
      status: focus.status,
      areas: focus.areas,
    })),
    focusHref: index.focus.length > 0 ? href(address, pagePaths.focus) : undefined,
    photo: avatarView(index)?.src,
    featured: index.posts.filter((post) => post.featured).map((post) => describedEntryView(index, post)),
    posts: newest.map((post) => entryView(index, post)),
    newsletter: site.newsletter,
    archiveHref: href(address, pagePaths.archive),
    hasPosts: index.posts.length > 0,
  }
  const description = home?.description || site.description
  const data = [webSiteData(index), personData(index)]
  const markdown = home && twinPath(pagePaths.home)
  const facts = { path: pagePaths.home, description, type: 'website', markdown, data } as const
  return composePage(index, facts, view, home?.body.elements)
}
