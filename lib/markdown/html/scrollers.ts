import type { Element, Nodes, Parents } from 'hast'
import { toString } from 'hast-util-to-string'
import { tokens } from './visit-elements.ts'

/** So many signs of a formula have room in a line on the narrowest phone. */
const shortFormula = 24

/**
 * Puts each table of raw HTML into a box of its own that scrolls, as those of Markdown have one. A table in a table stays
 * where it is: what it is in scrolls.
 *
 * @param ancestors of the parent, the root first.
 */
export function letTablesScroll(parent: Parents, ancestors: readonly Parents[] = []): void {
  if ([...ancestors, parent].some((it) => isElement(it, 'table')) || isScroller(parent)) return
  parent.children = parent.children.map((child) => (isElement(child, 'table') ? boxAround(child) : child))
}

/** Has an element that may scroll by itself be reached by keyboard: code of raw HTML, and a long formula in a line. */
export function letScroll(element: Element, ancestors: readonly Parents[]): void {
  const { tagName, properties } = element
  const isLongFormula = tagName === 'math' && !ancestors.some(isScroller) && signsIn(element) > shortFormula
  if (tagName === 'pre' || isLongFormula) properties.tabIndex ??= 0
}

function boxAround(table: Element): Element {
  const { position } = table
  const properties = { className: ['scroll'], tabIndex: 0 }
  return { type: 'element', tagName: 'div', properties, children: [table], ...(position && { position }) }
}

/** How many signs are drawn; the TeX in an annotation is not. */
function signsIn({ children }: Element): number {
  return children.reduce((sum, child) => {
    if (child.type !== 'element') return sum + toString(child).trim().length
    return child.tagName === 'annotation' ? sum : sum + signsIn(child)
  }, 0)
}

function isElement(node: Nodes, tagName: string): node is Element {
  return node.type === 'element' && node.tagName === tagName
}

/** A box that is made here, or of Markdown. */
function isScroller(node: Nodes): boolean {
  const made = ['table', 'scroll', 'math']
  return (
    isElement(node, 'div') && node.properties.tabIndex === 0 && tokens(node).some((it) => made.includes(it))
  )
}
