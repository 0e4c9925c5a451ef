/** A date in content: a day or an instant. */
export interface ContentDate {
  /** As the author wrote it, and as `datetime` attributes repeat it: `2024-07-23` or `2024-07-23T09:00:00+02:00`. */
  text: string
  /** Milliseconds since 1970; for a day, its UTC midnight. What is out, and the order of feeds, go by it. */
  instant: number
  /** The day that the author wrote, in whatever zone: `2024-07-23`. What is shown, and where it is filed, go by it. */
  day: string
}

const shape = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2}))?$/

/**
 * Reads a day or an RFC 3339 instant (section 5.6, with seconds and an offset).
 *
 * @returns undefined for anything else, impossible days (`2024-02-31`) included.
 */
export function parseContentDate(text: string): ContentDate | undefined {
  const parts = shape.exec(text)
  if (!parts) return undefined
  const [, year, month, day, hour] = parts
  const midnight = new Date(`${year}-${month}-${day}T00:00:00Z`)
  if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== text.slice(0, 10))
    return undefined
  const instant = hour === undefined ? midnight.getTime() : Date.parse(text)
  if (Number.isNaN(instant) || hour === '24') return undefined
  return { text, instant, day: text.slice(0, 10) }
}

/** @returns UTC midnight of the day that the author wrote, in milliseconds since 1970: what is shown of a date. */
export function shownDay({ day }: Pick<ContentDate, 'day'>): number {
  return Date.parse(day)
}

/** @returns the day that it was in UTC then: `2024-07-23`. */
export function utcDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10)
}
