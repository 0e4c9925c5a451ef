import type { ContentDate } from '../../dates.ts'
import type { ParsedProject } from '../parsed-file.ts'

/** Compares by code units, so that the order depends on no locale. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}

interface Dated {
  date: Pick<ContentDate, 'instant' | 'day'>
  slug: string
}

/**
 * Newest first as pages have it, where each stands under the day that its author wrote; on one day, by the instant, then
 * by slug.
 */
export function newestFirst(left: Dated, right: Dated): number {
  return compareDates(right.date, left.date) || compareText(left.slug, right.slug)
}

/** Newest first as feeds have it, whose dates are instants; at the same instant, by slug. */
export function latestFirst(left: Dated, right: Dated): number {
  return right.date.instant - left.date.instant || compareText(left.slug, right.slug)
}

/** Compares by the day that the author wrote; on one day, by the instant. */
export function compareDates(left: Dated['date'], right: Dated['date']): number {
  return compareText(left.day, right.day) || left.instant - right.instant
}

/**
 * Reads the year in which a period ends from what an author writes for people.
 *
 * @returns Infinity for one that has not ended; -Infinity where no year is named.
 *
 * periodEnd('2021–2023') // => 2023
 * periodEnd('since 2024') // => Infinity
 */
export function periodEnd(period: string): number {
  const years = period.match(/\d{4}/g)
  if (years === null) return -Infinity
  if (/[-–—]\s*(?:now|today|present|ongoing|heute)?\s*$|^\s*(?:since|from|seit|ab)\b/i.test(period))
    return Infinity
  return Number(years.at(-1))
}

/** Active projects first, then by the end of their period, the latest first, then by title and slug. */
export function projectOrder(left: ParsedProject, right: ParsedProject): number {
  const rank = (project: ParsedProject) => (project.frontMatter.status === 'active' ? 0 : 1)
  const end = (project: ParsedProject) => periodEnd(project.frontMatter.period)
  const byEnd = end(left) === end(right) ? 0 : end(right) - end(left)
  return (
    rank(left) - rank(right) ||
    byEnd ||
    compareText(left.frontMatter.title, right.frontMatter.title) ||
    compareText(left.slug, right.slug)
  )
}

/**
 * @param language BCP 47 tag.
 * @returns what sorts names as a language does; as English does where nothing is known of the language, since the
 *   platform would then go by the settings of the machine.
 */
export function collatorFor(language: string): Intl.Collator {
  return new Intl.Collator([language, 'en'], { numeric: true })
}
