import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, visit } from 'yaml'
import type { Problem } from '../../problems.ts'
import { cutValues } from './cut-values.ts'
import { codePoint } from './decode.ts'
import type { Position } from '../parsed-file.ts'
import { explainYamlError } from './yaml-errors.ts'

/** A value in a YAML text, and where it stands. */
export interface YamlField extends Position {
  /** Where its key stands; for the entry of a list, where the entry does. */
  key: Position
  /** The value as written, on one line and cut short. */
  written: string
}

/** A YAML text that has been read. */
export interface YamlData {
  value: unknown
  /** By dotted path; the root's path is empty. */
  fields: ReadonlyMap<string, YamlField>
  /** The lines of the text. */
  lines: readonly string[]
}

/** A control character other than tab and LF, or half of a surrogate pair; only an escape can have made it. */
const unwritable = /[^\P{Cc}\t\n\u007F-\u009F]|[\uFFFE\uFFFF]|\p{Cs}/u

/**
 * Reads YAML 1.2 with its core schema: dates stay text, and so do `yes`, `no` and `on`. Keys are text and unique.
 * Aliases, merge keys, tags of one's own and second documents are refused.
 *
 * @param text has LF at the ends of lines, and begins where line 1 of the file does.
 */
export function readYaml(file: string, text: string): { data?: YamlData; problems: Problem[] } {
  const counter = new LineCounter()
  const lines = text.split('\n')
  const at = (offset: number): Position => {
    const { line, col } = counter.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const refuse = (position: Position, message: string, fix: string): Problem => ({
    severity: 'error',
    file,
    line: position.line,
    column: position.column,
    message,
    fix,
  })
  try {
    const document = parseDocument(text, {
      lineCounter: counter,
      prettyErrors: false,
      schema: 'core',
      stringKeys: true,
      resolveKnownTags: false,
      logLevel: 'error',
    })
    if (document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION'))
      return { problems: [tooDeep(file)] }
    const [error] = [...document.errors, ...document.warnings].toSorted(
      (left, right) => left.pos[0] - right.pos[0],
    )
    const alias = firstAlias(document)
    const offset = Math.min(error?.pos[0] ?? Infinity, alias ?? Infinity)
    if (offset !== Infinity) {
      const cause =
        offset === error?.pos[0]
          ? { code: error.code, message: error.message }
          : { code: 'ALIAS', message: '' }
      const { position, message, fix } = explainYamlError({
        ...cause,
        lines,
        at: at(offset),
        document,
        toPosition: at,
      })
      return { problems: [refuse(position, message, fix)] }
    }
    const fields = fieldsOf(document, text, at)
    const problems = unwritableText(document).map(({ offset: start, code }) =>
      refuse(
        at(start),
        `The text here holds ${codePoint(code)}, which no page or feed can.`,
        'Delete the escape.',
      ),
    )
    for (const { offset: start, likely, message, fix } of cutValues(text)) {
      if (likely) problems.push({ ...refuse(at(start), message, fix), severity: 'warning' })
    }
    return { data: { value: document.toJS({ maxAliasCount: 0 }), fields, lines }, problems }
  } catch (error) {
    // The reader recurses, so the depth of the stack is the limit.
    if (!(error instanceof RangeError)) throw error
    return { problems: [tooDeep(file)] }
  }
}

function tooDeep(file: string): Problem {
  const message = 'The lists or groups in this file go too deep.'
  return { severity: 'error', file, line: 1, column: 1, message, fix: 'Write it flatter.' }
}

function firstAlias(document: Document): number | undefined {
  let found: number | undefined
  visit(document, {
    Alias(_, node) {
      found = node.range?.[0]
      return visit.BREAK
    },
  })
  return found
}

function unwritableText(document: Document): { offset: number; code: number }[] {
  const found: { offset: number; code: number }[] = []
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value !== 'string') return
      const index = node.value.search(unwritable)
      if (index !== -1) found.push({ offset: node.range?.[0] ?? 0, code: node.value.charCodeAt(index) })
    },
  })
  return found
}

function fieldsOf(
  document: Document,
  text: string,
  at: (offset: number) => Position,
): Map<string, YamlField> {
  const fields = new Map<string, YamlField>()
  const add = (path: string, node: unknown, key?: Position) => {
    if (!isMap(node) && !isSeq(node) && !isScalar(node) && !isAlias(node)) return
    const [start, end] = node.range ?? [0, 0]
    const position = at(start)
    fields.set(path, { ...position, key: key ?? position, written: shorten(text.slice(start, end)) })
    const below = path === '' ? '' : `${path}.`
    if (isSeq(node)) for (const [index, item] of node.items.entries()) add(`${below}${index}`, item)
    if (!isMap(node)) return
    for (const pair of node.items) {
      if (!isScalar(pair.key)) continue
      const keyPosition = at(pair.key.range?.[0] ?? 0)
      const name = `${below}${String(pair.key.value)}`
      if (pair.value === null) fields.set(name, { ...keyPosition, key: keyPosition, written: '' })
      else add(name, pair.value, keyPosition)
    }
  }
  add('', document.contents)
  return fields
}

/** @returns the text on one line, and at most 60 characters of it. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const characters = Array.from(line)
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : line
}
