import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import temml from 'temml'
import { removePosition } from 'unist-util-remove-position'
import { attribute, tokens, visitElements } from '../html/visit-elements.ts'
import { mathAttributes } from './math-styles.ts'

/** A formula as MathML, or why there is none. */
export type Formula =
  | { element: Element }
  /** `at` is the index in the TeX at which it is wrong. */
  | { message: string; at: number }

/** Notations of `menclose` that the stylesheet draws where a browser does not. */
const drawn = ['updiagonalstrike', 'downdiagonalstrike', 'updiagonalstrike downdiagonalstrike']

/**
 * Turns TeX into MathML that holds its TeX as an annotation, and no styles: what MathML has no attribute for is a class
 * of components/styles/math.css.
 *
 * @param display whether it stands on lines of its own.
 */
export function mathml(tex: string, display: boolean): Formula {
  let written: string
  try {
    written = temml.renderToString(tex, { displayMode: display, annotate: true, throwOnError: true })
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const at = 'position' in error && typeof error.position === 'number' ? error.position : 0
    return { message: readable(error.message), at }
  }
  const element = fromHtml(written, { fragment: true }).children[0]
  if (element?.type !== 'element') return { message: 'there is nothing in it', at: 0 }
  return settled(element)
}

function settled(formula: Element): Formula {
  let refused: string | undefined
  visitElements({ type: 'root', children: [formula] }, (element) => {
    element.children = element.children.filter((child) => child.type !== 'element' || !isMark(child))
    const notation = attribute(element, 'notation')
    if (notation === 'top' || notation === 'bottom') drawLine(element, notation)
    else if (notation !== undefined && !drawn.includes(notation)) refused ??= `\`${notation}\``
    if (tokens(element).some((name) => name === 'tml-ref' || name === 'tml-eqref')) refused ??= '`\\ref`'
    element.properties = mathAttributes(element)
  })
  if (refused !== undefined) return { message: `browsers cannot draw ${refused}`, at: 0 }
  removePosition(formula, { force: true })
  return { element: formula }
}

/** An empty element that only Temml's own stylesheet makes a stroke of. */
function isMark(element: Element): boolean {
  return tokens(element).includes('tml-cancel')
}

/** Not all browsers know `menclose`; all know an accent that stretches. */
function drawLine(element: Element, notation: 'top' | 'bottom'): void {
  element.tagName = notation === 'top' ? 'mover' : 'munder'
  const line: Element = {
    type: 'element',
    tagName: 'mo',
    properties: { stretchy: 'true' },
    children: [{ type: 'text', value: notation === 'top' ? '‾' : '_' }],
  }
  const inner: Element = { type: 'element', tagName: 'mrow', properties: {}, children: element.children }
  element.children = [inner, line]
  element.properties = { [notation === 'top' ? 'accent' : 'accentunder']: 'true' }
}

/** Without the place, which is told otherwise, and as part of a sentence. */
function readable(message: string): string {
  return message
    .replace(/ at (?:position \d+|end of input): [^]*$/, '')
    .trim()
    .replace(/'EOF'/g, 'the end')
    .replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase())
}
