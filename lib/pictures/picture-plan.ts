import { addressOfFile } from '../served-address.ts'
import type { AssetInfo } from './asset-info.ts'
import { sitePath, type SitePath } from '../paths.ts'
import type { FallbackFormat, PictureFormat } from './recipes.ts'

/** Where a picture stands: in a column of text, or as the author's portrait, which is square. */
export type PictureUse = 'text' | 'avatar'

/** A file that is made of a picture. */
export interface PictureFile {
  path: SitePath
  format: PictureFormat
  /** Pixels. */
  width: number
  height: number
}

/** All that is made of a picture; known before anything is encoded. */
export interface PicturePlan {
  use: PictureUse
  fallback: PictureFile
  /** By width, the narrowest first. */
  avif: PictureFile[]
  webp: PictureFile[]
  /** What it mostly looks like, while it is on its way: `#8a7f6c`. Absent where it is transparent in places. */
  tone?: string
}

/** Widths in pixels: those of the column of text on one, two and three device pixels to a CSS pixel, and of phones. */
const steps: Record<PictureUse, readonly number[]> = {
  text: [480, 720, 1080, 1440],
  avatar: [96, 192, 288],
}

/** The fallback serves few browsers and all feeds: one width has to do. */
const fallbackWidth: Record<PictureUse, number> = { text: 1080, avatar: 288 }

/** WebP cannot be larger. */
const webpLimit = 16_383

/**
 * Says which files are made of a picture: a pure function of the source's size, format and content, so that pages can be
 * composed before anything is encoded. No file is wider than the source.
 *
 * @param file content-relative path of the source.
 * @returns undefined for what is not to be made anew: no picture, SVG, or animated.
 */
export function picturePlan(
  file: string,
  info: AssetInfo,
  use: PictureUse = 'text',
): PicturePlan | undefined {
  const { width, height, picture } = info
  if (!picture || width === undefined || height === undefined) return undefined
  const name = `/assets${addressOfFile(file).replace(/\.[^./]*$/, '')}${use === 'avatar' ? '-square' : ''}`
  const size =
    use === 'avatar' ? { width: Math.min(width, height), height: Math.min(width, height) } : { width, height }
  const made = (format: PictureFormat, wide: number): PictureFile => ({
    path: sitePath(`${name}-${wide}.${picture.key}.${extensions[format]}`),
    format,
    width: wide,
    height: Math.max(1, Math.round((size.height * wide) / size.width)),
  })
  const widths = widthsFor(size.width, steps[use])
  return {
    use,
    fallback: made(picture.fallback, Math.min(size.width, fallbackWidth[use])),
    avif: widths.map((wide) => made('avif', wide)),
    webp: widths.map((wide) => made('webp', wide)).filter((entry) => entry.height <= webpLimit),
    ...(picture.tone !== undefined && { tone: picture.tone }),
  }
}

/** @returns every file of a plan. */
export function filesOf({ fallback, avif, webp }: PicturePlan): PictureFile[] {
  return [fallback, ...avif, ...webp]
}

const extensions: Record<PictureFormat, string> = { avif: 'avif', webp: 'webp', jpeg: 'jpg', png: 'png' }

/** Steps below the source's own width, and that width itself up to the last step; a step just below it is no gain. */
function widthsFor(own: number, all: readonly number[]): number[] {
  const widest = Math.min(own, all.at(-1) ?? own)
  return [...all.filter((step) => step * 1.1 <= widest), widest]
}

/** @returns the fallback's format for a source: its own where it is one that everything can show. */
export function fallbackFormat(format: string, alpha: boolean): FallbackFormat {
  if (format === 'jpeg') return 'jpeg'
  return format === 'png' || alpha ? 'png' : 'jpeg'
}
