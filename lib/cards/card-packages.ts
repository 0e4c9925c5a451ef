import { typefacesFor } from './typefaces.ts'

/** Packages that decide, beside the code in this folder, what the bytes of a card are. */
export const cardPackages: string[] = [
  'harfbuzzjs',
  'bidi-js',
  'linebreak',
  'wawoff2',
  '@resvg/resvg-js',
  'sharp',
  '@iconify-json/fluent-emoji-flat',
  ...new Set(
    (['title', 'interface'] as const)
      .flatMap((style) => typefacesFor(style, 'en'))
      .map((face) => face.package),
  ),
]
