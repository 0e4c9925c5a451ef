import { Buffer as ShapingBuffer, Direction, shape } from 'harfbuzzjs'
import type { OpenFont } from './font-files.ts'
import type { TextRun } from './itemize.ts'

/** Something to draw on a line: an outline or a picture. Measures are in ems, from the line's left end. */
export type Mark =
  | { kind: 'glyph'; x: number; y: number; path: string; scale: number }
  | { kind: 'emoji'; x: number; body: string; size: number }

/** A text set in one line. */
export interface ShapedText {
  /** In ems. */
  width: number
  marks: Mark[]
}

/** An emoji is a little larger than the letters beside it, and stands apart from them. */
export const emojiSize = 1.1
const emojiSpace = 0.06

/** Sets runs side by side, those that read from right to left turned round (Unicode Standard Annex 9, L2). */
export function shapeRuns(runs: readonly TextRun[]): ShapedText {
  let width = 0
  const marks: Mark[] = []
  for (const run of visualOrder(runs)) {
    const shaped = 'font' in run.look ? shapeText(run, run.look.font) : emojiMark(run.look.emoji)
    for (const mark of shaped.marks) marks.push({ ...mark, x: mark.x + width })
    width += shaped.width
  }
  return { width, marks }
}

function visualOrder(runs: readonly TextRun[]): TextRun[] {
  const ordered = [...runs]
  const highest = Math.max(0, ...runs.map(({ level }) => level))
  for (let level = highest; level >= 1; level--) {
    for (let from = 0; from < ordered.length; from++) {
      let to = from
      while ((ordered[to]?.level ?? -1) >= level) to++
      if (to > from) ordered.splice(from, to - from, ...ordered.slice(from, to).toReversed())
      from = to
    }
  }
  return ordered
}

function shapeText({ text, level }: TextRun, { font, unitsPerEm, tracking }: OpenFont): ShapedText {
  const buffer = new ShapingBuffer()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  buffer.setDirection(level % 2 === 1 ? Direction.RTL : Direction.LTR)
  shape(font, buffer)
  let width = 0
  const marks: Mark[] = []
  for (const glyph of buffer.getGlyphInfosAndPositions()) {
    const { codepoint, xOffset = 0, yOffset = 0, xAdvance = 0 } = glyph
    const path = font.glyphToPath(codepoint)
    const [x, y] = [width + xOffset / unitsPerEm, -yOffset / unitsPerEm]
    if (path !== '') marks.push({ kind: 'glyph', x, y, path, scale: 1 / unitsPerEm })
    width += xAdvance / unitsPerEm + (xAdvance > 0 ? tracking : 0)
  }
  return { width, marks }
}

function emojiMark({ body, size }: { body: string; size: number }): ShapedText {
  return {
    width: emojiSize + 2 * emojiSpace,
    marks: [{ kind: 'emoji', x: emojiSpace, body, size }],
  }
}
