import type { Post, SiteIndex, Tag } from '../content/site-index.ts'
import type { Slug } from '../paths.ts'
import { relationsOf } from './relations.ts'
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
  const { rank } = relationsOf(index)
  const weights = tagWeights(index, post)
  const similar = similarPosts(index, rank.get(post) ?? 0)
  const found = candidates(index, post)
  for (const [at, likeness] of similar) {
    const other = index.posts[at]
    if (other && likeness >= alike) found.add(other)
  }
  const weighed: Weighed[] = []
  for (const candidate of found) {
    if (sameSeries(post, candidate)) continue
    const place = rank.get(candidate) ?? 0
    let weight = Math.round((similar.get(place) ?? 0) * textWeight)
    for (const tag of candidate.tags) weight += weights.get(tag.slug) ?? 0
    weighed.push({ post: candidate, weight, rank: place })
  }
  return best(weighed, limit).map(({ post: related }) => {
    const theirs = new Set(related.tags.map((tag) => tag.slug))
    return { post: related, shared: post.tags.filter((tag) => theirs.has(tag.slug)) }
  })
}

/** @returns whether both are parts of one series. */
export function sameSeries(post: Post, other: Post): boolean {
  return post.series !== undefined && post.series.slug === other.series?.slug
}

interface Weighed {
  post: Post
  weight: number
  rank: number
}

/** Whole numbers, so that a sum is the same in whatever order it is made. */
function tagWeights(index: SiteIndex, post: Post): Map<Slug, number> {
  const { byTag } = relationsOf(index)
  return new Map(
    post.tags.map(({ slug }) => {
      const frequency = byTag.get(slug)?.length ?? 0
      return [slug, frequency > 1 ? Math.round(1e6 / Math.log(frequency)) : 0]
    }),
  )
}

/** The first few by weight, without sorting the rest. */
function best(weighed: readonly Weighed[], limit: number): Weighed[] {
  const found: Weighed[] = []
  for (const one of weighed) {
    const last = found.at(-1)
    if (found.length === limit && last !== undefined && byWeight(last, one) < 0) continue
    found.push(one)
    found.sort(byWeight)
    found.length = Math.min(found.length, limit)
  }
  return found
}

function byWeight(a: Weighed, b: Weighed): number {
  return b.weight - a.weight || a.rank - b.rank
}

function candidates(index: SiteIndex, post: Post): Set<Post> {
  const { byTag, rank } = relationsOf(index)
  const place = rank.get(post) ?? 0
  const lists = post.tags
    .map(({ slug }) => ({ slug, posts: byTag.get(slug) ?? [] }))
    .toSorted((a, b) => a.posts.length - b.posts.length || (a.slug < b.slug ? -1 : 1))
  const found = new Set<Post>()
  for (const { posts } of lists) {
    const at = placeIn(posts, place, rank)
    for (const near of posts.slice(Math.max(0, at - reach), at + reach + 1)) {
      if (near !== post) found.add(near)
    }
    if (found.size >= enough) break
  }
  return found
}

/** Finds by halving where a post of a rank stands in a list that is in order of rank. */
function placeIn(posts: Post[], place: number, rank: Map<Post, number>): number {
  let low = 0
  let high = posts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const post = posts[middle]
    if (post !== undefined && (rank.get(post) ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}
