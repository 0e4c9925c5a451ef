import { emojiSize, type ShapedText } from './shape.ts'

/** Where a line of text stands, in pixels, and what it looks like. */
export interface MarkPlace {
  left: number
  baseline: number
  size: number
  colour: string
}

/** @returns a line of text as elements of a drawing. */
export function drawMarks({ marks }: ShapedText, { left, baseline, size, colour }: MarkPlace): string {
  return marks
    .map((mark) => {
      const x = number(left + mark.x * size)
      if (mark.kind === 'emoji') {
        const side = number(size * emojiSize)
        const top = number(baseline - size * 0.9)
        return `<svg x="${x}" y="${top}" width="${side}" height="${side}" viewBox="0 0 ${mark.size} ${mark.size}">${mark.body}</svg>`
      }
      const scale = number(size * mark.scale, 6)
      const y = number(baseline + mark.y * size)
      return `<path transform="matrix(${scale} 0 0 -${scale} ${x} ${y})" fill="${colour}" d="${mark.path}"/>`
    })
    .join('')
}

function number(value: number, digits = 2): string {
  return String(Number(value.toFixed(digits)))
}
