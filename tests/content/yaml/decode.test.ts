import { describe, expect, test } from 'vitest'
import { decodeContent } from '../../../lib/content/yaml/decode.ts'
import { parseContentFile } from '../../../lib/content/parse-file.ts'
import { report } from '../content-builder.ts'

function told(bytes: number[]): string {
  return report(parseContentFile({ file: 'posts/a.md', bytes: Uint8Array.from(bytes) }).problems)
}

const ascii = (text: string) => [...new TextEncoder().encode(text)]

describe('bytes that are no text', () => {
  test('a byte-order mark', () => {
    expect(told([0xef, 0xbb, 0xbf, ...ascii('---\ntitle: A\n---\n')])).toMatchInlineSnapshot(`
      "posts/a.md:1:1  error  The file begins with a byte-order mark.
        fix: Save the file as UTF-8 without a byte-order mark (VS Code: click the encoding in the status bar, then "Save with Encoding", then "UTF-8").

      1 error, 0 warnings in 1 file"
    `)
  })
  test('UTF-16, little-endian', () => {
    expect(told([0xff, 0xfe, 0x2d, 0x00])).toMatchInlineSnapshot(`
      "posts/a.md:1:1  error  The file is in UTF-16.
        fix: Save the file as UTF-8 without a byte-order mark (VS Code: click the encoding in the status bar, then "Save with Encoding", then "UTF-8").

      1 error, 0 warnings in 1 file"
    `)
  })
  test('UTF-16, big-endian', () => {
    expect(told([0xfe, 0xff, 0x00, 0x2d])).toMatchInlineSnapshot(`
      "posts/a.md:1:1  error  The file is in UTF-16.
        fix: Save the file as UTF-8 without a byte-order mark (VS Code: click the encoding in the status bar, then "Save with Encoding", then "UTF-8").

      1 error, 0 warnings in 1 file"
    `)
  })
  test('Latin-1 on the third line', () => {
    expect(told([...ascii('---\ntitle: A\nseries: Caf'), 0xe9, ...ascii('\n---\n')])).toMatchInlineSnapshot(`
      "posts/a.md:3:12  error  The file is not in UTF-8: this line holds bytes that are no character.
        fix: Save the file as UTF-8 without a byte-order mark (VS Code: click the encoding in the status bar, then "Save with Encoding", then "UTF-8").

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a NUL', () => {
    expect(told(ascii('---\ntitle: A\0\n---\n'))).toMatchInlineSnapshot(`
      "posts/a.md:2:9  error  The file holds a NUL character: it is binary, or in UTF-16.
        fix: Save the file as UTF-8 without a byte-order mark (VS Code: click the encoding in the status bar, then "Save with Encoding", then "UTF-8").

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a control character', () => {
    expect(told(ascii('---\ntitle: A\n---\n\nOne\u0008 two'))).toMatchInlineSnapshot(`
      "posts/a.md:5:4  error  There is an invisible control character here, U+0008.
        fix: Delete it: feeds cannot hold it.

      1 error, 0 warnings in 1 file"
    `)
  })
})

describe('decodeContent', () => {
  test.each([
    ['CRLF', 'a\r\nb\r\n', 'a\nb\n'],
    ['CR', 'a\rb', 'a\nb'],
    ['tabs', 'a\tb', 'a\tb'],
    ['a replacement character that was meant', 'a\uFFFDb', 'a\uFFFDb'],
    ['nothing', '', ''],
  ])('%s', (_, written, read) => {
    expect(decodeContent('posts/a.md', new TextEncoder().encode(written))).toEqual({ text: read })
  })

  test('finds the invalid line behind a replacement character that was meant', () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('ok \uFFFD\n\n'), 0xff])
    expect(decodeContent('posts/a.md', bytes).problem).toMatchObject({ line: 3, column: 1 })
  })
})
