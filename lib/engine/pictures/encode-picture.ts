import sharp, { type Sharp } from 'sharp'
import type { PictureFile } from '../../pictures/picture-plan.ts'
import { recipes, type FallbackFormat } from '../../pictures/recipes.ts'
import type { BlobStore } from '../cache/blob-store.ts'
import { readSource, type PictureSource } from './picture-source.ts'

/** A file to make of a picture. */
export type Encoding = Pick<PictureFile, 'format' | 'width' | 'height'>

/** Files to make of one picture; plain data, so that it can go to a worker. */
export interface EncodeJob {
  source: PictureSource
  /** What kind of picture it is. */
  fallback: FallbackFormat
  encodings: readonly Encoding[]
}

// What AVIF encoders write depends on the number of their threads, which would otherwise be that of the machine's cores.
sharp.concurrency(1)

/**
 * Makes files of a picture: upright, in sRGB, without anything its camera noted.
 *
 * @returns their hashes in the store, in the order of the encodings.
 */
export async function encodePicture(
  { source, fallback, encodings }: EncodeJob,
  store: BlobStore,
): Promise<string[]> {
  const bytes = readSource(source)
  const hashes: string[] = []
  for (const { format, width, height } of encodings) {
    const resized = sharp(bytes, { failOn: 'truncated' }).autoOrient().resize(width, height, { fit: 'cover' })
    hashes.push(store.put(await encoded(resized, format, fallback).toBuffer()))
  }
  return hashes
}

function encoded(picture: Sharp, format: Encoding['format'], fallback: FallbackFormat): Sharp {
  switch (format) {
    case 'avif':
      return picture.avif(recipes.avif[fallback])
    case 'webp':
      return picture.webp(recipes.webp[fallback])
    case 'jpeg':
      return picture.jpeg(recipes.jpeg)
    case 'png':
      return picture.png(recipes.png)
  }
}
