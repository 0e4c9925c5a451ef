import { explainDate } from './explain-date.ts'
import { exampleOf } from './field-hints.ts'
import { shorten, type YamlData } from '../yaml/read-yaml.ts'
import { singleQuoted } from '../yaml/quoted.ts'
import { spacedLine } from '../yaml/yaml-errors.ts'

interface WrongType {
  /** The type the schema names: string, boolean, array … */
  expected: string
  value: unknown
  written: string
  path: readonly PropertyKey[]
  /** The field as a sentence names it. */
  name: string
  data: YamlData
  /** Fields that a group in this place has. */
  known: readonly string[]
  /** Whether the field may be left out. */
  optional: boolean
}

const dateFields = new Set(['date', 'updated', 'since', 'asOf'])

const wanted: Record<string, string> = {
  string: 'text',
  boolean: '`true` or `false`',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
}

/** @returns the message and the fix for a value of the wrong type, one that is missing included. */
export function explainType(wrong: WrongType): [message: string, fix: string] {
  const { expected, value, written, path, name } = wrong
  const key = String(path.at(-1) ?? '')
  const example = exampleOf(path)
  if (path.length === 0) return explainRoot(written, wrong.data)
  if (value === undefined)
    return [`${name} is missing.`, example === undefined ? `Add \`${key}\`.` : `Add \`${example}\`.`]
  if (value === null) return explainNothing(wrong, example)
  const must = `${name} must be ${wanted[expected] ?? expected}, but ${described(value, written)}.`
  const inPlace = (text: string) => (typeof path.at(-1) === 'number' ? `\`${text}\`` : `\`${key}: ${text}\``)
  const write = (text: string) => `Write ${inPlace(text)}.`
  if (expected === 'string' && dateFields.has(key) && typeof value === 'number') {
    return [must.replace('text', 'a date'), explainDate(written).fix]
  }
  if (expected === 'string' && (typeof value !== 'object' || /^[[{]/.test(written))) {
    return [must, `Put it in quotes: ${inPlace(singleQuoted(written))}.`]
  }
  if (expected === 'boolean') {
    const meant = booleanOf(value)
    return [must, meant === undefined ? 'Write `true` or `false`, without quotes.' : write(String(meant))]
  }
  if (expected === 'array' && typeof value !== 'object') {
    const entries = String(value)
      .split(',')
      .map((entry) => shorten(entry))
      .filter((entry) => entry !== '')
    return [must, write(`[${entries.map(flowText).join(', ')}]`)]
  }
  if (
    (expected === 'number' || expected === 'int') &&
    typeof value === 'string' &&
    /^\d+$/.test(value.trim())
  ) {
    return [must, write(value.trim())]
  }
  const group =
    expected === 'object' && typeof value !== 'object'
      ? asGroup(shorten(String(value)), wrong.known)
      : undefined
  if (group !== undefined) return [must, write(group)]
  return [
    must,
    example === undefined ? `Write ${wanted[expected] ?? expected}.` : `Write it as in \`${example}\`.`,
  ]
}

/** @returns the group that a text was probably meant to be: a cover's file, a tag's description, a publication's name. */
function asGroup(text: string, known: readonly string[]): string | undefined {
  if (known.includes('src')) return `{ src: ${flowText(text)}, alt: What the picture shows }`
  const field = ['description', 'name', 'id'].find((name) => known.includes(name))
  return field && `{ ${field}: ${flowText(text)} }`
}

function explainRoot(written: string, data: YamlData): [string, string] {
  if (written === '') return ['The file is empty.', 'Write one `name: value` a line.']
  const first = data.lines.find((line) => line.trim() !== '') ?? ''
  if (/^[\w-]+:\S/.test(first)) {
    return [
      `A space is missing after the colon in \`${shorten(first)}\`.`,
      `Write \`${spacedLine(shorten(first))}\`.`,
    ]
  }
  return ['There are no fields here.', 'Write one `name: value` a line.']
}

function explainNothing(
  { name, data, path, known, optional }: WrongType,
  example: string | undefined,
): [string, string] {
  const field = data.fields.get(path.join('.'))
  const comment = /(?::|^\s*(?:-\s+)*-)\s+(#.*)$/.exec(data.lines[(field?.key.line ?? 0) - 1] ?? '')?.[1]
  if (comment !== undefined) {
    const fix = `A \`#\` begins a comment; put the value in quotes: \`${typeof path.at(-1) === 'number' ? '-' : `${String(path.at(-1))}:`} ${singleQuoted(comment)}\`.`
    return [`${name} has no value.`, fix]
  }
  const group = known.includes('description')
    ? `${String(path.at(-1))}: ${asGroup('What it is about', known)}`
    : undefined
  const model = example ?? group
  const write = model === undefined ? 'Write one' : `Write one, as in \`${model}\``
  return [`${name} has no value.`, optional ? `${write}, or take the line out.` : `${write}.`]
}

function described(value: unknown, written: string): string {
  if (Array.isArray(value)) return `\`${written}\` is a list`
  if (typeof value === 'object') return `\`${written}\` is a group of fields`
  if (typeof value === 'number') return `\`${written}\` is a number`
  if (typeof value === 'boolean') return `\`${written}\` is true or false`
  return `\`${written}\` is text`
}

function booleanOf(value: unknown): boolean | undefined {
  const text = String(value).trim().toLowerCase()
  if (/^(?:yes|y|on|true|1)$/.test(text)) return true
  return /^(?:no|n|off|false|0)$/.test(text) ? false : undefined
}

/** @returns the text as an entry of a list in brackets. */
function flowText(text: string): string {
  return /^[\p{L}_/][^,[\]{}:#&*!|>'"%@`]*$/u.test(text) && !/^(?:true|false|null)$/i.test(text)
    ? text
    : singleQuoted(text)
}
