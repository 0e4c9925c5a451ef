import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { fallbackFormat } from '../../pictures/picture-plan.ts'
import type { FallbackFormat } from '../../pictures/recipes.ts'
import { sha256 } from '../cache/hash.ts'

/** A picture's file and what its bytes must be. */
export interface PictureSource {
  /** Absolute path. */
  path: string
  hash: string
}

/** What a picture is, upright; without a `fallback` it is animated, and stays as it is. */
export interface PictureFacts {
  width: number
  height: number
  fallback?: FallbackFormat
  tone?: string
}

export type Inspected = PictureFacts | { broken: string }

/** Decodes a picture whole, so that a damaged one is found before anything is built with it. */
export async function inspectPicture(source: PictureSource): Promise<Inspected> {
  const bytes = readSource(source)
  try {
    const { format, pages = 1, pageHeight, autoOrient, hasAlpha } = await sharp(bytes).metadata()
    const { width } = autoOrient
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

/**
 * @returns the bytes of a source.
 * @throws when they are not what they were at the start of the run: what is made of them would be kept under a wrong name.
 */
export function readSource({ path, hash }: PictureSource): Buffer {
  const bytes = readFileSync(path)
  if (sha256(bytes) !== hash) throw new Error(`${path} was changed during the build; start it again`)
  return bytes
}

function hexadecimal(value: number): string {
  return value.toString(16).padStart(2, '0')
}

/** An animation says so in a chunk before the first picture (PNG, third edition, section 11.3.6). */
function isAnimatedPng(bytes: Buffer): boolean {
  const at = bytes.indexOf('acTL', 8, 'latin1')
  return bytes[0] === 0x89 && at !== -1 && at < bytes.indexOf('IDAT', 8, 'latin1')
}
