import sharp from 'sharp'
import { fallbackFormat } from '../../pictures/picture-plan.ts'
import type { FallbackFormat } from '../../pictures/recipes.ts'
import { readSource, type PictureSource } from './picture-source.ts'

/** What a picture is, upright; without a `fallback` it is animated, and stays as it is. */
export interface PictureFacts {
  width: number
  height: number
  fallback?: FallbackFormat
  tone?: string
}

export type Inspected = PictureFacts | { broken: string }

/** How large a picture may be: one of this size takes 2 GB where its file is interlaced. */
const mostMegapixels = 100

/** What is shown as a picture; what else may lie in a file of such a name, a drawing say, is never given to a decoder. */
const formats: readonly string[] = ['jpeg', 'png', 'webp', 'heif', 'avif', 'gif']

/** Decodes a picture whole, so that a damaged one is found before anything is built with it. */
export async function inspectPicture(source: PictureSource): Promise<Inspected> {
  const bytes = readSource(source)
  try {
    const { format, pages = 1, pageHeight, autoOrient, hasAlpha } = await sharp(bytes, unlimited).metadata()
    const { width } = autoOrient
    if (!formats.includes(format)) return { broken: `it is ${format.toUpperCase()} by its content` }
    const megapixels = (width * (pageHeight ?? autoOrient.height)) / 1e6
    if (megapixels > mostMegapixels)
      return { broken: `it has ${Math.round(megapixels)} megapixels, more than ${mostMegapixels}` }
    const isAnimated = format !== 'heif' && (pages > 1 || isAnimatedPng(bytes))
    if (isAnimated) return { width, height: pageHeight ?? autoOrient.height }
    const [red = 0, green = 0, blue = 0] = await sharp(bytes, { failOn: 'truncated' })
      .removeAlpha()
      .toColourspace('srgb')
      .resize(1, 1, { fit: 'fill' })
      .raw()
      .toBuffer()
    return {
      width,
      height: autoOrient.height,
      fallback: fallbackFormat(format, hasAlpha),
      ...(!hasAlpha && { tone: `#${[red, green, blue].map(hexadecimal).join('')}` }),
    }
  } catch (error) {
    return { broken: error instanceof Error ? error.message : String(error) }
  }
}

/** Whoever only asks for the size is told it, whatever it is. */
const unlimited = { limitInputPixels: false } as const

function hexadecimal(value: number): string {
  return value.toString(16).padStart(2, '0')
}

/** An animation says so in a chunk before the first picture (PNG, third edition, section 11.3.6). */
function isAnimatedPng(bytes: Buffer): boolean {
  const at = bytes.indexOf('acTL', 8, 'latin1')
  return bytes[0] === 0x89 && at !== -1 && at < bytes.indexOf('IDAT', 8, 'latin1')
}
