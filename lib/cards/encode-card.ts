import sharp from 'sharp'
import { cardBudget } from './card.ts'
import type { Pixels } from './rasterize.ts'

/** Ever fewer colours; text needs few, a photograph many. */
const palettes = [64, 24, 8]
const textColours = 32

/** `effort: 1` takes half the time of the default and gives smaller files for what is mostly text. */
const encoding = { palette: true, dither: 0, effort: 1, compressionLevel: 9 } as const

/**
 * Encodes a card as PNG with a palette.
 *
 * @param band a PNG that lies over its top.
 * @returns less than the budget: a picture that takes too much loses colours, and at last its detail.
 */
export async function encodeCard({ data, width, height }: Pixels, band?: Buffer): Promise<Buffer> {
  const card = sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha()
  const text = await card.png({ ...encoding, colours: textColours }).toBuffer()
  if (!band) return within(text)
  for (const blur of [0, 2, 8, 30]) {
    const picture = blur > 0 ? await sharp(band).blur(blur).toBuffer() : band
    for (const colours of palettes) {
      // Each part chooses its own colours first, so that the picture does not stain the words.
      const input = await sharp(picture)
        .png({ ...encoding, colours })
        .toBuffer()
      if (text.length + input.length >= cardBudget) continue
      const whole = sharp(text)
        .composite([{ input, left: 0, top: 0 }])
        .removeAlpha()
      const png = await whole.png({ ...encoding, colours: 256 }).toBuffer()
      if (png.length < cardBudget) return png
    }
  }
  return within(text)
}

function within(png: Buffer): Buffer {
  if (png.length >= cardBudget) throw new Error(`a share card takes ${png.length} bytes`)
  return png
}
