/** A date in content: a UTC day or an instant. */
export interface ContentDate {
  /** As the author wrote it, and as `datetime` attributes repeat it: `2024-07-23` or `2024-07-23T09:00:00+02:00`. */
  text: string
  /** Milliseconds since 1970; for a day, its UTC midnight. */
  instant: number
  /** The UTC day: `2024-07-23`. */
  day: string
}

const shape = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2}))?$/

/**
 * Reads a UTC day or an RFC 3339 instant (section 5.6, with seconds and an offset).
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
  return { text, instant, day: new Date(instant).toISOString().slice(0, 10) }
}
