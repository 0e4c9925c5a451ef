import type { Heading, Html, Link, Paragraph, PhrasingContent, TableCell, Text } from 'mdast'
import { withoutTyped } from './as-typed.ts'
import { standIns } from './characters.ts'
import { rulesOf, type Rules } from './rules.ts'

/** A block as it is read, with stand-ins for what is no text: markup within a word or a sentence does not part it. */
export interface BlockText {
  text: string
  /** The texts that it is made of and that may be changed, in order. */
  pieces: Piece[]
  rulesAt(index: number): Rules
}

export interface Piece {
  node: Text
  start: number
  end: number
  rules: Rules
}

const literal = /^<(\/?)(?:code|pre|kbd|samp|var|tt|math|svg|script|style|textarea)\b/i
const tagOf = /^<(\/?)([a-z][a-z\d-]*)(?:\s[^]*?\blang\s*=\s*["']?([a-z\d-]+))?/i

/**
 * Reads a block. Code, raw HTML such as `<kbd>` with all that is in it, and addresses are no text.
 *
 * @param source the body that the block was parsed from, with `\n` line endings.
 */
export function readBlock(block: Paragraph | Heading | TableCell, rules: Rules, source: string): BlockText {
  const pieces: Piece[] = []
  /** Elements with a `lang`, and those of the same name within them. */
  const languages: { name: string; rules: Rules }[] = []
  let text = ''
  let current = rules
  const html = ({ value }: Html): void => {
    if (/^<br\b/i.test(value)) text += '\n'
    const [, slash, name = '', lang] = tagOf.exec(value) ?? []
    if (slash === '' && (lang !== undefined || languages.at(-1)?.name === name)) {
      if (!value.endsWith('/>')) languages.push({ name, rules: current })
      if (lang !== undefined) current = rulesOf(lang)
    } else if (slash === '/' && languages.at(-1)?.name === name) {
      current = languages.pop()?.rules ?? rules
    }
  }
  const read = (nodes: readonly PhrasingContent[], within: number): void => {
    let depth = within
    for (const node of nodes) {
      if (node.type === 'html') {
        const tag = literal.exec(node.value)
        if (tag) {
          if (depth === 0) text += standIns.code
          depth = Math.max(within, depth + (tag[1] === '' ? 1 : -1))
        } else html(node)
      } else if (depth > 0) {
        continue
      } else if (node.type === 'text') {
        const start = text.length
        text += typed(node, source)
        pieces.push({ node, start, end: text.length, rules: current })
      } else if (node.type === 'break') text += '\n'
      else if (node.type === 'inlineMath') text += standIns.formula
      else if (node.type === 'footnoteReference') continue
      else if (!('children' in node) || isAddress(node)) text += standIns.code
      else read(node.children, depth)
    }
  }
  read(block.children, 0)
  return { text, pieces, rulesAt: (index) => pieceAt(pieces, index)?.rules ?? rules }
}

/** @returns the piece that a character of a block's text belongs to. */
export function pieceAt(pieces: readonly Piece[], index: number): Piece | undefined {
  let [low, high] = [0, pieces.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const piece = pieces[middle]
    if (!piece) return undefined
    if (index < piece.start) high = middle - 1
    else if (index >= piece.end) low = middle + 1
    else return piece
  }
  return undefined
}

function typed({ value, position }: Text, source: string): string {
  const { start, end } = position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return value
  return withoutTyped(value, source.slice(start.offset, end.offset))
}

function isAddress(node: PhrasingContent): boolean {
  return node.type === 'link' && isItsOwnText(node)
}

function isItsOwnText({ children, url }: Link): boolean {
  const [text, ...others] = children
  return text?.type === 'text' && others.length === 0 && url.endsWith(text.value)
}
