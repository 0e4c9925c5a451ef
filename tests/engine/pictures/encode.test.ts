import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../../lib/refusal.ts'
import { BlobStore } from '../../../lib/engine/cache/blob-store.ts'
import { encodePicture, type Encoding } from '../../../lib/engine/pictures/encode-picture.ts'
import { sha256 } from '../../../lib/engine/cache/hash.ts'
import { inspectPicture } from '../../../lib/engine/pictures/inspect-picture.ts'
import type { PictureSource } from '../../../lib/engine/pictures/picture-source.ts'
import { animation, glass, halves, photograph } from '../../pictures/make-pictures.ts'

const folder = mkdtempSync(join(tmpdir(), 'groundwork-pictures-'))
let count = 0

function source(bytes: Buffer): PictureSource {
  const path = join(folder, `${count++}.bin`)
  writeFileSync(path, bytes)
  return { path, hash: sha256(bytes) }
}

async function encode(
  bytes: Buffer,
  encoding: Encoding,
  store = new BlobStore(join(folder, 'blobs')),
): Promise<Buffer> {
  const fallback = encoding.format === 'png' ? 'png' : 'jpeg'
  const [hash = ''] = await encodePicture({ source: source(bytes), fallback, encodings: [encoding] }, store)
  return store.get(hash) ?? Buffer.alloc(0)
}

async function colourAt(bytes: Buffer, left: number, top: number): Promise<'red' | 'blue' | 'other'> {
  const [red = 0, , blue = 0] = await sharp(bytes)
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer()
  return red > 200 && blue < 60 ? 'red' : blue > 200 && red < 60 ? 'blue' : 'other'
}

describe('looking at a picture', () => {
  it('tells its size as it is seen, its fallback and its tone', async () => {
    expect(await inspectPicture(source(await photograph(80, 40, 6)))).toEqual({
      width: 40,
      height: 80,
      fallback: 'jpeg',
      tone: expect.stringMatching(/^#[78].00[78].$/),
    })
  })

  it('tells no tone of what is transparent', async () => {
    expect(await inspectPicture(source(await glass(20, 10)))).toEqual({
      width: 20,
      height: 10,
      fallback: 'png',
    })
  })

  it.each(['webp', 'avif'] as const)('reads %s', async (format) => {
    const bytes = await halves(60, 20).toFormat(format).toBuffer()
    expect(await inspectPicture(source(bytes))).toMatchObject({ width: 60, height: 20, fallback: 'jpeg' })
  })

  it('leaves animations as they are', async () => {
    expect(await inspectPicture(source(await animation('webp')))).toEqual({ width: 40, height: 30 })
  })

  it('finds a picture that ends halfway, and what is none', async () => {
    const whole = await sharp({
      create: {
        width: 300,
        height: 300,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    })
      .jpeg()
      .toBuffer()
    expect(await inspectPicture(source(whole.subarray(0, whole.length / 2)))).toHaveProperty('broken')
    expect(await inspectPicture(source(Buffer.from('no picture')))).toHaveProperty('broken')
  })
})

describe('encoding a picture', () => {
  it.each(['avif', 'webp', 'jpeg', 'png'] as const)(
    'as %s leaves nothing of what a camera noted',
    async (format) => {
      const taken = await photograph(80, 40)
      expect((await sharp(taken).metadata()).exif?.includes('secret-note')).toBe(true)
      const made = await encode(taken, { format, width: 40, height: 20 })
      const { exif, xmp, iptc, icc, width, height } = await sharp(made).metadata()
      expect({ exif, xmp, iptc, icc, width, height }).toEqual({ width: 40, height: 20 })
      expect(made.includes('secret-note')).toBe(false)
    },
  )

  it.each([
    [1, 'red', 'blue'],
    [3, 'blue', 'red'],
  ] as const)('turns a picture of orientation %i the right way up', async (orientation, first, last) => {
    const made = await encode(await photograph(80, 40, orientation), {
      format: 'jpeg',
      width: 80,
      height: 40,
    })
    expect([await colourAt(made, 10, 20), await colourAt(made, 70, 20)]).toEqual([first, last])
  })

  it('turns one that lies on its side', async () => {
    const made = await encode(await photograph(80, 40, 6), { format: 'png', width: 40, height: 80 })
    expect([await colourAt(made, 20, 10), await colourAt(made, 20, 70)]).toEqual(['red', 'blue'])
  })

  it.each(['avif', 'webp', 'png'] as const)('as %s keeps what is transparent', async (format) => {
    const made = await encode(await glass(40, 20), { format, width: 40, height: 20 })
    expect((await sharp(made).metadata()).hasAlpha).toBe(true)
  })

  it.each(['avif', 'webp', 'jpeg', 'png'] as const)('gives the same %s bytes twice', async (format) => {
    const taken = await photograph(600, 400)
    const size = { format, width: 480, height: 320 }
    const again = await encode(taken, size, new BlobStore(join(folder, `again-${format}`)))
    expect((await encode(taken, size)).equals(again)).toBe(true)
  })

  it('refuses a file that has changed, or gone, since it was looked at', async () => {
    const changed = { ...source(await glass(4, 4)), hash: 'of something else' }
    const gone = { ...changed, path: join(folder, 'gone.png') }
    for (const picture of [changed, gone]) {
      const job = { source: picture, fallback: 'png', encodings: [] } as const
      const said = `${picture.path} was changed during the build. The last good output is untouched; start the build again.`
      await expect(encodePicture(job, new BlobStore(folder))).rejects.toThrow(new Refusal(said))
    }
  })
})
