import { Resvg } from '@resvg/resvg-js'

/** Pixels, four bytes each. */
export interface Pixels {
  data: Buffer
  width: number
  height: number
}

/**
 * Turns a drawing into pixels. No typeface of the machine is used, so that it is the same everywhere.
 *
 * @param fontFiles what its `text` elements are set in.
 * @param within the largest size it may get; without it, it has its own.
 */
export function rasterize(
  svg: string | Buffer,
  { fontFiles = [], within }: { fontFiles?: string[]; within?: { width: number; height: number } } = {},
): Pixels {
  const font = { loadSystemFonts: false, fontFiles, ...families }
  const own = new Resvg(svg, { font })
  const zoom = within && Math.min(within.width / own.width, within.height / own.height)
  const sized = zoom === undefined ? own : new Resvg(svg, { font, fitTo: { mode: 'zoom', value: zoom } })
  const { pixels, width, height } = sized.render()
  return { data: pixels, width, height }
}

/** An author's drawing is set in the serif, whatever it asks for: of the other only its thinnest weight would show. */
const serif = 'Source Serif 4'
const families = {
  defaultFontFamily: serif,
  sansSerifFamily: serif,
  serifFamily: serif,
  monospaceFamily: serif,
}
