import pngToIco from 'png-to-ico'
import sharp, { type Sharp } from 'sharp'
import { withFontFiles } from '../drawn-font-files.ts'
import type { Icon } from './icon.ts'
import { initialDrawing } from './initial-drawing.ts'
import { isDrawing } from '../is-drawing.ts'
import { rasterize } from '../rasterize.ts'
import { refuseEndless } from '../refuse-endless.ts'

/** How much of an opaque icon's side a drawing takes that has a ground of the site's own behind it. */
const inset = 0.76

/**
 * Draws an icon.
 *
 * @param source the bytes of the drawing or picture that it is made of, where there is one.
 * @returns a PNG, or an ICO where the icon has several sizes; the same bytes each time.
 * @throws where the source cannot be read.
 */
export async function drawIcon(icon: Icon, source?: Uint8Array): Promise<Buffer> {
  const own = source === undefined ? Buffer.from(await initialDrawing(icon)) : undefined
  const pictures: Buffer[] = []
  if (source && isDrawing(source)) refuseEndless(source)
  for (const size of icon.sizes) {
    if (own) pictures.push(await drawing(own, size, size))
    else if (source && isDrawing(source)) pictures.push(await framed(source, size, icon))
    else pictures.push(await encoded(sharp(source).autoOrient().resize(size, size, { fit: 'cover' }), icon))
  }
  const [first] = pictures
  if (first === undefined) throw new Error('an icon has no size')
  return pictures.length === 1 ? first : pngToIco(pictures)
}

async function framed(source: Uint8Array, size: number, icon: Icon): Promise<Buffer> {
  const inner = await drawing(Buffer.from(source), icon.opaque ? Math.round(size * inset) : size, size)
  return encoded(sharp(inner), icon)
}

/** @returns a drawing as large as `within`, in the middle of a transparent square. */
async function drawing(svg: Buffer, within: number, size: number): Promise<Buffer> {
  const { data, width, height } = await withFontFiles((fontFiles) =>
    rasterize(svg, { fontFiles, within: { width: within, height: within } }),
  )
  const raw = { width, height, channels: 4, premultiplied: true } as const
  const input = await sharp(data, { raw })
    .resize(Math.min(width, size), Math.min(height, size), { fit: 'fill' })
    .png()
    .toBuffer()
  const ground = { width: size, height: size, channels: 4, background: '#0000' } as const
  return sharp({ create: ground }).composite([{ input }]).png({ compressionLevel: 9 }).toBuffer()
}

function encoded(picture: Sharp, { opaque, colours }: Icon): Promise<Buffer> {
  const ground = opaque ? picture.flatten({ background: colours.paper }) : picture
  return ground.toColourspace('srgb').png({ compressionLevel: 9 }).toBuffer()
}
