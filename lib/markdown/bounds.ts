import type { Nodes, Root } from 'mdast'
import { mostOpenBrackets } from './parse/bounded-brackets.ts'
import type { Placed } from './reporter.ts'

/** How many elements may stand within one another. */
export const mostNested = 250

/** What keeps a text from being read. */
export interface Excess {
  at: Placed
  message: string
  fix: string
}

/** Finds what is nested so deeply that nobody means it, and that programs which walk through texts would not bear. */
export function tooDeep(tree: Root): Excess | undefined {
  let level: Nodes[] = [tree]
  for (let depth = 0; level.length > 0; depth++) {
    const [first] = level
    if (depth > mostNested && first) return nested(first)
    level = level.flatMap((node) => ('children' in node ? node.children : []))
  }
  return undefined
}

/** @param at the first thing that stands too deep. */
export function nested(at: Placed): Excess {
  return {
    at,
    message: `The text is nested too deeply: here more than ${mostNested} things stand within one another.`,
    fix: 'Look for a long run of `>`, `-`, `*` or HTML tags, and write it in code where it is meant as it is.',
  }
}

/** Finds a paragraph with so many brackets left open that further ones are not read. */
export function tooManyBrackets(tree: Root, source: string): Excess | undefined {
  if (count(source) <= mostOpenBrackets) return undefined
  let found: Excess | undefined
  const look = (node: Nodes): void => {
    if (found) return
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const { position } = node
      const open = count(source.slice(position?.start.offset, position?.end.offset))
      if (open > mostOpenBrackets)
        found = {
          at: node,
          message: `More than ${mostOpenBrackets} brackets of the paragraph are left open, so what follows is not read as it may be meant.`,
          fix: 'Write `\\[` for a bracket that is meant as it is, or break the paragraph up.',
        }
    } else if ('children' in node) node.children.forEach(look)
  }
  look(tree)
  return found
}

/** How many brackets are open at once. */
function count(text: string): number {
  let open = 0
  let most = 0
  for (const [sign] of text.matchAll(/\\.|[[\]]/gs)) {
    if (sign === '[') open++
    else if (sign === ']') open = Math.max(0, open - 1)
    most = Math.max(most, open)
  }
  return most
}
