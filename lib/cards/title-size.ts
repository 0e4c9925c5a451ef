import { clamp, wrap, wrapEvenly, type Piece } from './wrap.ts'

/** Where a title goes, in pixels, and the sizes it may have, the largest first. */
export interface TitleSpace {
  width: number
  height: number
  sizes: readonly number[]
  lineHeight: number
  mostLines: number
}

/** A title in lines, at a size in pixels. */
export interface SizedTitle {
  size: number
  lines: Piece[][]
}

/**
 * Sets a title as large as its space allows; where it does not fit at the smallest size either, its end is left out.
 *
 * @param pieces gives the title's pieces for a width in ems, none of them wider.
 * @param mark stands for what is left out.
 */
export function sizeTitle(pieces: (width: number) => Piece[], mark: Piece, space: TitleSpace): SizedTitle {
  const { width, height, sizes, lineHeight } = space
  const linesIn = (size: number): number =>
    Math.max(1, Math.min(space.mostLines, Math.floor(height / (size * lineHeight))))
  for (const size of sizes) {
    const ems = width / size
    const lines = wrapEvenly(pieces(ems), ems)
    if (lines.length <= linesIn(size)) return { size, lines }
  }
  const size = sizes.at(-1) ?? 0
  const ems = width / size
  const lines = wrap(pieces(ems), ems)
  return { size, lines: clamp(lines, { most: linesIn(size), width: ems, mark }) }
}
