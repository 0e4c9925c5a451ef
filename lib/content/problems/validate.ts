import type { z } from 'zod'
import type { Problem } from '../../problems.ts'
import { explainIssue, type Finding } from './explain-issue.ts'
import type { Position } from '../parsed-file.ts'
import type { YamlData } from '../yaml/read-yaml.ts'

/** @returns what the schema makes of the data, or a problem for each field that is wrong. */
export function validate<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  data: YamlData,
): { value?: z.output<Schema>; problems: Problem[] } {
  const result = schema.safeParse(data.value ?? {})
  if (result.success) return { value: result.data, problems: [] }
  const start = { line: 1, column: 1 }
  const findings = result.error.issues.flatMap((issue) => explainIssue(issue, schema, data, start))
  // A misspelt field would be told twice: as unknown, and as missing.
  const meant = new Set(findings.map((finding) => finding.meant))
  const told = findings.filter(({ missing, field }) => !missing || !meant.has(field))
  return { problems: told.map((finding) => problemOf(file, finding)) }
}

/** Labels such as "entry 2 of" may begin a message. */
function problemOf(file: string, { line, column, field, message, fix }: Finding): Problem {
  const sentence = message.charAt(0).toUpperCase() + message.slice(1)
  return { severity: 'error', file, line, column, field, message: sentence, fix }
}

/** @returns where each value stands, by its dotted path. */
export function positionsOf(data: YamlData): Record<string, Position> {
  const entries = [...data.fields].filter(([path]) => path !== '')
  return Object.fromEntries(entries.map(([path, { line, column }]) => [path, { line, column }]))
}
