import type { Root } from 'mdast'
import { visitNodes } from './nodes.ts'
import { readBlock } from './punctuation/block-text.ts'
import { setDashes } from './punctuation/dashes.ts'
import { applyEdits, type Edit } from './punctuation/text-edits.ts'
import { setEllipses } from './punctuation/ellipses.ts'
import { setQuotes } from './punctuation/set-quotes.ts'
import { setSignSpaces } from './punctuation/sign-spaces.ts'
import { rulesOf } from './punctuation/rules.ts'

const blocks = ['paragraph', 'heading', 'tableCell'] as const

/**
 * Sets quotes, apostrophes, dashes, ellipses and the spaces of French as printers do, in place; never in code (inline
 * HTML such as `<kbd>` included), in a bare address, or where a character is escaped or a reference. What could be
 * several things stays as it is.
 *
 * @param language A BCP 47 tag, which decides what is used; an inline element's `lang` goes before it.
 * @param source the body that the tree was parsed from, with `\n` line endings.
 */
export function smartenPunctuation(tree: Root, language: string, source: string): void {
  const rules = rulesOf(language)
  visitNodes(tree, blocks, (node) => {
    const block = readBlock(node, rules, source)
    const { text, pieces } = block
    let edits: Edit[] = []
    if (/["'`]/.test(text)) edits = edits.concat(setQuotes(block))
    if (text.includes('--')) edits = edits.concat(setDashes(block))
    if (/\.\.\.|\.\s\s?\./.test(text)) edits = edits.concat(setEllipses(block))
    if (/[;:!?«»]/.test(text) && pieces.some(({ rules }) => rules.spaceWithin !== undefined)) {
      edits = edits.concat(setSignSpaces(block))
    }
    if (edits.length > 0) applyEdits(block, edits)
    return 'skip'
  })
}
