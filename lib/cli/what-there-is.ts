import type { SiteIndex } from '../content/index/site-index.ts'
import { longDate, shortDate } from '../date-text.ts'

/**
 * Says what a content folder holds: `12 posts, 2 drafts, 1 waits until 3 May`.
 *
 * @param index with drafts and posts to come in it.
 * @param asOf milliseconds since 1970; the year is named of a day that is not in the same one.
 */
export function whatThereIs({ posts }: SiteIndex, asOf: number): string {
  const of = (standing: string) => posts.filter((post) => post.standing === standing)
  const [published, drafts, scheduled] = [of('published'), of('draft'), of('scheduled')]
  const [first] = scheduled.map(({ date }) => date.instant).toSorted((a, b) => a - b)
  const parts = [plural(published.length, 'post')]
  if (drafts.length > 0) parts.push(plural(drafts.length, 'draft'))
  if (first !== undefined) {
    const [waits, day] = [
      scheduled.length === 1 ? '1 waits until' : `${scheduled.length} wait, the first until`,
      dayOf(first, asOf),
    ]
    parts.push(`${waits} ${day}`)
  }
  return parts.join(', ')
}

function dayOf(instant: number, asOf: number): string {
  const sameYear = new Date(instant).getUTCFullYear() === new Date(asOf).getUTCFullYear()
  return sameYear ? shortDate(instant, 'en') : longDate(instant, 'en')
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
