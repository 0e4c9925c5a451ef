import type { Card } from '../../cards/card.ts'
import type { BlobStore } from '../cache/blob-store.ts'
import { missingCharacters } from './missing-characters.ts'
import type { MadeBytes } from '../output/made-bytes.ts'

/** A share card to draw; plain data, so that it can go to a worker. */
export interface CardJob {
  /** Content file whose words it shows, for warnings. */
  file: string
  card: Card
}

/** Draws one card and keeps its PNG in the store; what comes back is small. */
export async function drawCardJob({ file, card }: CardJob, store: BlobStore): Promise<MadeBytes> {
  // Fonts and rasterizer take a while to load, and most workers never draw.
  const { drawCard } = await import('../../cards/draw-card.ts')
  const cover = card.cover === undefined ? undefined : store.get(card.cover)
  // A card without it would be kept as the card with it.
  if (card.cover !== undefined && !cover) throw new Error(`the cover of ${file} has gone from the cache`)
  const { png, missing } = await drawCard(card, cover)
  return { hash: store.put(png), problems: missingCharacters(file, missing) }
}
