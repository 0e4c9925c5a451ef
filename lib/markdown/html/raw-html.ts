import type { Html, Root } from 'mdast'
import { visitNodes } from '../nodes.ts'
import type { Reporter } from '../reporter.ts'
import { settleTags, type OddTag } from './settle-tags.ts'
import { unfinishedIn } from './unfinished-html.ts'

/**
 * Makes sure that no raw HTML swallows the text after it. An element like `script` within a paragraph becomes one piece,
 * read as it was written; what does not end is an error, and is shown as text, as are tags of no element.
 *
 * @param source the body that the tree was parsed from.
 * @returns whether there is any raw HTML, and the tags that are no elements, to be told of.
 */
export function settleRawHtml(
  tree: Root,
  source: string,
  report: Reporter,
): { hasHtml: boolean; odd: OddTag[] } {
  visitNodes(tree, 'html', (node, index, parent) => {
    const unfinished = unfinishedIn(node.value)
    if (!unfinished) return
    const { opening, ending, rawText } = unfinished
    if (parent && index !== undefined && rawText !== undefined && ending !== undefined) {
      const closing = new RegExp(`^</${rawText}[\\s/>]`, 'i')
      const last = parent.children.findIndex(
        (it, at) => at > index && it.type === 'html' && closing.test(it.value),
      )
      if (last !== -1) {
        join(node, source, parent.children[last])
        parent.children.splice(index + 1, last - index)
        if (!unfinishedIn(node.value)) return
      }
    }
    report.error(
      node,
      `The HTML \`${opening}\` does not end, and would take the text after it with it.`,
      ending === undefined ? 'Use `<pre>` instead.' : `End it with \`${ending}\` in the same block of HTML.`,
    )
    Object.assign(node, { type: 'text' })
  })
  return settleTags(tree, source)
}

function join(first: Html, source: string, last: { position?: Html['position'] } | undefined): void {
  const start = first.position?.start
  const end = last?.position?.end
  if (!start || !end) return
  first.value = source.slice(start.offset, end.offset)
  first.position = { start, end }
}
