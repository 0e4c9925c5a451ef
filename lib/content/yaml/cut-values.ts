import { CST, Lexer } from 'yaml'
import { singleQuoted } from './quoted.ts'

/** A `#` in the line of a value, which takes the rest of the line from it: in YAML a comment begins there. */
export interface CutValue {
  /** Where the `#` stands. */
  offset: number
  /** Where the outermost brackets begin within which it stands; it may have taken the closing one. */
  bracket?: number
  /** Whether what follows reads like text and not like a comment. */
  likely: boolean
  message: string
  fix: string
}

/** What can't go on with a `#`: truth values, numbers, dates. */
const notText = /^(?:true|false|null|~|[-+.]?\d[\d_.,:eE+-]*|\d{4}-\d\d-\d\d\S*)$/i

/**
 * Finds comments behind values that are not in quotes, and where an entry of a list should be. A comment has a space
 * after its `#`; `#5` and `# 5`, and whatever follows a title, are more likely a part of the value.
 *
 * @param text YAML, broken or not.
 */
export function cutValues(text: string): CutValue[] {
  const found: CutValue[] = []
  let offset = 0
  let depth = 0
  let bracket = 0
  /** The plain value before, or where an entry may begin. */
  let before: { start: number; value: string } | undefined
  for (const lexeme of new Lexer().lex(text)) {
    const type = CST.tokenType(lexeme)
    const start = offset
    // The others say what follows, and are no part of the text.
    if (type !== 'doc-mode' && type !== 'flow-error-end' && type !== 'scalar') offset += lexeme.length
    if (type === 'flow-seq-start' || type === 'flow-map-start') {
      if (depth === 0) bracket = start
      depth += 1
    }
    if (type === 'flow-seq-end' || type === 'flow-map-end') depth = Math.max(depth - 1, 0)
    if (type === 'comment') {
      const cut = before && !notText.test(before.value) ? cutAt(text, start, before, depth > 0) : undefined
      if (cut) found.push(depth > 0 ? { ...cut, bracket } : cut)
    }
    if (type === null) before = { start, value: lexeme }
    else if (type === 'comma' || type === 'flow-seq-start') before = { start: -1, value: '' }
    else if (type !== 'space' && type !== 'scalar') before = undefined
  }
  return found
}

function cutAt(
  text: string,
  offset: number,
  before: { start: number; value: string },
  inBrackets: boolean,
): CutValue | undefined {
  const lineStart = text.lastIndexOf('\n', offset) + 1
  const end = text.indexOf('\n', offset)
  const line = text.slice(lineStart, end === -1 ? text.length : end)
  const column = offset - lineStart
  if (line.slice(0, column).trim() === '') return undefined
  const comment = line.slice(column).trimEnd()
  const from = before.start === -1 ? column : before.start - lineStart
  const key = /(?:^|[\s{,])['"]?([\w-]+)['"]?:\s+$/.exec(line.slice(0, Math.max(from, 0)))?.[1]
  const likely = /^#(?:\S|\s*\d)/.test(comment) || key === 'title'
  const shown = comment.length > 40 ? `${comment.slice(0, 39)}…` : comment
  return {
    offset,
    likely,
    message: `A \`#\` after a space begins a comment in YAML: \`${shown}\` is not part of the value.`,
    fix: `${quotedFix(line, from, inBrackets)} A comment goes on a line of its own.`,
  }
}

function quotedFix(line: string, from: number, inBrackets: boolean): string {
  // The value began on a line above.
  if (from < 0 || line.length > 200) return 'Put the whole value in quotes.'
  const rest = line.slice(from)
  const value = (inBrackets ? (/^[^,\]}]*/.exec(rest)?.[0] ?? rest) : rest).trimEnd()
  return `Write \`${line.slice(0, from).trimStart()}${singleQuoted(value)}${rest.slice(value.length).trimEnd()}\`.`
}
