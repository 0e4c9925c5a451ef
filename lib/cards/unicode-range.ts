/** Code points from `first` to `last`, both included. */
export interface CodePointRange {
  first: number
  last: number
}

/**
 * Reads a list as CSS has it in `unicode-range`: `U+0-FF, U+131`.
 *
 * @throws RangeError for what is no such list.
 */
export function parseUnicodeRange(text: string): CodePointRange[] {
  return text.split(',').map((part) => {
    const [, first, last] = /^\s*U\+([0-9a-f]{1,6})(?:-([0-9a-f]{1,6}))?\s*$/i.exec(part) ?? []
    if (first === undefined) throw new RangeError(`no range of characters: ${part}`)
    return { first: Number.parseInt(first, 16), last: Number.parseInt(last ?? first, 16) }
  })
}

/** @returns whether one of the ranges has the code point. */
export function covers(ranges: readonly CodePointRange[], codePoint: number): boolean {
  return ranges.some(({ first, last }) => first <= codePoint && codePoint <= last)
}
