import { numberedPages } from '../content/addresses/list-paging.ts'
import type { Post, SiteIndex, TagWithPosts } from '../content/index/site-index.ts'
import { messagesFor } from '../messages/messages-for.ts'
import { href, type SitePath } from '../paths.ts'
import { composePage } from './compose-page.ts'
import { entryView, tagLink } from './parts/entry-view.ts'
import { listFeedPath } from '../content/addresses/list-feed-path.ts'
import { pagePaths } from './page-paths.ts'
import { relatedTags } from './parts/related-tags.ts'
import { spanOf } from './parts/relations.ts'
import { breadcrumbData, collectionData } from './head/structured-data.ts'
import { fullPage, newestPage } from './parts/tag-paging.ts'
import type { SitePage } from './site-page.ts'
import type { EntryView } from './parts/view-parts.ts'
import type { TagView } from './views.ts'

/** The page at a tag's own address: the tag as a whole, and its posts, or the newest of them. */
export function tagPage(index: SiteIndex, tag: TagWithPosts): SitePage {
  const full = numberedPages(tag.path, tag.posts.length)
  const older = full.at(-1)
  const description = descriptionOf(index, tag, tag.posts)
  const view: TagView = {
    ...commonView(index, tag, tag.posts),
    related: relatedTags(index, tag).map((related) => tagLink(index, related)),
    entries: newestPage(tag.posts, full.length).map((post) => entryUnder(index, tag, post)),
    pages: older && { number: full.length + 1, last: full.length + 1, older: href(index.address, older) },
  }
  const place = { path: tag.path, title: tag.name, description }
  return compose(index, tag, view, { ...place, older }, [{ name: tag.name, path: tag.path }])
}

/**
 * A full page of a tag's posts. It tells nothing of what came after them, so that it never changes while newer posts
 * are added: it counts its own posts only, and the way to newer ones leads to the tag's own address.
 *
 * @param number Counted from 1, the oldest.
 */
export function numberedTagPage(index: SiteIndex, tag: TagWithPosts, number: number): SitePage {
  const posts = fullPage(tag.posts, number)
  const pages = numberedPages(tag.path, tag.posts.length)
  const [older, path = tag.path] = [pages[number - 2], pages[number - 1]]
  const title = messagesFor(index.site.language).page.numbered(tag.name, number)
  const view: TagView = {
    ...commonView(index, tag, posts),
    related: [],
    entries: posts.map((post) => entryUnder(index, tag, post)),
    pages: { number, newer: href(index.address, tag.path), older: older && href(index.address, older) },
  }
  const place = { path, title, description: descriptionOf(index, tag, posts), newer: tag.path, older }
  return compose(index, tag, view, place, [
    { name: tag.name, path: tag.path },
    { name: title, path },
  ])
}

/** A post as the page of a tag lists it: with its other tags. */
function entryUnder(index: SiteIndex, { slug }: TagWithPosts, post: Post): EntryView {
  const entry = entryView(index, post)
  return { ...entry, tags: entry.tags.filter((other) => other.slug !== slug) }
}

function commonView(index: SiteIndex, tag: TagWithPosts, posts: Post[]) {
  return {
    kind: 'tag',
    name: tag.name,
    slug: tag.slug,
    description: tag.description,
    total: posts.length,
    span: spanOf(posts),
    feed: href(index.address, listFeedPath(tag)),
  } as const
}

function descriptionOf(index: SiteIndex, tag: TagWithPosts, posts: Post[]): string {
  return tag.description ?? messagesFor(index.site.language).page.tagDescription(tag.name, posts.length)
}

function compose(
  index: SiteIndex,
  tag: TagWithPosts,
  view: TagView,
  place: { path: SitePath; title: string; description: string; newer?: SitePath; older?: SitePath },
  trail: { name: string; path: SitePath }[],
): SitePage {
  const messages = messagesFor(index.site.language)
  const feed = { path: listFeedPath(tag), title: messages.tag.feed(tag.name) }
  const data = [
    collectionData(index, place.path, place.title, place.description),
    breadcrumbData(index, messages.home, { name: messages.page.tags, path: pagePaths.tags }, ...trail),
  ]
  return composePage(index, { ...place, type: 'website', feed, data }, view)
}
