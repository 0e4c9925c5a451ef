/** What is said of a line of code. */
export type LineMark = 'marked' | 'added' | 'removed'

export interface MarkedCode {
  /** The code without the comments that mark it. */
  code: string
  /** By the 1-based number of the line. */
  marks: Map<number, Set<LineMark>>
  /** Comments in the same form that mean nothing; they stay in the code. */
  unknown: string[]
}

const meanings: Readonly<Record<string, LineMark>> = {
  '++': 'added',
  '--': 'removed',
  highlight: 'marked',
  hl: 'marked',
}
const mark = /^\[!code[^\S\n]+([^\s\]:]{1,20})(?::(\d{1,4}))?\][^\S\n]{0,9}(?:\*\/\}?|-->|\*\))?$/
const opening = /(?:\{?\/\*|<!--|\(\*|\/\/|--|#|;|%)$/

/**
 * Takes out of code the comments that mark lines, as VitePress and Shiki write them: `// [!code ++]`, `[!code --]`,
 * `[!code highlight]`, with `:3` for three lines. A comment on a line of its own marks the line below it. What is
 * written `[!!code ++]` is shown as `[!code ++]`.
 */
export function readCodeMarks(code: string): MarkedCode {
  const marks = new Map<number, Set<LineMark>>()
  if (!code.includes('[!code') && !code.includes('[!!code')) return { code, marks, unknown: [] }
  const unknown: string[] = []
  const lines: string[] = []
  for (const line of code.split('\n')) {
    const found = findMark(line)
    const meaning = found && Object.hasOwn(meanings, found.name) ? meanings[found.name] : undefined
    if (found && !meaning) unknown.push(`[!code ${found.name}]`)
    const rest = found && meaning ? found.before : line
    if (found && meaning) {
      const first = lines.length + 1
      for (let at = first; at < first + found.count; at++) {
        marks.set(at, (marks.get(at) ?? new Set()).add(meaning))
      }
    }
    if (!meaning || rest.trim() !== '') lines.push(rest.replaceAll('[!!code', '[!code'))
  }
  for (const at of marks.keys()) if (at > lines.length) marks.delete(at)
  return { code: lines.join('\n'), marks, unknown }
}

/** A comment at the end of a line, with what stands before it. */
function findMark(line: string): { name: string; count: number; before: string } | undefined {
  const at = line.lastIndexOf('[!code')
  const [matched, name, count = '1'] = (at === -1 ? undefined : mark.exec(line.slice(at).trimEnd())) ?? []
  if (matched === undefined || name === undefined) return undefined
  const head = line.slice(0, at).trimEnd()
  const opener = opening.exec(head.slice(-4))?.[0]
  return opener === undefined
    ? undefined
    : { name, count: Number(count), before: head.slice(0, -opener.length).trimEnd() }
}
