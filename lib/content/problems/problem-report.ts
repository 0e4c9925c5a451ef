import type { Problem } from '../../problems.ts'
import { compareText } from '../index/order.ts'

const styles = { error: 31, warning: 33, place: 1, fix: 2 }

/**
 * Writes problems as a compiler does: by file, errors before warnings, then by place, each with its fix below it; the
 * last line counts them.
 */
export function formatProblems(problems: readonly Problem[], { color }: { color: boolean }): string {
  const paint = (style: keyof typeof styles, text: string) =>
    color ? `\u001B[${styles[style]}m${text}\u001B[0m` : text
  const sorted = problems.toSorted(byFileThenWeight)
  const blocks = sorted.map((problem, at) => {
    const { severity, message, fix } = problem
    const gap = at > 0 && sorted[at - 1]?.file !== problem.file ? '\n' : ''
    const head = `${gap}${paint('place', placeOf(problem))}  ${paint(severity, severity)}  ${message}`
    if (fix === undefined) return head
    const [first = '', ...rest] = fix.split('\n')
    const lines = [`  ${paint('fix', 'fix:')} ${first}`, ...rest.map((line) => `       ${line}`)]
    return [head, ...lines].join('\n')
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
  return [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':')
}

function counts(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'No problems.'
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const files = new Set(problems.map(({ file }) => file)).size
  const parts = [plural(errors, 'error'), plural(problems.length - errors, 'warning')]
  return `${parts.join(', ')} in ${plural(files, 'file')}`
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
