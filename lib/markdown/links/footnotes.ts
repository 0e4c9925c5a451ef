import type { FootnoteDefinition, FootnoteReference, Nodes, Root } from 'mdast'
import { visitNodes } from '../nodes.ts'
import type { Reporter } from '../reporter.ts'

/**
 * Renames footnotes to their numbers, in the order in which the text first mentions them, so that their ids are ASCII
 * and cannot collide; warns of those that are never mentioned, defined twice or not defined.
 *
 * @param source the body that the tree was parsed from.
 */
export function numberFootnotes(tree: Root, source: string, report: Reporter): void {
  const definitions = new Map<string, FootnoteDefinition>()
  visitNodes(tree, 'footnoteDefinition', (node) => {
    if (definitions.has(node.identifier)) {
      report.warn(
        node,
        `The footnote \`[^${nameOf(node)}]\` is defined a second time, which is not shown.`,
        'Take it out, or give it another name.',
      )
      node.identifier = 'unused'
    } else {
      definitions.set(node.identifier, node)
    }
  })

  const numbers = new Map<FootnoteDefinition, number>()
  const references: [FootnoteReference, FootnoteDefinition][] = []
  const collect = (node: Nodes): void => {
    if (node.type === 'footnoteReference') {
      const definition = definitions.get(node.identifier)
      if (!definition) return
      references.push([node, definition])
      if (!numbers.has(definition)) numbers.set(definition, numbers.size + 1)
    } else if ('children' in node) {
      for (const child of node.children) if (child.type !== 'footnoteDefinition') collect(child)
    }
  }
  collect(tree)
  // A note may mention further notes: those join the end of the map while it is walked.
  for (const [definition] of numbers) for (const child of definition.children) collect(child)

  for (const definition of definitions.values()) {
    const number = numbers.get(definition)
    if (number === undefined) {
      report.warn(
        definition,
        `The footnote \`[^${nameOf(definition)}]\` is never mentioned, so it is not shown.`,
        `Write \`[^${nameOf(definition)}]\` where it belongs, or take it out.`,
      )
    }
    definition.identifier = number === undefined ? 'unused' : String(number)
  }
  for (const [reference, definition] of references) reference.identifier = definition.identifier
  warnOfUndefined(tree, source, report)
}

function nameOf(node: FootnoteDefinition): string {
  return node.label ?? node.identifier
}

/** A mention of a note that does not exist is text to the parser. */
function warnOfUndefined(tree: Root, source: string, report: Reporter): void {
  if (!source.includes('[^')) return
  visitNodes(tree, 'text', (node) => {
    const [mention, name] = /\[\^([^\]\s]+)\]/.exec(node.value) ?? []
    if (mention === undefined || !node.position) return
    const { start, end } = node.position
    const written = source.slice(start.offset, end.offset)
    const at = written.indexOf(mention)
    if (at === -1 || written[at - 1] === '\\') return
    report.warn(
      {
        position: {
          start: {
            line: start.line + linesIn(written.slice(0, at)),
            column: columnOf(written, at, start.column),
          },
        },
      },
      `There is no footnote \`${mention}\`, so it is shown as it is written.`,
      `Add a line \`${mention}: …\` for the note, or write \`\\[^${name}]\` if it is none.`,
    )
  })
}

function linesIn(text: string): number {
  return text.split('\n').length - 1
}

function columnOf(text: string, at: number, first: number): number {
  const newline = text.lastIndexOf('\n', at)
  return newline === -1 ? first + at : at - newline
}
