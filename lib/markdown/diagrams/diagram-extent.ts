import type { Element, ElementContent } from 'hast'
import { toString } from 'hast-util-to-string'
import { attribute } from '../html/visit-elements.ts'

/** A box in the units of a drawing. */
export interface Extent {
  left: number
  top: number
  right: number
  bottom: number
}

/** What an arrowhead stands out at the end of its line, and a stroke beside it, at most. */
const strokeRoom = 6
/** No letter of a line of text is wider or taller than this on average, in ems. */
const letter = { width: 0.75, wideWidth: 1.1, line: 1.6 }

/**
 * Finds the part of a drawing that is drawn on; text is measured generously.
 *
 * @returns undefined where it has something whose place is not plain: a path, a transformation, what is not known.
 */
export function extentOf(svg: Element): Extent | undefined {
  const boxes = boxesIn(svg.children)
  if (boxes === undefined || boxes.length === 0) return undefined
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  }
}

function boxesIn(nodes: readonly ElementContent[]): Extent[] | undefined {
  const boxes: Extent[] = []
  for (const node of nodes) {
    if (node.type !== 'element' || ['defs', 'title', 'desc'].includes(node.tagName)) continue
    if (attribute(node, 'transform') !== undefined) return undefined
    const found = node.tagName === 'g' ? boxesIn(node.children) : boxOf(node)
    if (found === undefined) return undefined
    boxes.push(...found)
  }
  return boxes.every((box) => Object.values(box).every(Number.isFinite)) ? boxes : undefined
}

function boxOf(shape: Element): Extent[] | undefined {
  const number = (name: string, otherwise = 0): number => Number(attribute(shape, name) ?? otherwise)
  const around = (x: number, y: number, across: number, down = across): Extent[] => [
    { left: x - across, top: y - down, right: x + across, bottom: y + down },
  ]
  switch (shape.tagName) {
    case 'rect': {
      const [left, top] = [number('x'), number('y')]
      return [{ left, top, right: left + number('width'), bottom: top + number('height') }]
    }
    case 'circle':
      return around(number('cx'), number('cy'), number('r'))
    case 'ellipse':
      return around(number('cx'), number('cy'), number('rx'), number('ry'))
    case 'line':
      return [
        ...around(number('x1'), number('y1'), strokeRoom),
        ...around(number('x2'), number('y2'), strokeRoom),
      ]
    case 'polyline':
    case 'polygon': {
      const room = shape.tagName === 'polyline' ? strokeRoom : 0
      const points = (attribute(shape, 'points') ?? '').trim().split(/\s+/)
      return points.flatMap((point) => {
        const [x = NaN, y = NaN] = point.split(',').map(Number)
        return around(x, y, room)
      })
    }
    case 'text':
      return textBox(shape, number('x'), number('y'), number('fontSize', 16))
    default:
      return undefined
  }
}

function textBox(text: Element, x: number, y: number, size: number): Extent[] {
  const lines = Math.max(1, text.children.filter(({ type }) => type === 'element').length)
  const letters = Array.from(toString(text), (character) =>
    character < '\u2e80' ? letter.width : letter.wideWidth,
  )
  const width = letters.reduce((sum, one) => sum + one, 0) * size
  const anchor = attribute(text, 'textAnchor') ?? 'start'
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width
  const tall = lines * letter.line * size
  return [{ left, top: y - tall, right: left + width, bottom: y + tall }]
}
