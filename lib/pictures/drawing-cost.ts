import type { Element } from 'xast'
import { visitDrawing } from './visit-drawing.ts'

/** The most that a number of a filter may be; the work grows with it, and an author may write any. */
const mostOf: Readonly<Record<string, number>> = { numOctaves: 20, order: 20, radius: 200 }
const most = { elements: 50_000, filters: 500 } as const

/** @returns why a drawing takes too long to draw, as the end of a sentence. */
export function drawingExcess(svg: Element): string | undefined {
  const named = new Map<string, Element>()
  let filters = 0
  let excess: string | undefined
  visitDrawing(svg, (element) => {
    const { id } = element.attributes
    if (typeof id === 'string' && !named.has(id)) named.set(id, element)
    if (!/^(?:.*:)?fe[A-Z]/.test(element.name)) return
    filters++
    for (const [name, limit] of Object.entries(mostOf)) {
      const written = element.attributes[name]
      if (typeof written !== 'string') continue
      const numbers = written.split(/[\s,]+/).map(Number)
      if (numbers.some((number) => number > limit))
        excess ??= `\`${name}="${written.slice(0, 30)}"\` in its filter is more than ${limit}`
    }
  })
  if (excess !== undefined) return excess
  if (filters > most.filters) return `its filters have more than ${most.filters} parts`
  return sizeOf(svg, named) > most.elements
    ? `it has more than ${most.elements} elements, those included that it uses again`
    : undefined
}

/** How many elements are drawn, each `use` standing for what it names. */
function sizeOf(svg: Element, named: ReadonlyMap<string, Element>): number {
  const known = new Map<Element, number>()
  const size = (element: Element): number => {
    const found = known.get(element)
    if (found !== undefined) return found
    // One that uses itself is not drawn.
    known.set(element, 0)
    let sum = 1
    const target = /^(?:.*:)?use$/.test(element.name) ? hrefOf(element) : undefined
    const used = target === undefined ? undefined : named.get(target)
    if (used) sum += size(used)
    for (const child of element.children) if (child.type === 'element') sum += size(child)
    known.set(element, sum)
    return sum
  }
  return size(svg)
}

function hrefOf({ attributes }: Element): string | undefined {
  const href = attributes['href'] ?? attributes['xlink:href']
  return typeof href === 'string' && href.startsWith('#') ? href.slice(1) : undefined
}
