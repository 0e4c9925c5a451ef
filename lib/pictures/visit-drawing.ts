import type { Element } from 'xast'

/** Visits an element of a drawing and all within it, in document order. */
export function visitDrawing(element: Element, visitor: (element: Element) => void): void {
  visitor(element)
  for (const child of element.children) if (child.type === 'element') visitDrawing(child, visitor)
}
