import { describe, expect, test } from 'vitest'
import { filmSize } from '../../lib/pictures/film-size.ts'

const sizeOf = (bytes: Buffer) => filmSize((at, length) => bytes.subarray(at, at + length), bytes.length)

function box(type: string, ...content: Buffer[]): Buffer {
  const inner = Buffer.concat(content)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(inner.length + 8, 0)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, inner])
}

/** The header of a track: version 1 has longer times. */
function track(width: number, height: number, { version = 0, turned = false } = {}): Buffer {
  const matrix = version === 1 ? 52 : 40
  const header = Buffer.alloc(matrix + 44)
  header[0] = version
  header.writeInt32BE(turned ? 0 : 0x10000, matrix)
  header.writeInt32BE(turned ? 0x10000 : 0, matrix + 4)
  header.writeUInt32BE(width * 0x10000, matrix + 36)
  header.writeUInt32BE(height * 0x10000, matrix + 40)
  return box('trak', box('edts'), box('tkhd', header))
}

const mp4 = (...tracks: Buffer[]) =>
  Buffer.concat([
    box('ftyp', Buffer.from('isom')),
    box('mdat', Buffer.alloc(10_000)),
    box('moov', box('mvhd', Buffer.alloc(100)), ...tracks),
  ])

describe('an MP4 film', () => {
  test.each([
    ['has the size of its first track that is seen', mp4(track(0, 0), track(1280, 720)), 1280, 720],
    ['may tell long times', mp4(track(640, 480, { version: 1 })), 640, 480],
    ['stands upright where it is turned', mp4(track(1920, 1080, { turned: true })), 1080, 1920],
  ])('%s', (_, film, width, height) => {
    expect(sizeOf(film)).toEqual({ width, height })
  })
})

/** An element of EBML; its size is not told where it is `open`. */
function element(id: string, content: Buffer, open = false): Buffer {
  const size = Buffer.alloc(8, 0xff)
  size.writeUInt32BE(0, 0)
  size.writeUInt32BE(content.length, 4)
  size[0] = 1
  return Buffer.concat([
    Buffer.from(id, 'hex'),
    open ? Buffer.from('01ffffffffffffff', 'hex') : size,
    content,
  ])
}

function webm(video: Buffer, open = false): Buffer {
  const tracks = element('1654ae6b', element('ae', Buffer.concat([element('d7', Buffer.from([1])), video])))
  const head = element('1a45dfa3', element('4282', Buffer.from('webm')))
  const segment = Buffer.concat([
    element('ec', Buffer.alloc(5000)),
    tracks,
    element('1f43b675', Buffer.alloc(9), open),
  ])
  return Buffer.concat([head, element('18538067', segment, open)])
}

const pixels = [element('b0', Buffer.from([2, 0x80])), element('ba', Buffer.from([1, 0xe0]))]
const wide = [element('54b0', Buffer.from([16])), element('54ba', Buffer.from([9]))]

describe('a WebM film', () => {
  test.each([
    ['has the size of its pixels', webm(element('e0', Buffer.concat(pixels))), 640, 480],
    ['may not know how long it is', webm(element('e0', Buffer.concat(pixels)), true), 640, 480],
    ['is shown as wide as it says', webm(element('e0', Buffer.concat([...pixels, ...wide]))), 853, 480],
  ])('%s', (_, film, width, height) => {
    expect(sizeOf(film)).toEqual({ width, height })
  })
})

test('an Ogg film has the size of its picture', () => {
  const header = Buffer.concat([
    Buffer.from('\x80theora', 'latin1'),
    Buffer.from([3, 2, 1, 0, 40, 0, 30, 0, 2, 0x80, 0, 1, 0xe0]),
  ])
  expect(sizeOf(Buffer.concat([Buffer.from('OggS'), Buffer.alloc(24), header]))).toEqual({
    width: 640,
    height: 480,
  })
})

test('nothing is said of what is damaged or no film', () => {
  const whole = mp4(track(1280, 720))
  for (const bytes of [
    Buffer.alloc(0),
    Buffer.from('a text'),
    whole.subarray(0, whole.length - 60),
    Buffer.alloc(64, 0xff),
    webm(Buffer.alloc(0)),
    Buffer.concat([box('ftyp'), Buffer.alloc(64)]),
  ])
    expect(sizeOf(bytes)).toBeUndefined()
})
