import { cardSize } from './card.ts'

/**
 * The sheet of a card, in pixels: the site's own page at about one and a half times its size. Horizontal measures are
 * from the side where lines begin.
 */
export interface Sheet {
  /** Where the ground line lies. */
  ground: number
  /** First baseline of the title at a size, and of what hangs beside it. */
  baseline: (size: number) => number
  /** Sizes of the title, its height at most, and its number of lines. */
  title: { sizes: readonly number[]; height: number; mostLines: number }
}

/** Measures that all cards share. */
export const measures = {
  edge: 64,
  marginEnd: 304,
  marginLine: 330,
  column: 358,
  columnWidth: cardSize.width - 358 - 64,
  titleLine: 1.15,
  name: 36,
  interface: 25,
  interfaceLine: 38,
  lead: 33,
  leadLine: 46,
  /** Lowest baseline of a text. */
  foot: 588,
} as const

/** A card of text: name of the site, ground line, then the sheet with its margin. */
export const plainSheet: Sheet = {
  ground: 122,
  baseline: (size) => 180 + Math.round(size * 0.86),
  title: { sizes: [84, 76, 68, 61, 55, 49, 44, 40], height: 335, mostLines: 5 },
}

/** A card with a picture: it stands on the ground line, and the text below. */
export const coverSheet: Sheet = {
  ground: 312,
  baseline: (size) => 342 + Math.round(size * 0.86),
  title: { sizes: [60, 54, 48, 43, 40], height: 185, mostLines: 4 },
}
