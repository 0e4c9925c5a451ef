import type { Problem } from '../../problems.ts'
import { printable } from '../../printable.ts'
import { kindsOf } from './problem-kinds.ts'

export interface KindsReportOptions {
  /** How many places are named of each kind. */
  places: number
  paint: (style: 'error' | 'warning' | 'place' | 'fix', text: string) => string
  placeOf: (problem: Problem) => string
}

/**
 * Writes many problems by kind: how many there are, what they say, what to write, and the first places with what each
 * quotes where that differs.
 */
export function kindsReport(
  problems: readonly Problem[],
  { places, paint, placeOf }: KindsReportOptions,
): string[] {
  return kindsOf(problems).map(({ severity, message, fix, problems: same }) => {
    const head = `${paint('place', `${counted(same.length)} ×`)}  ${paint(severity, severity)}  ${printable(message)}`
    const fixed =
      fix === undefined
        ? []
        : [`  ${paint('fix', 'fix:')} ${fix.split('\n').map(printable).join('\n       ')}`]
    const quotes = message.includes('`…`')
    const named = same.slice(0, places).map((problem) => {
      const [quoted] = /`[^`]+`/.exec(problem.message) ?? []
      return quotes && quoted !== undefined ? `${placeOf(problem)} ${printable(quoted)}` : placeOf(problem)
    })
    const left = same.length - named.length
    return [
      head,
      ...fixed,
      ...named.map((place) => `  ${place}`),
      ...(left > 0 ? [`  and ${counted(left)} more`] : []),
      '',
    ].join('\n')
  })
}

function counted(count: number): string {
  return count.toLocaleString('en')
}
