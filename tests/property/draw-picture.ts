import sharp from 'sharp'

export type PictureFormat = 'png' | 'jpeg'

const side = 24

/** Draws a small picture that its seed decides: the same bytes every time, and others for every other seed. */
export async function drawPicture(format: PictureFormat, seed: number): Promise<Buffer> {
  const pixels = Buffer.alloc(side * side * 3)
  for (let at = 0; at < pixels.length; at++) pixels[at] = (at * (seed + 1) + seed * 31) % 256
  const picture = sharp(pixels, { raw: { width: side, height: side, channels: 3 } })
  return format === 'png' ? picture.png().toBuffer() : picture.jpeg().toBuffer()
}
