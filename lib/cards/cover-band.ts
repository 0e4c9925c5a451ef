import sharp from 'sharp'
import { cardSize, type Card } from './card.ts'
import { withFontFiles } from './drawn-font-files.ts'
import { isDrawing } from './is-drawing.ts'
import { rasterize } from './rasterize.ts'
import { refuseEndless } from './refuse-endless.ts'
import { measures } from './sheet.ts'

/** Pictures of the content are looked at before; those of `public/` here. */
const mostPixels = 100_000_000

// What is a drawing by its content alone would be drawn without a bound.
sharp.block({ operation: ['VipsForeignLoadSvg'] })

/**
 * Makes the band at the top of a card from its cover: a picture fills it, cut to its shape; a drawing (SVG), which
 * may not be cut, stands whole above the text.
 *
 * @param bytes of a file in a format that pages may show.
 * @param height of the band, in pixels.
 * @returns a PNG as wide as the card.
 * @throws an Error where it cannot be drawn, or not within a reasonable time: what draws cannot be stopped.
 */
export async function coverBand(bytes: Uint8Array, height: number, card: Card): Promise<Buffer> {
  const { width } = cardSize
  const { paper } = card.colours
  if (!isDrawing(bytes)) {
    const whole = sharp(bytes, { failOn: 'truncated', limitInputPixels: mostPixels })
      .rotate()
      .resize(width, height, { fit: 'cover' })
    return whole.flatten({ background: paper }).png({ compressionLevel: 1 }).toBuffer()
  }
  const within = { width: measures.columnWidth, height }
  refuseEndless(bytes)
  const drawing = await withFontFiles((fontFiles) => rasterize(Buffer.from(bytes), { fontFiles, within }))
  const left = card.dir === 'rtl' ? width - measures.column - drawing.width : measures.column
  const input = drawing.data
  const raw = { width: drawing.width, height: drawing.height, channels: 4, premultiplied: true } as const
  return sharp({ create: { width, height, channels: 4, background: paper } })
    .composite([{ input, raw, left, top: height - drawing.height }])
    .png({ compressionLevel: 1 })
    .toBuffer()
}
