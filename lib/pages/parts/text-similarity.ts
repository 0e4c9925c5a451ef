import type { Post, SiteIndex } from '../../content/index/site-index.ts'
import { termsIn, type Term } from '../../terms.ts'
import { oncePerIndex } from '../../content/index/once-per-index.ts'
import { placesNear } from './places-near.ts'

/** How far the posts that use a term are followed in time, to either side of a post. */
const reach = 20

/** A title says more of what a post is about than a word of its text. */
const titleWeight = 3

/** Likeness below this tells nothing, and is not told. */
const least = 0.02

/** The posts that use a term, newest first, by their places in the index, and the weight of each for it. */
interface Uses {
  posts: number[]
  weights: number[]
}

/** How alike a post and others are. The next question about the same index overwrites it. */
export interface Similar {
  /** Of the posts that have something in common with it, by their places in the index. */
  places: readonly number[]
  /** By a post's place: a number up to 1; 0 for what has next to nothing in common, and for the post itself. */
  likeness: Float64Array
}

/** Which posts use which terms. */
interface TermUses {
  /** By a post's place: its terms that others use too, and its weight for each; all its weights are of unit length. */
  terms: { uses: Uses; weight: number }[][]
  /** The last answer, and whose it is. */
  last: Similar & { at: number; places: number[] }
}

/**
 * How alike the words of a post and of others are: the cosine of their weighted terms. A term weighs more the fewer
 * posts use it, by the power of two their number reaches, so that one more post seldom changes what weighs how much;
 * what about a third of all posts use weighs nothing. On a site of less than eight posts there is nothing to tell.
 *
 * Of a term that many posts use, only those nearest in time count. That bounds the work.
 *
 * @param at the post's place in the index.
 */
export function similarPosts(index: SiteIndex, at: number): Similar {
  const { terms, last } = termUses(index)
  if (last.at === at) return last
  const { places, likeness } = last
  for (const other of places) likeness[other] = 0
  places.length = 0
  for (const { uses, weight } of terms[at] ?? []) {
    const [from, to] = placesNear(uses.posts, at, reach)
    for (let use = from; use < to; use++) {
      const other = uses.posts[use] ?? 0
      const before = likeness[other] ?? 0
      if (before === 0) places.push(other)
      likeness[other] = before + weight * (uses.weights[use] ?? 0)
    }
  }
  for (const other of places) if ((likeness[other] ?? 0) < least) likeness[other] = 0
  likeness[at] = 0
  last.at = at
  return last
}

const termUses = oncePerIndex(({ posts }): TermUses => {
  const all = posts.map(termsOf)
  const frequency = new Map<string, number>()
  for (const terms of all) for (const [term] of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  const rarest = magnitude(posts.length)
  const uses = new Map<string, Uses>()
  const weighed = all.map((terms, post) => {
    const own: { uses: Uses; weight: number }[] = []
    let square = 0
    for (const [term, count] of terms) {
      const often = frequency.get(term) ?? 1
      const rarity = rarest - magnitude(often) - 1
      if (rarity <= 0) continue
      const weight = rarity * (count / (count + 2))
      square += weight * weight
      // What one post alone uses makes it less like any other, and leads to none.
      if (often === 1) continue
      const shared = uses.get(term) ?? { posts: [], weights: [] }
      uses.set(term, shared)
      shared.posts.push(post)
      own.push({ uses: shared, weight })
    }
    const length = Math.sqrt(square)
    for (const one of own) {
      one.weight /= length
      one.uses.weights.push(one.weight)
    }
    return own
  })
  return { terms: weighed, last: { at: -1, places: [], likeness: new Float64Array(posts.length) } }
})

/** The terms of the text with those of the title, in the order of code units, so that sums are the same on any site. */
function termsOf({ title, body }: Post): Term[] {
  const counts = new Map(body.terms)
  for (const term of termsIn(title)) counts.set(term, (counts.get(term) ?? 0) + titleWeight)
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/** The power of two that a number reaches. */
function magnitude(count: number): number {
  return 31 - Math.clz32(count)
}
