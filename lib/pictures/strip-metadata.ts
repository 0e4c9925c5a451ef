import { crc32 } from 'node:zlib'

/**
 * Takes out of a JPEG, PNG or WebP file what its camera or editor noted: EXIF with its location, XMP, comments, thumbnails.
 * The picture itself stays as it is, bit by bit, and so do its colour profile and which way up it is shown.
 *
 * @returns the same bytes where there is nothing to take out, or the file is of another kind.
 */
export function stripMetadata(bytes: Buffer): Buffer {
  if (bytes.length < 16) return bytes
  const parts = strippers.find(({ matches }) => matches(bytes))?.parts(bytes)
  if (!parts) return bytes
  const stripped = Buffer.concat(parts)
  if (isWebp(stripped)) stripped.writeUInt32LE(stripped.length - 8, 4)
  return stripped.equals(bytes) ? bytes : stripped
}

interface Stripper {
  matches: (bytes: Buffer) => boolean
  parts: (bytes: Buffer) => Buffer[]
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

const strippers: Stripper[] = [
  { matches: (bytes) => bytes.readUIntBE(0, 3) === 0xffd8ff, parts: jpegParts },
  { matches: (bytes) => bytes.subarray(0, 8).equals(pngSignature), parts: pngParts },
  { matches: isWebp, parts: webpParts },
]

function isWebp(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP'
}

/** Segments up to the first scan (ITU T.81, annex B); what follows is the picture, and is cut where it ends. */
function jpegParts(bytes: Buffer): Buffer[] {
  const parts = [bytes.subarray(0, 2)]
  let at = 2
  let turned: Buffer | undefined
  while (at + 4 <= bytes.length) {
    const marker = bytes.readUInt16BE(at)
    if (marker === 0xffff) {
      at++
      continue
    }
    if (marker < 0xff00 || marker === 0xffda) break
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    const segment = bytes.subarray(at, end)
    const name = segment.toString('latin1', 4, 18)
    if (marker === 0xffe1 && name.startsWith('Exif\0\0')) turned ??= jpegOrientation(segment.subarray(10))
    if (isKept(marker, name)) parts.push(segment)
    at = end
  }
  if (turned) parts.splice(parts[1]?.readUInt16BE(0) === 0xffe0 ? 2 : 1, 0, turned)
  // Phones append a second picture or a film after the end, with notes of its own.
  const last = endOfScans(bytes, at)
  return [...parts, bytes.subarray(at, last)]
}

/** JFIF, the colour profile, Adobe's colour transform, and all that decodes; not APPn and comments otherwise. */
function isKept(marker: number, name: string): boolean {
  if (marker === 0xffe0) return name.startsWith('JFIF\0')
  if (marker === 0xffe2) return name.startsWith('ICC_PROFILE\0')
  if (marker === 0xffee) return name.startsWith('Adobe')
  return !(marker >= 0xffe0 && marker <= 0xffef) && marker !== 0xfffe
}

/** Walks the scans and the tables between them: in a scan's own data a marker's first byte is always escaped. */
function endOfScans(bytes: Buffer, from: number): number {
  let at = from
  while (at + 4 <= bytes.length) {
    const isScan = bytes[at + 1] === 0xda
    at += 2 + bytes.readUInt16BE(at + 2)
    if (isScan) at = nextMarker(bytes, at)
    if (bytes[at + 1] === 0xd9) return at + 2
  }
  return bytes.length
}

function nextMarker(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at !== -1) {
    const next = bytes[at + 1] ?? 0
    const isData = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7)
    if (!isData) return at
    at = bytes.indexOf(0xff, at + (next === 0xff ? 1 : 2))
  }
  return bytes.length
}

function jpegOrientation(tiff: Buffer): Buffer | undefined {
  const orientation = orientationIn(tiff)
  if (orientation === 1) return undefined
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), orientationOnly(orientation)])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(exif.length + 2, 2)
  return Buffer.concat([head, exif])
}

const pngNotes = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME', 'dSIG', 'caBX'])

/** Chunks (PNG, third edition, section 5); what stands after the last is not part of the picture. */
function pngParts(bytes: Buffer): Buffer[] {
  const parts = [bytes.subarray(0, 8)]
  let turned: Buffer | undefined
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (type === 'eXIf') turned ??= pngOrientation(bytes.subarray(at + 8, end - 4))
    if (!pngNotes.has(type)) parts.push(bytes.subarray(at, end))
    if (type === 'IEND') break
    at = end
  }
  // After the header, since it must come before the picture.
  if (turned) parts.splice(2, 0, turned)
  return parts
}

function pngOrientation(tiff: Buffer): Buffer | undefined {
  const orientation = orientationIn(tiff)
  if (orientation === 1) return undefined
  const named = Buffer.concat([Buffer.from('eXIf', 'latin1'), orientationOnly(orientation)])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(named.length - 4, 0)
  ends.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)])
}

/** Chunks of a RIFF file (WebP container specification); the header's flags for EXIF and XMP are put out. */
function webpParts(bytes: Buffer): Buffer[] {
  const parts = [Buffer.from(bytes.subarray(0, 12))]
  let turned: Buffer | undefined
  const whole = Math.min(bytes.length, bytes.readUInt32LE(4) + 8)
  for (let at = 12; at + 8 <= whole;) {
    const end = at + 8 + bytes.readUInt32LE(at + 4) + (bytes.readUInt32LE(at + 4) % 2)
    const type = bytes.toString('latin1', at, at + 4)
    const chunk = Buffer.from(bytes.subarray(at, end))
    if (type === 'EXIF') turned = webpOrientation(chunk.subarray(8))
    if (type !== 'EXIF' && type !== 'XMP ') parts.push(chunk)
    at = end
  }
  const header = parts[1]
  if (header?.toString('latin1', 0, 4) === 'VP8X')
    header[8] = ((header[8] ?? 0) & ~0x0c) | (turned ? 0x08 : 0)
  return turned ? [...parts, turned] : parts
}

function webpOrientation(data: Buffer): Buffer | undefined {
  const tiff = data.toString('latin1', 0, 4) === 'Exif' ? data.subarray(6) : data
  const orientation = orientationIn(tiff)
  if (orientation === 1) return undefined
  const exif = orientationOnly(orientation)
  const head = Buffer.from('EXIF\0\0\0\0', 'latin1')
  head.writeUInt32LE(exif.length, 4)
  return Buffer.concat([head, exif])
}

/** Tag 0x0112 of the first directory (TIFF 6.0, section 2); 1, upright, where there is none. */
function orientationIn(tiff: Buffer): number {
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  try {
    const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
    for (let entry = 0; entry < short(directory); entry++) {
      const at = directory + 2 + entry * 12
      if (short(at) === 0x0112) return short(at + 8)
    }
  } catch {
    // Cut short: there is no saying which way up, so it stays.
  }
  return 1
}

/** A TIFF header and one directory with one entry. */
function orientationOnly(orientation: number): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('MM\0*', 0, 'latin1')
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(0x0112, 10)
  tiff.writeUInt16BE(3, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(orientation, 18)
  return tiff
}
