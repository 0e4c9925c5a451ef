import type { Nodes, Parents, Root } from 'mdast'
import { mayHoldForeign } from '../html/known-elements.ts'
import type { Placed } from '../reporter.ts'

/** The words of a source, each where it stands there; all else (code, formulas, HTML, addresses) is spaces. */
export interface PlainSource {
  /** As it is written. */
  written: string
  /** Without escaped characters, which mean themselves. */
  plain: string
  /** Whether SVG's and MathML's elements are known in the text. */
  foreign: boolean
  placeOf: (offset: number) => Placed
}

/** @param source the body that the tree was parsed from. */
export function plainSource(tree: Root, source: string): PlainSource {
  const pieces: string[] = []
  let end = 0
  const walk = (node: Nodes, parent: Parents | undefined): void => {
    if (node.type === 'text') {
      const from = node.position?.start.offset
      const to = node.position?.end.offset
      if (from === undefined || to === undefined || from < end) return
      if (parent?.type === 'link' && parent.url.endsWith(node.value)) return
      pieces.push(blank(source.slice(end, from)), source.slice(from, to))
      end = to
    } else if ('children' in node) {
      for (const child of node.children) walk(child, node)
    }
  }
  walk(tree, undefined)
  pieces.push(blank(source.slice(end)))
  const written = pieces.join('')
  const plain = written.replace(/\\[!-/:-@[-`{-~]/g, '  ')
  const starts = [0, ...Array.from(source.matchAll(/\n/g), ({ index }) => index + 1)]
  const placeOf = (offset: number): Placed => {
    const line = Math.max(1, starts.findLastIndex((start) => start <= offset) + 1)
    return { position: { start: { line, column: offset - (starts[line - 1] ?? 0) + 1 } } }
  }
  return { written, plain, foreign: mayHoldForeign(source), placeOf }
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}
