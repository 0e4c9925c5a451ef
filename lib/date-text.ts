import { createRequire } from 'node:module'
import { UTCDate } from '@date-fns/utc'
import { format } from 'date-fns/format'
import type { Locale } from 'date-fns/locale'

/**
 * Dates for people. All are read in UTC, so that a day is the same day everywhere, and written as the language
 * writes them. There are a hundred locales and loading all takes a third of a second; hence one at a time.
 */
const load = createRequire(import.meta.url)

interface Patterns {
  locale: Locale
  long: string
  /** Day and month, without the year. */
  short: string
}

const known = new Map<string, Patterns>()

/**
 * @param instant Milliseconds since 1970.
 * @param language A BCP 47 tag; one that is not known is treated as English.
 * @returns day, month and year: `23 July 2024`, in German `23. Juli 2024`.
 */
export function longDate(instant: number, language: string): string {
  const { locale, long } = patternsFor(language)
  return format(new UTCDate(instant), long, { locale })
}

/** @returns day and month, for lists under a year's heading: `23 Jul`. Arguments as for `longDate`. */
export function shortDate(instant: number, language: string): string {
  const { locale, short } = patternsFor(language)
  return format(new UTCDate(instant), short, { locale })
}

/** @returns the name of the month by itself: `July`. Arguments as for `longDate`. */
export function monthName(instant: number, language: string): string {
  return format(new UTCDate(instant), 'LLLL', { locale: patternsFor(language).locale })
}

/** @returns the letter that stands for the month where room is short: `J`. Arguments as for `longDate`. */
export function monthLetter(instant: number, language: string): string {
  return format(new UTCDate(instant), 'LLLLL', { locale: patternsFor(language).locale })
}

function patternsFor(language: string): Patterns {
  const before = known.get(language)
  if (before) return before
  const locale = localeFor(language)
  const patterns = {
    locale,
    long: withoutOrdinal(locale, locale.formatLong.date({ width: 'long' })),
    short: withoutYear(locale.formatLong.date({ width: 'medium' })),
  }
  known.set(language, patterns)
  return patterns
}

/** American English is printed with `July 23`, though date-fns, like people reading aloud, says `July 23rd`. */
function withoutOrdinal({ code }: Locale, pattern: string): string {
  return code.startsWith('en-') ? pattern.replace(/\bdo\b/, 'd') : pattern
}

/** Takes the year, and what joins it to the rest, out of a date pattern. */
function withoutYear(pattern: string): string {
  return pattern
    .replace(/^y+(?:\s*'[^']*')?[\s.,/-]*/, '')
    .replace(/(?:\s*'[^']*')?[\s.,/-]*y+.*$/, '')
    .trim()
}

function localeFor(language: string): Locale {
  for (const name of localeNames(language)) {
    const locale = loadLocale(name)
    if (locale) return locale
  }
  throw new Error('date-fns has no locale en-GB')
}

/** The names under which date-fns may know a language, the nearest first. */
function localeNames(language: string): string[] {
  const names: string[] = []
  try {
    const tag = new Intl.Locale(language)
    const likely = tag.maximize()
    names.push(tag.baseName)
    if (tag.language === 'no') names.push('nb')
    // English without a country is written as most of the world writes it, not as the likeliest country does.
    if (tag.language !== 'en') names.push(tag.language, `${tag.language}-${likely.region ?? ''}`)
  } catch {
    // Not a tag at all; the site's own check of `language` says so, and a date must still be written.
  }
  return [...names, 'en-GB']
}

function loadLocale(name: string): Locale | undefined {
  try {
    const module: unknown = load(`date-fns/locale/${name}`)
    return typeof module === 'object' && module !== null ? Object.values(module).find(isLocale) : undefined
  } catch {
    return undefined
  }
}

function isLocale(value: unknown): value is Locale {
  return typeof value === 'object' && value !== null && 'formatLong' in value && 'localize' in value
}
