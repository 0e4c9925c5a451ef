import type { Card, DrawnCard } from './card.ts'
import { encodeCard } from './encode-card.ts'
import { composeSheet } from './compose-sheet.ts'
import { coverBand } from './cover-band.ts'
import { rasterize } from './rasterize.ts'
import { coverSheet, plainSheet } from './sheet.ts'

/**
 * Draws a share card.
 *
 * @param cover the bytes of the card's picture, where it has one.
 * @returns a PNG of 1200×630 pixels and less than 60 kB, the same bytes each time.
 */
export async function drawCard(card: Card, cover?: Uint8Array): Promise<DrawnCard> {
  const sheet = cover === undefined ? plainSheet : coverSheet
  const { svg, missing } = await composeSheet(card, sheet)
  const band = cover === undefined ? undefined : await coverBand(cover, sheet.ground - 1, card)
  return { png: await encodeCard(rasterize(svg), band), missing }
}
