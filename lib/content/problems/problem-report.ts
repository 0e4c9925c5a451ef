import type { Problem } from '../../problems.ts'
import { compareText } from '../index/order.ts'
import { kindsReport } from './kinds-report.ts'
import { gatherGroups } from './problem-groups.ts'
import { printable } from '../../printable.ts'
import { kindsOf } from './problem-kinds.ts'

/** How many other places are named where something is wrong in many files. */
const shownPlaces = 3

/** As many are told one by one; more are told by kind, as nobody reads a thousand lines. */
const readable = 60

const styles = { error: 31, warning: 33, place: 1, fix: 2 }

export interface ReportOptions {
  color: boolean
  /** How many places are named of each kind, where problems are too many to be told one by one. */
  places?: number | undefined
  /** Whether more than a few warnings are only counted: builds repeat them each time. */
  countWarnings?: boolean
}

/** As many warnings are told by every build. */
const repeated = 10

/**
 * Writes problems as a compiler does: by file, errors before warnings, then by place, each with its fix below it; what is
 * wrong in many files alike stands once, with the first other places. Where there are very many, they stand by kind. The
 * last line counts them.
 */
export function formatProblems(problems: readonly Problem[], options: ReportOptions): string {
  const { color, places = shownPlaces, countWarnings = false } = options
  const warnings = problems.filter(({ severity }) => severity === 'warning')
  if (countWarnings && warnings.length > repeated) {
    const errors = problems.filter(({ severity }) => severity === 'error')
    const kinds = kindsOf(warnings).map(
      ({ message, problems: same }) => `${same.length.toLocaleString('en')} ×  ${printable(message)}`,
    )
    const told = errors.length === 0 ? [] : [formatProblems(errors, { color, places }), '']
    return [...told, ...kinds, '', `${plural(warnings.length, 'warning')}; npm run check tells where`].join(
      '\n',
    )
  }
  const paint = (style: keyof typeof styles, text: string) =>
    color ? `\u001B[${styles[style]}m${text}\u001B[0m` : text
  const sorted = problems.toSorted(byFileThenWeight)
  if (sorted.length > readable)
    return [...kindsReport(sorted, { places, paint, placeOf }), counts(sorted)].join('\n')
  const gathered = gatherGroups(sorted)
  const blocks = gathered.map(({ problem, others }, at) => {
    const { severity, fix } = problem
    const message = printable(problem.message)
    const gap = at > 0 && gathered[at - 1]?.problem.file !== problem.file ? '\n' : ''
    const lines = [`${gap}${paint('place', placeOf(problem))}  ${paint(severity, severity)}  ${message}`]
    const [first, ...rest] = fix?.split('\n').map(printable) ?? []
    if (first !== undefined)
      lines.push(`  ${paint('fix', 'fix:')} ${first}`, ...rest.map((line) => `       ${line}`))
    if (others.length > 0) {
      const shown = others.slice(0, shownPlaces).map(placeOf)
      const left = others.length - shown.length
      const places = `${shown.join(', ')}${left > 0 ? ` and ${plural(left, 'more file')}` : ''}`
      lines.push(`  ${paint('fix', 'also in')} ${places}`)
    }
    return lines.join('\n')
  })
  return [...blocks, ...(blocks.length > 0 ? [''] : []), counts(problems)].join('\n')
}

function byFileThenWeight(left: Problem, right: Problem): number {
  return (
    compareText(left.file, right.file) ||
    compareText(left.severity, right.severity) ||
    (left.line ?? 0) - (right.line ?? 0) ||
    (left.column ?? 0) - (right.column ?? 0)
  )
}

function placeOf({ file, line, column }: Problem): string {
  return [printable(file), line, line === undefined ? undefined : column]
    .filter((part) => part !== undefined)
    .join(':')
}

function counts(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'No problems.'
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const files = new Set(problems.map(({ file }) => file)).size
  const parts = [plural(errors, 'error'), plural(problems.length - errors, 'warning')]
  return `${parts.join(', ')} in ${plural(files, 'file')}`
}

function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}
