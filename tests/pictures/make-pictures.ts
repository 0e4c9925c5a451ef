import sharp, { type Sharp } from 'sharp'

const location = {
  IFD0: { Copyright: 'Nobody', ImageDescription: 'secret-note' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '51/1 30/1 3230/100',
    GPSLongitudeRef: 'W',
    GPSLongitude: '0/1 7/1 4366/100',
  },
}

/** A picture whose left half is red and whose right half is blue. */
export function halves(width: number, height: number): Sharp {
  const right = { create: { width: width / 2, height, channels: 3, background: '#0000ff' } } as const
  return sharp({ create: { width, height, channels: 3, background: '#ff0000' } })
    .composite([{ input: right, left: width / 2, top: 0 }])
    .removeAlpha()
}

/** The same with a location and notes, as a camera writes them; `orientation` as in EXIF. */
export async function photograph(width: number, height: number, orientation = 1): Promise<Buffer> {
  const plain = await halves(width, height).png().toBuffer()
  return sharp(plain)
    .withExif(location)
    .withMetadata({ orientation })
    .withExifMerge(location)
    .jpeg()
    .toBuffer()
}

/** A PNG that is transparent in places. */
export function glass(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 4, background: { r: 0, g: 128, b: 0, alpha: 0.5 } } })
    .png()
    .toBuffer()
}

/** Two frames. */
export async function animation(format: 'gif' | 'webp'): Promise<Buffer> {
  const frames = await Promise.all(
    ['#ff0000', '#0000ff'].map((background) =>
      sharp({ create: { width: 40, height: 30, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  )
  return sharp(frames, { join: { animated: true } })
    .toFormat(format)
    .toBuffer()
}
