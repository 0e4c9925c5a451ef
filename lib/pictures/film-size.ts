/** Reads a stretch of a file; less of it, or nothing, where the file ends. */
export type ReadAt = (at: number, length: number) => Buffer

/** Pixels, upright. */
export interface FilmSize {
  width: number
  height: number
}

/** @returns whether a file is one of the films of which the size can be read, by its name. */
export function isFilmName(file: string): boolean {
  return /\.(?:m4v|mp4|ogv|webm)$/i.test(file)
}

/**
 * Finds out how large a film is shown, from the few places in the file that say so.
 *
 * @returns undefined where it is no film, or says nothing of it.
 */
export function filmSize(read: ReadAt, bytes: number): FilmSize | undefined {
  const head = read(0, 4096)
  const size =
    head.toString('latin1', 4, 8) === 'ftyp'
      ? inMp4(read, 0, bytes)
      : head.length > 4 && head.readUInt32BE(0) === 0x1a45dfa3
        ? inWebm(read, 0, bytes)
        : inOgg(head)
  return size && size.width > 0 && size.height > 0 ? size : undefined
}

/** Boxes of the ISO base media file format (ISO/IEC 14496-12): `moov`, in it `trak`, in it `tkhd`. */
function inMp4(read: ReadAt, start: number, end: number): FilmSize | undefined {
  for (let at = start; at + 8 <= end;) {
    const head = read(at, 16)
    if (head.length < 8) return undefined
    const short = head.readUInt32BE(0)
    const isLong = short === 1 && head.length === 16
    const header = isLong ? 16 : 8
    const length = short === 0 ? end - at : isLong ? Number(head.readBigUInt64BE(8)) : short
    if (length < header) return undefined
    const type = head.toString('latin1', 4, 8)
    const size =
      type === 'moov' || type === 'trak'
        ? inMp4(read, at + header, Math.min(end, at + length))
        : type === 'tkhd'
          ? trackSize(read(at + header, 96))
          : undefined
    if (size) return size
    at += length
  }
  return undefined
}

/** A track of sound has no size. Phones film upright by a matrix that turns the picture by a quarter. */
function trackSize(header: Buffer): FilmSize | undefined {
  const matrix = header[0] === 1 ? 52 : 40
  if (header.length < matrix + 44) return undefined
  const [width, height] = [36, 40].map((at) => Math.round(header.readUInt32BE(matrix + at) / 0x10000))
  if (!width || !height) return undefined
  const isTurned = header.readInt32BE(matrix) === 0 && header.readInt32BE(matrix + 4) !== 0
  return isTurned ? { width: height, height: width } : { width, height }
}

/** Elements of EBML (RFC 8794) and Matroska (RFC 9559). */
const ids = {
  segment: 0x18538067,
  cluster: 0x1f43b675,
  tracks: 0x1654ae6b,
  entry: 0xae,
  video: 0xe0,
  pixelWidth: 0xb0,
  pixelHeight: 0xba,
  displayWidth: 0x54b0,
  displayHeight: 0x54ba,
}
const holders = new Set([ids.segment, ids.tracks, ids.entry])

function inWebm(read: ReadAt, start: number, end: number): FilmSize | undefined {
  for (const { id, at, to } of elementsIn(read, start, end)) {
    // Tracks stand before what is shown.
    if (id === ids.cluster) return undefined
    const size = holders.has(id)
      ? inWebm(read, at, to)
      : id === ids.video
        ? videoSize(read, at, to)
        : undefined
    if (size) return size
  }
  return undefined
}

/** What is displayed may have other proportions than its pixels; it says so in pixels or as a ratio. */
function videoSize(read: ReadAt, start: number, end: number): FilmSize | undefined {
  const values = new Map<number, number>()
  for (const { id, at, to } of elementsIn(read, start, end)) {
    if (to - at > 0 && to - at <= 6) values.set(id, read(at, to - at).readUIntBE(0, to - at))
  }
  const [width, height] = [values.get(ids.pixelWidth), values.get(ids.pixelHeight)]
  if (!width || !height) return undefined
  const [wide, high] = [values.get(ids.displayWidth), values.get(ids.displayHeight)]
  return { width: wide && high ? Math.round((height * wide) / high) : width, height }
}

function* elementsIn(
  read: ReadAt,
  start: number,
  end: number,
): Generator<{ id: number; at: number; to: number }> {
  for (let at = start; at + 2 <= end;) {
    const head = read(at, 12)
    const idLength = Math.clz32(head[0] ?? 0) - 23
    const sizeLength = Math.clz32(head[idLength] ?? 0) - 23
    if (idLength > 4 || sizeLength > 8 || head.length < idLength + sizeLength) return
    const id = head.readUIntBE(0, idLength)
    const size = dataSize(head.subarray(idLength, idLength + sizeLength))
    const data = at + idLength + sizeLength
    const to = Math.min(end, size === undefined ? end : data + size)
    yield { id, at: data, to }
    at = to
  }
}

/** @returns undefined where all bits are set: what is recorded as it is sent does not know its size. */
function dataSize(written: Buffer): number | undefined {
  const marker = 0x80 >> (written.length - 1)
  const [first = 0, ...rest] = written
  const isOpen = first === marker * 2 - 1 && rest.every((byte) => byte === 0xff)
  return isOpen ? undefined : rest.reduce((sum, byte) => sum * 256 + byte, first - marker)
}

/** The header of Theora (its specification, section 6.2) stands in the first page. */
function inOgg(head: Buffer): FilmSize | undefined {
  const at = head.indexOf('\x80theora', 0, 'latin1')
  if (at === -1 || at + 20 > head.length) return undefined
  return { width: head.readUIntBE(at + 14, 3), height: head.readUIntBE(at + 17, 3) }
}
