/** Colours of a card, as `#rrggbb`; the names are those of the stylesheets. */
export interface CardColours {
  paper: string
  ink: string
  muted: string
  rule: string
  accent: string
}

/** Everything a card shows, as plain data. Equal cards, drawn by the same code and packages, have equal bytes. */
export interface Card {
  title: string
  /** BCP 47 tag of the title; chooses between the shapes that Chinese, Japanese and Korean give one character. */
  language: string
  /** Which way the sheet reads: on which side its margin is. */
  dir: 'ltr' | 'rtl'
  /** Stands over the ground line; empty where the title says it. */
  siteTitle: string
  /** Where the site lives, as people write it: `example.com/blog`. */
  address: string
  /** Hangs in the margin: date, author. */
  margin: string[]
  /** A sentence under the title. */
  lead?: string
  /** Names in a row at the end: tags. */
  notes: string[]
  /** SHA-256 of a picture that tops the card. */
  cover?: string
  colours: CardColours
}

/** Size in pixels: what Open Graph readers expect of a large picture. */
export const cardSize = { width: 1200, height: 630 } as const

/** The most a card may weigh, in bytes. */
export const cardBudget = 60_000

/** A drawn card. */
export interface DrawnCard {
  png: Buffer
  /** Characters left out because no typeface has them, each once. */
  missing: string[]
}
