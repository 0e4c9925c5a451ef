import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { stripMetadata } from '../../lib/pictures/strip-metadata.ts'
import { animation, glass, photograph } from './make-pictures.ts'

async function noted(format: 'jpeg' | 'png' | 'webp', orientation = 1): Promise<Buffer> {
  const taken = await photograph(80, 40, orientation)
  const picture = sharp(taken)
    .keepMetadata()
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">secret-xmp</x:xmpmeta>')
  return (format === 'jpeg' ? picture.jpeg({ progressive: true }) : picture.toFormat(format)).toBuffer()
}

describe.each(['jpeg', 'png', 'webp'] as const)('a %s that is served itself', (format) => {
  it('loses what its camera noted and not one pixel', async () => {
    const before = await noted(format)
    expect(before.includes('secret-note')).toBe(true)
    const after = stripMetadata(before)
    expect(after.includes('secret')).toBe(false)
    const { exif, xmp } = await sharp(after).metadata()
    expect({ exif, xmp }).toEqual({})
    const pixels = (bytes: Buffer): Promise<Buffer> => sharp(bytes).raw().toBuffer()
    expect((await pixels(after)).equals(await pixels(before))).toBe(true)
    expect(stripMetadata(after)).toBe(after)
  })
})

describe.each(['jpeg', 'png', 'webp'] as const)('a %s that lies on its side', (format) => {
  it('keeps the way up and nothing else', async () => {
    const after = stripMetadata(await noted(format, 6))
    const { orientation, exif } = await sharp(after).metadata()
    expect(orientation).toBe(6)
    expect(exif?.length).toBeLessThan(40)
    expect(after.includes('secret')).toBe(false)
    expect(stripMetadata(after).equals(after)).toBe(true)
  })
})

it('leaves out what a phone appends after the picture', async () => {
  const plain = stripMetadata(await noted('jpeg'))
  expect(
    stripMetadata(Buffer.concat([plain, Buffer.from('a film, and where it was taken')])).equals(plain),
  ).toBe(true)
})

it('keeps the colour profile', async () => {
  const bytes = await sharp(await glass(8, 8))
    .flatten()
    .withIccProfile('p3')
    .jpeg()
    .toBuffer()
  expect((await sharp(stripMetadata(bytes)).metadata()).icc).toBeDefined()
})

it.each([
  ['a GIF', () => animation('gif')],
  ['an animated WebP', () => animation('webp')],
  ['what is no picture', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['nothing', async () => Buffer.alloc(0)],
])('does not touch %s', async (_, make) => {
  const bytes = await make()
  expect(stripMetadata(bytes)).toBe(bytes)
})
