import type { SiteIndex, Tag } from '../../content/index/site-index.ts'
import type { Slug } from '../../paths.ts'
import { relationsOf } from './relations.ts'

/**
 * @returns the tags that stand most often beside a tag, the most frequent first; where two are equal, by slug.
 */
export function relatedTags(index: SiteIndex, tag: Tag, limit = 6): Tag[] {
  const others = (relationsOf(index).byTag.get(tag.slug) ?? []).flatMap((post) => post.tags)
  return tagCounts(others.filter((other) => other.slug !== tag.slug))
    .slice(0, limit)
    .map((counted) => counted.tag)
}

/** Counts tags, the most frequent first; where two are equal, by slug. */
export function tagCounts(tags: Iterable<Tag>): { tag: Tag; count: number }[] {
  const counts = new Map<Slug, { tag: Tag; count: number }>()
  for (const tag of tags) {
    const counted = counts.get(tag.slug)
    if (counted) counted.count += 1
    else counts.set(tag.slug, { tag, count: 1 })
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count || (a.tag.slug < b.tag.slug ? -1 : 1))
}
