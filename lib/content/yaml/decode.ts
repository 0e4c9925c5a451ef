import type { Problem } from '../../problems.ts'

const saveAsUtf8 =
  'Save the file as UTF-8 without a byte-order mark (VS Code: click the encoding in the status bar, then "Save with Encoding", then "UTF-8").'

/** What XML, and so a feed, cannot hold; tabs and ends of lines are fine. */
const control = /[^\P{Cc}\t\n\r\u007F-\u009F]|[\uFFFE\uFFFF]/u

/**
 * Reads a content file's bytes as text: UTF-8 without a byte-order mark and without control characters. Ends of lines
 * become LF, so that a checkout with CRLF gives the same site.
 */
export function decodeContent(file: string, bytes: Uint8Array): { text?: string; problem?: Problem } {
  const refuse = (line: number, message: string, fix: string, column = 1) => ({
    problem: { severity: 'error' as const, file, line, column, message, fix },
  })
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return refuse(1, 'The file begins with a byte-order mark.', saveAsUtf8)
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return refuse(1, 'The file is in UTF-16.', saveAsUtf8)
  }
  let decoded: string
  try {
    decoded = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    const { line, column } = firstInvalid(bytes)
    return refuse(
      line,
      'The file is not in UTF-8: this line holds bytes that are no character.',
      saveAsUtf8,
      column,
    )
  }
  const text = decoded.replace(/\r\n?/g, '\n')
  const offset = text.search(control)
  if (offset === -1) return { text }
  const before = text.slice(0, offset).split('\n')
  const column = (before.at(-1)?.length ?? 0) + 1
  if (text.charAt(offset) === '\0') {
    return refuse(
      before.length,
      'The file holds a NUL character: it is binary, or in UTF-16.',
      saveAsUtf8,
      column,
    )
  }
  const message = `There is an invisible control character here, ${codePoint(text.charCodeAt(offset))}.`
  return refuse(before.length, message, 'Delete it: feeds cannot hold it.', column)
}

/** @returns the code point as Unicode writes it: `U+0008`. */
export function codePoint(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

function firstInvalid(bytes: Uint8Array): { line: number; column: number } {
  let line = 1
  let start = 0
  while (start <= bytes.length) {
    const feed = bytes.indexOf(0x0a, start)
    const end = feed === -1 ? bytes.length : feed
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(start, end))
    // A line may hold a real U+FFFD; then it encodes to the bytes that were read.
    if (!sameBytes(new TextEncoder().encode(text), bytes.subarray(start, end))) {
      return { line, column: text.indexOf('\uFFFD') + 1 }
    }
    line += 1
    start = end + 1
  }
  return { line: 1, column: 1 }
}

function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index])
}
