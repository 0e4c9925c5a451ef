import type { Heading, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { wideLineEnd } from '../../wide-characters.ts'
import { visitNodes } from '../nodes.ts'

/**
 * The text of each Markdown heading by the offset at which it begins, before anything is done to its punctuation, so
 * that ids are those of GitHub and do not change with the setting.
 */
export function headingTexts(tree: Root): Map<number, string> {
  const texts = new Map<number, string>()
  visitNodes(tree, 'heading', (node) => {
    const offset = node.position?.start.offset
    if (offset !== undefined) texts.set(offset, textOf(node))
  })
  return texts
}

function textOf(node: Heading): string {
  return toString(node, { includeHtml: false }).replace(wideLineEnd, '').trim()
}
