import type { Heading, Root } from 'mdast'
import { visitNodes } from '../nodes.ts'
import type { Reporter } from '../reporter.ts'
import { idWithin } from './references.ts'

/** `{#id}` at the end of a heading, as Pandoc, Hugo and kramdown write it; others may stand beside it. */
const attributes = /[ \t]*(?<!\\)\{:?[ \t]*#([^\s{}#]+)((?:[ \t]+[^{}]*)?)\}[ \t]*$/

/**
 * Gives headings the ids that their author wrote behind their words, and takes those out of the words.
 *
 * @param source the body that the tree was parsed from.
 * @param entry the focus entry that the text is, if it is one.
 */
export function takeGivenIds(tree: Root, source: string, entry: string | undefined, report: Reporter): void {
  if (!source.includes('{')) return
  visitNodes(tree, 'heading', (heading) => {
    const last = heading.children.at(-1)
    if (last?.type !== 'text') return
    const match = attributes.exec(last.value)
    const [found = '', id = '', others = ''] = match ?? []
    if (match === null || isEscaped(heading, source, found)) return
    last.value = last.value.slice(0, match.index)
    if (last.value === '') heading.children.pop()
    heading.data = { ...heading.data, hProperties: { id: idWithin(entry, id) } }
    if (others.trim() === '') return
    report.warn(
      heading,
      `Of \`${found.trim()}\` only the id is read, not \`${others.trim()}\`.`,
      `Write \`{#${id}}\`.`,
    )
  })
}

function isEscaped({ position }: Heading, source: string, found: string): boolean {
  const written = source.slice(position?.start.offset, position?.end.offset)
  const at = written.lastIndexOf(found.trim())
  return at === -1 || written[at - 1] === '\\'
}
