import type { z } from 'zod'
import { explainDate } from './explain-date.ts'
import { exampleOf, nameHere } from './field-hints.ts'
import { rules } from './issue-rules.ts'
import { knownFields, mayBeMissing } from './known-fields.ts'
import { nearest } from '../../nearest.ts'
import type { Position } from '../parsed-file.ts'
import { shorten, type YamlData } from '../yaml/read-yaml.ts'
import { firstInvisible, withoutInvisible } from '../yaml/invisible.ts'
import { explainType } from './explain-type.ts'

/** What is wrong with one field. */
export interface Finding extends Position {
  field: string
  message: string
  fix: string
  /** The field is not given. */
  missing?: boolean
  /** The field is not known; this one was meant. */
  meant?: string
}

/**
 * Says in an author's words what a schema found wrong.
 *
 * @param start is where to point when the field and all that is around it are missing.
 */
export function explainIssue(
  issue: z.core.$ZodIssue,
  schema: z.core.$ZodType,
  data: YamlData,
  start: Position,
): Finding[] {
  const { path } = issue
  const field = path.join('.')
  const own = data.fields.get(field)
  const around = own ?? data.fields.get(path.slice(0, -1).join('.')) ?? start
  const at = { line: around.line, column: around.column }
  const written = own?.written ?? ''
  const value = valueAt(data.value, path)
  const name = label(path)
  const found = (message: string, fix: string): Finding[] => [{ ...at, field, message, fix }]

  if (issue.code === 'unrecognized_keys') {
    const known = knownFields(schema, path)
    return issue.keys.map((key) => unknownField(key, path, known, data, at))
  }
  if (issue.code === 'invalid_key') return found('A tag has no name.', 'Write its name before the colon.')
  if (
    issue.code === 'invalid_type' ||
    (issue.code === 'invalid_value' && (value === undefined || value === null))
  ) {
    const expected = issue.code === 'invalid_type' ? issue.expected : 'string'
    const known = knownFields(schema, path)
    const optional = mayBeMissing(schema, path) || typeof path.at(-1) === 'number'
    const [message, fix] = explainType({ expected, value, written, path, name, data, known, optional })
    return [{ ...at, field, message, fix, ...(value === undefined && { missing: true }) }]
  }
  if (issue.code === 'invalid_value') {
    const options = issue.values.map(String)
    const likely = nearest(written, options)
    const fix =
      likely === undefined
        ? `Write one of ${list(options)}.`
        : `Write \`${likely}\`. All there are: ${list(options)}.`
    return found(`${name} cannot be \`${written}\`.`, fix)
  }
  if (issue.code === 'too_small' && issue.origin === 'string') {
    return found(`${name} is empty.`, fillIn(path))
  }
  if (issue.code === 'too_small') {
    return found(`${name} is \`${written}\`, which is too small.`, `Write ${issue.minimum} or more.`)
  }
  if (issue.code === 'too_big') {
    return found(`${name} is \`${written}\`, which is too large.`, `Write ${issue.maximum} or less.`)
  }
  const text = typeof value === 'string' ? shorten(value) : written
  if (text === '') return found(`${name} is empty.`, fillIn(path))
  if (issue.message === 'date') {
    const { message, fix } = explainDate(text)
    return found(message, fix)
  }
  const rule = rules[issue.message]
  if (rule === undefined) return found(`${name} is \`${text}\`: ${issue.message}.`, 'Write something else.')
  return found(`${name} must be ${rule.must}, but is \`${text}\`.`, rule.fix(text))
}

function unknownField(
  key: string,
  path: readonly PropertyKey[],
  known: readonly string[],
  data: YamlData,
  around: Position,
): Finding {
  const field = [...path, key].join('.')
  const { line, column } = data.fields.get(field)?.key ?? around
  const unseen = firstInvisible(key)
  const seen = withoutInvisible(key)
  if (unseen && known.includes(seen)) {
    const message = `There is ${unseen.what} in the name of the field \`${seen}\`.`
    const fix = `Delete the name, and type \`${seen}\` anew.`
    return { line, column, field, message, fix, meant: [...path, seen].join('.') }
  }
  const likely = nameHere(key, known) ?? nearest(key, known)
  const where = path.length === 0 ? '' : ` in ${label(path)}`
  let fix = likely === undefined ? `The fields here are ${list(known)}.` : `Write \`${likely}\`.`
  if (path.length === 0 && key === 'slug')
    fix = 'Take it out: the slug is the name of the file. Former addresses go into `aliases`.'
  const meant = likely === undefined ? {} : { meant: [...path, likely].join('.') }
  return { line, column, field, message: `There is no field \`${key}\`${where}.`, fix, ...meant }
}

function fillIn(path: readonly PropertyKey[]): string {
  const example = exampleOf(path)
  return example === undefined
    ? 'Write something, or take the entry out.'
    : `Write something, as in \`${example}\`.`
}

/** @returns the field as a sentence names it: `` `publication.url` ``, `` entry 2 of `tags` ``. */
export function label(path: readonly PropertyKey[]): string {
  const index = path.findLastIndex((part) => typeof part === 'number')
  if (index === -1) return path.length === 0 ? 'the whole' : `\`${path.join('.')}\``
  const entry = `entry ${Number(path[index]) + 1} of \`${path.slice(0, index).join('.')}\``
  return index === path.length - 1 ? entry : `\`${path.slice(index + 1).join('.')}\` in ${entry}`
}

function list(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let current = value
  for (const key of path) {
    if (typeof current !== 'object' || current === null) return undefined
    current = Object.getOwnPropertyDescriptor(current, key)?.value
  }
  return current
}
