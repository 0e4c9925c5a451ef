/** A piece of text between two places where a line may end. */
export interface Piece {
  /** With the space that follows it. */
  text: string
  /** Width with that space, and without, in ems. */
  full: number
  tight: number
}

/**
 * Sets pieces in lines no wider than `width` ems, as many on each as fit.
 *
 * @param pieces none of them wider than a line.
 * @returns the pieces of each line.
 */
export function wrap(pieces: readonly Piece[], width: number): Piece[][] {
  const lines: Piece[][] = []
  let used = 0
  for (const piece of pieces) {
    const line = lines.at(-1)
    if (line && used + piece.tight <= width) {
      line.push(piece)
      used += piece.full
    } else {
      lines.push([piece])
      used = piece.full
    }
  }
  return lines
}

/** Sets pieces in as few lines as `wrap`, but of lengths as even as may be: no last line of one word. */
export function wrapEvenly(pieces: readonly Piece[], width: number): Piece[][] {
  const lines = wrap(pieces, width)
  let [narrow, wide] = [Math.max(0, ...pieces.map(({ tight }) => tight)), width]
  // An eighth of an em is finer than the eye asks.
  while (lines.length > 1 && wide - narrow > 0.125) {
    const middle = (narrow + wide) / 2
    if (wrap(pieces, middle).length > lines.length) narrow = middle
    else wide = middle
  }
  return wrap(pieces, wide)
}

/** @returns the width of a line in ems, the space at its end left off. */
export function lineWidth(line: readonly Piece[]): number {
  return line.reduce((sum, piece, at) => sum + (at === line.length - 1 ? piece.tight : piece.full), 0)
}

/**
 * Cuts lines down to a number of them; the last one then ends in the mark of omission.
 *
 * @param mark stands for what is left out; its width is in ems.
 */
export function clamp(
  lines: readonly Piece[][],
  { most, width, mark }: { most: number; width: number; mark: Piece },
): Piece[][] {
  const last = lines[most - 1]
  if (lines.length <= most || !last) return [...lines]
  const kept = [...last]
  while (kept.length > 1 && lineWidth(kept) + mark.tight > width) kept.pop()
  const end = kept.pop()
  const cut = end && { ...end, text: end.text.replace(/[\s.,;:–—-]+$/, ''), full: end.tight }
  return [...lines.slice(0, most - 1), [...kept, ...(cut ? [cut] : []), mark]]
}
