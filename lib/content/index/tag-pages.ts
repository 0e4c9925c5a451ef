import { collatorFor, compareText } from './order.ts'
import type { ParsedPost } from '../parsed-file.ts'
import type { Post, Tag, TagWithPosts } from './site-index.ts'

/** @returns of the tags by their spellings those that a post carries: only these have a page, and only these are shown. */
export function tagsWithPages(
  tags: ReadonlyMap<string, Tag>,
  posts: readonly ParsedPost[],
): ReadonlyMap<string, Tag> {
  const used = new Set<Tag>()
  for (const post of posts) {
    for (const spelling of post.frontMatter.tags) {
      const tag = tags.get(spelling)
      if (tag !== undefined) used.add(tag)
    }
  }
  return new Map([...tags].filter(([, tag]) => used.has(tag)))
}

/** @returns the tags of posts by name, as the site's language sorts, each with its posts in the order given. */
export function tagsWithPosts(posts: readonly Post[], language: string): TagWithPosts[] {
  const lists = new Map<Tag, Post[]>()
  for (const post of posts) {
    for (const tag of post.tags) {
      const list = lists.get(tag)
      if (list) list.push(post)
      else lists.set(tag, [post])
    }
  }
  const { compare } = collatorFor(language)
  return [...lists]
    .map(([tag, list]) => ({ ...tag, posts: list }))
    .toSorted((left, right) => compare(left.name, right.name) || compareText(left.slug, right.slug))
}
