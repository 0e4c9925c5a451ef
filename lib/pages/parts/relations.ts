import type { Post, SiteIndex } from '../../content/index/site-index.ts'
import { isSitePath, type SitePath, type Slug } from '../../paths.ts'
import { oncePerIndex } from '../../content/index/once-per-index.ts'

/** Posts beside one that has a page, in order of time. */
export interface Neighbours {
  /** The older. */
  previous?: Post
  /** The newer. */
  next?: Post
}

/** How posts belong together. Lists are newest first, unless they say otherwise. */
export interface Relations {
  /** A post's place in the index, counted from 0, the newest. */
  rank: Map<Post, number>
  /** Keyed by year, `2024`; newest year first. */
  byYear: Map<string, Post[]>
  byTag: Map<Slug, Post[]>
  /** Oldest first. */
  bySeries: Map<Slug, Post[]>
  /** By the address of what is linked: the posts whose text links there, each once, without the post itself. */
  linking: Map<SitePath, Post[]>
  byFocus: Map<Slug, Post[]>
  byProject: Map<Slug, Post[]>
  /** Only posts with pages of their own, chained without the external entries between them. */
  neighbours: Map<Post, Neighbours>
}

/** @returns the relations between an index's posts, found in one pass and remembered. */
export const relationsOf = oncePerIndex(findRelations)

/** @returns the year of a post, as its author wrote it: `2024`. */
function yearOf(post: Post): string {
  return post.date.day.slice(0, 4)
}

/** @returns the years of posts, from the oldest to the newest: `2019`, or `2019–2026`. */
export function spanOf(newestFirst: readonly Post[]): string {
  const [newest, oldest] = [newestFirst.at(0), newestFirst.at(-1)].map((post) => (post ? yearOf(post) : ''))
  return newest === oldest ? `${newest ?? ''}` : `${oldest ?? ''}–${newest ?? ''}`
}

function findRelations(index: SiteIndex): Relations {
  const relations: Relations = {
    rank: new Map(index.posts.map((post, rank) => [post, rank])),
    byYear: new Map(),
    byTag: new Map(),
    bySeries: new Map(index.series.map(({ slug, posts }) => [slug, posts])),
    linking: linksBetween(index),
    byFocus: new Map(),
    byProject: new Map(),
    neighbours: neighboursIn(index.posts.filter((post) => post.externalUrl === undefined)),
  }
  for (const post of index.posts) {
    add(relations.byYear, yearOf(post), post)
    for (const slug of new Set(post.tags.map((tag) => tag.slug))) add(relations.byTag, slug, post)
    for (const slug of new Set(post.focus)) add(relations.byFocus, slug, post)
    if (post.project !== undefined) add(relations.byProject, post.project, post)
  }
  return relations
}

function linksBetween({ posts, redirects }: SiteIndex): Map<SitePath, Post[]> {
  const moved = new Map(redirects.map(({ from, to }) => [from, to]))
  const linking = new Map<SitePath, Post[]>()
  for (const post of posts) {
    const targets = new Set(post.body.links.map(({ path }) => moved.get(path) ?? path))
    for (const path of targets) if (path !== post.path && isSitePath(path)) add(linking, path, post)
  }
  return linking
}

function neighboursIn(posts: Post[]): Map<Post, Neighbours> {
  return new Map(posts.map((post, at) => [post, { previous: posts[at + 1], next: posts[at - 1] }]))
}

function add<Key>(lists: Map<Key, Post[]>, key: Key, post: Post): void {
  const list = lists.get(key)
  if (list) list.push(post)
  else lists.set(key, [post])
}
