import { emojiPackage } from './emoji.ts'
import { styles, typefacesFor } from './typefaces.ts'

/** Packages of files that cards are drawn with, beside the code that they are drawn by. */
export const cardPackages: readonly string[] = [
  emojiPackage,
  ...new Set(styles.flatMap((style) => typefacesFor(style, 'en')).map((face) => face.package)),
]
