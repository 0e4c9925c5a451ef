import type { Post, SiteIndex, Tag } from '../../content/index/site-index.ts'
import { oncePerIndex } from '../../content/index/once-per-index.ts'
import { relationsOf } from './relations.ts'
import { placesNear } from './places-near.ts'
import { similarPosts } from './text-similarity.ts'

export interface RelatedPost {
  post: Post
  /** Tags of both, perhaps none, in the order of the post that asked. */
  shared: Tag[]
}

/** What a text of the very same words would weigh; two on one subject reach a tenth of that and more. */
const textWeight = 4e6

/** Below this, texts have no more in common than any two. Posts that share a tag need not be alike. */
const alike = 0.12

/** With so many posts to weigh, more common tags are not asked for theirs. */
const enough = 100
/** How far a tag's posts are followed in time, to either side of the post. */
const reach = 30

/**
 * Posts that share tags with a post or use the same words, those first that have the rarest tags and words in common:
 * a tag of f posts weighs 1/log f, words what `similarPosts` says. Where two weigh the same, the newer comes first.
 *
 * Parts of the post's own series are not among them: it leads to them anyway.
 *
 * Of a tag with many posts, only those nearest in time are weighed. That bounds the work, and it keeps a new post
 * from turning up beside every older one that has nothing but a common tag.
 */
export function relatedPosts(index: SiteIndex, post: Post, limit = 3): RelatedPost[] {
  const own = relationsOf(index).rank.get(post) ?? 0
  const { tags, uses, asked } = tagUses(index)
  const similar = similarPosts(index, own)
  for (const tag of tags[own] ?? []) asked[tag] = uses[tag]?.weight ?? 0
  const best: Weighed[] = []
  for (const place of candidates(index, own)) {
    let weight = Math.round((similar.likeness[place] ?? 0) * textWeight)
    for (const tag of tags[place] ?? []) weight += asked[tag] ?? 0
    const candidate = index.posts[place]
    if (candidate && !sameSeries(post, candidate)) keepBest(best, { place, weight }, limit)
  }
  for (const tag of tags[own] ?? []) asked[tag] = 0
  return best.flatMap(({ place }) => {
    const related = index.posts[place]
    if (!related) return []
    const theirs = new Set(related.tags.map((tag) => tag.slug))
    return { post: related, shared: post.tags.filter((tag) => theirs.has(tag.slug)) }
  })
}

/** @returns whether both are parts of one series. */
export function sameSeries(post: Post, other: Post): boolean {
  return post.series !== undefined && post.series.slug === other.series?.slug
}

interface Weighed {
  /** In the index, counted from 0, the newest. */
  place: number
  weight: number
}

/** The posts of a tag by their places, newest first, and what it weighs to have it in common. */
interface TagUse {
  posts: number[]
  /** A whole number, so that a sum is the same in whatever order it is made. */
  weight: number
}

/** The tags by number. Every post is weighed against many others, which numbers make several times as fast. */
interface TagUses {
  uses: TagUse[]
  /** By a post's place: the numbers of its tags, the rarest first. */
  tags: number[][]
  /** Room for what the tags of the post that asks weigh, all 0 between uses. */
  asked: Float64Array
  /** Room for telling, by its place, which post has been found, and the number of the search that last did. */
  found: { by: Int32Array; search: number }
}

const tagUses = oncePerIndex((index): TagUses => {
  const { byTag, rank } = relationsOf(index)
  const tags = index.posts.map((): number[] => [])
  const rarestFirst = [...byTag].toSorted(
    ([a, left], [b, right]) => left.length - right.length || (a < b ? -1 : 1),
  )
  const uses = rarestFirst.map(([, posts], number): TagUse => {
    const places = posts.map((post) => rank.get(post) ?? 0)
    for (const place of places) tags[place]?.push(number)
    return { posts: places, weight: posts.length > 1 ? Math.round(1e6 / Math.log(posts.length)) : 0 }
  })
  return {
    uses,
    tags,
    asked: new Float64Array(uses.length),
    found: { by: new Int32Array(tags.length), search: 0 },
  }
})

/** The places of the posts to weigh against one, each once. */
function candidates(index: SiteIndex, own: number): number[] {
  const { tags, uses, found } = tagUses(index)
  const search = (found.search += 1)
  const places: number[] = []
  const add = (place: number): void => {
    if (place === own || found.by[place] === search) return
    found.by[place] = search
    places.push(place)
  }
  for (const tag of tags[own] ?? []) {
    const posts = uses[tag]?.posts ?? []
    const [from, to] = placesNear(posts, own, reach)
    for (let at = from; at < to; at++) add(posts[at] ?? own)
    if (places.length >= enough) break
  }
  const { places: similar, likeness } = similarPosts(index, own)
  for (const place of similar) if ((likeness[place] ?? 0) >= alike) add(place)
  return places
}

/** Puts one among the first few by weight, if it belongs there. */
function keepBest(best: Weighed[], one: Weighed, limit: number): void {
  const last = best.at(-1)
  if (best.length === limit && last !== undefined && byWeight(last, one) < 0) return
  best.push(one)
  best.sort(byWeight)
  best.length = Math.min(best.length, limit)
}

function byWeight(a: Weighed, b: Weighed): number {
  return b.weight - a.weight || a.place - b.place
}
