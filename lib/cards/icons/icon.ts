import type { CardColours } from '../card.ts'

/** An icon to draw, as plain data. Equal icons, drawn by the same code and packages, have equal bytes. */
export interface Icon {
  /** Pixels; several are kept in one file, as `.ico`. */
  sizes: readonly number[]
  /** Whether it may be transparent: home screens put black behind what is. */
  opaque: boolean
  /** SHA-256 of the drawing or picture it is made of. */
  source?: string
  /** What it shows where it has no picture: how the site's title begins. */
  initial: string
  /** BCP 47 tag of the title. */
  language: string
  colours: Pick<CardColours, 'paper' | 'accent'>
}

/** @returns the first letter, number or emoji of a title, large where there are large letters; empty where it has none. */
export function initialOf(title: string, language: string): string {
  const parts = Array.from(new Intl.Segmenter(language).segment(title), ({ segment }) => segment)
  const first = parts.find((part) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(part)) ?? ''
  const large = first.toLocaleUpperCase(language)
  // `ß` becomes two letters.
  return large.length === first.length ? large : first
}
