import { drawingExcess } from '../pictures/drawing-cost.ts'
import { readDrawing } from '../pictures/read-drawing.ts'

/** @throws an Error where a drawing (SVG) is broken, or would take too long: what draws cannot be stopped. */
export function refuseEndless(bytes: Uint8Array): void {
  const drawing = readDrawing(bytes)
  const fault = 'broken' in drawing ? drawing.broken : drawingExcess(drawing.svg)
  if (fault !== undefined) throw new Error(fault)
}
