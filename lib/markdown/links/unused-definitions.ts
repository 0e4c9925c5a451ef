import type { Definition, Root } from 'mdast'
import { visitNodes } from '../nodes.ts'
import type { Reporter } from '../reporter.ts'

/**
 * Warns of lines like `[Update]: fixed`, which Markdown takes for the address behind a label and does not show, where
 * nothing has the label. `[//]: # (…)` and the like are what authors write for a comment.
 */
export function warnOfUnusedDefinitions(tree: Root, report: Reporter): void {
  const used = new Set<string>()
  visitNodes(tree, ['linkReference', 'imageReference'], (node) => {
    if ('identifier' in node) used.add(node.identifier)
  })
  const defined = new Set<string>()
  visitNodes(tree, 'definition', (definition) => {
    const { identifier, label = identifier } = definition
    const isSecond = defined.has(identifier)
    defined.add(identifier)
    if (isComment(definition)) return
    if (isSecond)
      report.warn(
        definition,
        `\`[${label}]:\` is defined a second time, which nothing leads to.`,
        'Take it out, or give it another name.',
      )
    else if (!used.has(identifier))
      report.warn(
        definition,
        `\`[${label}]:\` at the beginning of a line says where a link leads, and no link is called so; it is not shown.`,
        `Write \`[words][${label}]\` where the link belongs; begin the line with \`\\[\` where words are meant.`,
      )
  })
}

function isComment({ url, identifier }: Definition): boolean {
  return url === '#' || url === '' || identifier === '//' || identifier === 'comment'
}
