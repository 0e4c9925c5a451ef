import type { Root, RootContent, Text } from 'mdast'
import remarkSmartypants from 'remark-smartypants'
import { unified } from 'unified'
import { visitNodes } from './nodes.ts'
import { quotesOf, spaceQuotes } from './quotes.ts'

const processors = new Map<string, ReturnType<typeof processorFor>>()

function processorFor(language: string) {
  return unified().use(remarkSmartypants, quotesOf(language)).freeze()
}

/** Blocks that remark-smartypants takes each for itself. */
const blocks = ['paragraph', 'heading', 'tableCell'] as const
/** Nodes in which there can be raw HTML next to text. */
const parents = [...blocks, 'emphasis', 'strong', 'delete', 'link', 'linkReference'] as const
const worthParsing = /["'`]|--|\.\.\.|\.\s+\.\s*\./
const literal = /^<(\/?)(?:code|pre|kbd|samp|var|tt|math|svg)\b/i

/**
 * Sets quotes, dashes and ellipses as printers do, in place; never in code (inline HTML such as `<kbd>` included) nor in
 * a bare address.
 *
 * @param language A BCP 47 tag, which decides what quotes are used.
 */
export function smartenPunctuation(tree: Root, language: string): void {
  const kept = keptText(tree)
  const children: RootContent[] = []
  visitNodes(tree, blocks, (node) => {
    let needed = false
    visitNodes(node, 'text', (text) => {
      // An apostrophe between letters is always one; most blocks then need no parsing, which costs more than the rest.
      text.value = text.value.replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
      needed ||= worthParsing.test(text.value)
    })
    if (needed) children.push(node)
    return 'skip'
  })
  const needing: Root = { type: 'root', children }
  if (children.length > 0) {
    const processor = processors.get(language) ?? processorFor(language)
    processors.set(language, processor)
    processor.runSync(needing)
    visitNodes(needing, 'text', (text) => void (text.value = spaceQuotes(text.value, language)))
  }
  for (const [text, value] of kept) text.value = value
}

/** Text that stays as it is written, with its value. */
function keptText(tree: Root): Map<Text, string> {
  const kept = new Map<Text, string>()
  visitNodes(tree, parents, (node) => {
    if (node.type === 'link') {
      const [text, ...others] = node.children
      if (text?.type === 'text' && others.length === 0 && node.url.endsWith(text.value)) {
        kept.set(text, text.value)
      }
    }
    let depth = 0
    for (const child of node.children) {
      if (child.type === 'html') {
        const tag = literal.exec(child.value)
        if (tag) depth = Math.max(0, depth + (tag[1] === '' ? 1 : -1))
      } else if (depth > 0) {
        visitNodes(child, 'text', (text) => void kept.set(text, text.value))
      }
    }
  })
  return kept
}
