import type { Card } from './card.ts'
import { coverBand } from './cover-band.ts'
import { coverSheet } from './sheet.ts'

/** What a trial of a cover is drawn with; nobody sees it. */
const colours = { paper: '#ffffff', ink: '#000000', muted: '#000000', rule: '#000000', accent: '#000000' }

/** @returns why no card can show a cover, as whoever tried says it; undefined where one can. */
export async function coverFault(
  bytes: Uint8Array,
  card: Omit<Card, 'colours' | 'cover'>,
): Promise<string | undefined> {
  try {
    await coverBand(bytes, coverSheet.ground - 1, { ...card, colours })
    return undefined
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return (message.split('\n')[0] ?? '').trim().replace(/\.$/, '')
  }
}
