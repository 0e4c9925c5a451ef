import type { MermaidMistake } from './mermaid-line.ts'

/** The most that is drawn; what lays diagrams out takes minutes for ten times as much. */
const most = { nodes: 300, links: 3000, lines: 3000, line: 1000 } as const

const fix = 'Make several of it, or show it as a picture.'

/** @returns what keeps a diagram from being read at all. */
export function tooLong(lines: readonly string[]): MermaidMistake | undefined {
  if (lines.length > most.lines)
    return { line: -1, message: `The diagram has more than ${most.lines} lines.`, fix }
  const line = lines.findIndex(({ length }) => length > most.line)
  const message = `A line of the diagram is longer than ${most.line} characters.`
  return line === -1 ? undefined : { line, message, fix: 'Break it up, with `<br>` within a text.' }
}

/** @returns what keeps a diagram that was understood from being drawn. */
export function tooLarge(nodes: number, links: number): MermaidMistake | undefined {
  if (nodes <= most.nodes && links <= most.links) return undefined
  const message =
    nodes > most.nodes
      ? `The diagram has ${nodes} nodes, more than the ${most.nodes} that are drawn.`
      : `The diagram has ${links} arrows, more than the ${most.links} that are drawn.`
  return { line: -1, message, fix }
}

const texts = /"[^"]*"|\|[^|]*\||\[[^\]]*\]|\([^)]*\)|\{[^}]*\}|:.*$/g
const name = /[\p{L}\w]+(?:[-.][\p{L}\w]+)*/gu

/** @returns the names in a line of a diagram, its texts aside; a word more than there are nodes does no harm. */
export function namesIn(line: string): string[] {
  return line.replace(texts, ' ').match(name) ?? []
}
