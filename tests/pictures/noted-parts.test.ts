import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { stripMetadata } from '../../lib/pictures/strip-metadata.ts'
import { animation, glass, halves } from './make-pictures.ts'

/** A segment of a JPEG file. */
function segment(marker: number, ...texts: (string | Buffer)[]): Buffer {
  const data = Buffer.concat(
    texts.map((text) => (typeof text === 'string' ? Buffer.from(text, 'latin1') : text)),
  )
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

/** What picture agencies and editors note (IPTC-IIM, in Photoshop's segment): here a caption and a city. */
function iptc(): Buffer {
  const record = (dataset: number, text: string): Buffer =>
    Buffer.concat([Buffer.from([0x1c, 2, dataset, 0, text.length]), Buffer.from(text)])
  const records = Buffer.concat([record(120, 'secret caption'), record(90, 'secret city')])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(records.length)
  return segment(0xed, 'Photoshop 3.0\0', '8BIM\x04\x04\0\0', size, records)
}

/** A JPEG file with segments after those it begins with. */
async function jpegWith(...segments: Buffer[]): Promise<Buffer> {
  const plain = await halves(16, 8).jpeg().toBuffer()
  const header = 4 + plain.readUInt16BE(4)
  return Buffer.concat([plain.subarray(0, header), ...segments, plain.subarray(header)])
}

describe('a JPEG', () => {
  it('loses the caption and the place that an editor noted', async () => {
    const bytes = await jpegWith(iptc())
    expect((await sharp(bytes).metadata()).iptc?.includes('secret city')).toBe(true)
    const after = stripMetadata(bytes)
    expect(after.includes('secret')).toBe(false)
    expect((await sharp(after).metadata()).iptc).toBeUndefined()
    expect(after.equals(await jpegWith())).toBe(true)
  })

  it.each([
    0xe0, 0xe1, 0xe2, 0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xea, 0xeb, 0xec, 0xed, 0xee, 0xef, 0xfe,
  ])('loses a segment %i of whatever program', async (marker) => {
    const after = stripMetadata(await jpegWith(segment(marker, 'Some program\0 secret')))
    expect(after.equals(await jpegWith())).toBe(true)
  })

  it('keeps what it is decoded by', async () => {
    const kept = [
      segment(0xee, 'Adobe\0d\0\0\0\0\0\0'),
      segment(0xdd, '\0\0'),
      segment(0xe2, 'ICC_PROFILE\0\x01\x01x'),
    ]
    const bytes = await jpegWith(...kept)
    expect(stripMetadata(bytes)).toBe(bytes)
  })
})

/** The flags in the header of an extended WebP file (WebP container specification). */
const flag = { animation: 0x02, xmp: 0x04, exif: 0x08, alpha: 0x10, profile: 0x20 }

/** @returns what a WebP file says is in it, and the names of the chunks that are. */
function webpParts(bytes: Buffer): { flags: string[]; chunks: string[]; whole: boolean } {
  const chunks: string[] = []
  let at = 12
  for (; at + 8 <= bytes.length; at += 8 + bytes.readUInt32LE(at + 4) + (bytes.readUInt32LE(at + 4) % 2))
    chunks.push(bytes.toString('latin1', at, at + 4))
  const flags = Object.entries(flag).filter(([, bit]) => ((bytes[20] ?? 0) & bit) !== 0)
  return {
    flags: flags.map(([name]) => name),
    chunks,
    whole: at === bytes.length && bytes.readUInt32LE(4) === bytes.length - 8,
  }
}

describe('a WebP', () => {
  it.each([
    [1, ['alpha', 'profile'], ['VP8X', 'ICCP', 'ALPH', 'VP8 ']],
    [6, ['exif', 'alpha', 'profile'], ['VP8X', 'ICCP', 'ALPH', 'VP8 ', 'EXIF']],
  ])('that lies on side %i says of itself just what is left', async (orientation, flags, chunks) => {
    const before = await sharp(await glass(8, 8))
      .withIccProfile('p3')
      .withExif({ IFD0: { ImageDescription: 'secret' } })
      .withMetadata({ orientation })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">secret</x:xmpmeta>')
      .webp()
      .toBuffer()
    expect(webpParts(before).flags).toEqual(['xmp', 'exif', 'alpha', 'profile'])
    expect(webpParts(stripMetadata(before))).toEqual({ flags, chunks, whole: true })
  })

  it('that is animated stays so', async () => {
    const before = await sharp(await animation('webp'), { animated: true })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">secret</x:xmpmeta>')
      .webp()
      .toBuffer()
    expect(webpParts(before).flags).toContain('xmp')
    const { flags, whole } = webpParts(stripMetadata(before))
    expect([flags.includes('animation'), flags.includes('xmp'), whole]).toEqual([true, false, true])
  })
})
