import { drawMarks } from '../draw-marks.ts'
import type { Icon } from './icon.ts'
import { settable } from '../set-text.ts'

const side = 512

/** Draws a letter in the colour of the paper, on the colour that the site accents with. */
export async function initialDrawing({
  initial,
  language,
  colours,
}: Pick<Icon, 'initial' | 'language' | 'colours'>): Promise<string> {
  const text = await (await settable(initial, 'title', language)).line(initial)
  const size = Math.min(420, 400 / Math.max(text.width, 0.1))
  // Capitals are about two thirds of the size high.
  const baseline = side / 2 + size * 0.33
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}">`,
    `<rect width="100%" height="100%" fill="${colours.accent}"/>`,
    drawMarks(text, { left: (side - text.width * size) / 2, baseline, size, colour: colours.paper }),
    '</svg>',
  ].join('')
}
