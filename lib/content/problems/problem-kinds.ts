import type { Problem } from '../../problems.ts'

/** Problems that say the same, or differ in nothing but what they quote and count. */
export interface ProblemKind {
  severity: Problem['severity']
  /** What all say, with `…` for what differs. */
  message: string
  /** What all say to write, with `…` for what differs; undefined where the first has none. */
  fix: string | undefined
  /** At least one, in the order in which they were given. */
  problems: Problem[]
}

/** What is quoted in backticks, or a number. */
const varying = /(`+)(?!`).+?(?<!`)\1(?!`)|\d[\d,.]*(?<=\d)/gs

/** What is said in the same words as often is a kind of its own. */
const often = 5

/** Gathers problems by kind: errors before warnings, and of each what is met most often first. */
export function kindsOf(problems: readonly Problem[]): ProblemKind[] {
  const times = new Map<string, number>()
  for (const { message } of problems) times.set(message, (times.get(message) ?? 0) + 1)
  const kinds = new Map<string, Problem[]>()
  for (const problem of problems) {
    const { severity, message } = problem
    const said = (times.get(message) ?? 0) < often ? message.replace(varying, '`…`') : message
    const key = `${severity} ${said}`
    const known = kinds.get(key)
    if (known) known.push(problem)
    else kinds.set(key, [problem])
  }
  return [...kinds.values()]
    .flatMap((same) => {
      const [first] = same
      if (!first) return []
      const fixes = same.flatMap(({ fix }) => fix ?? [])
      return {
        severity: first.severity,
        message: common(same.map(({ message }) => message)),
        fix: first.fix === undefined ? undefined : common(fixes),
        problems: same,
      }
    })
    .toSorted(
      (left, right) =>
        Number(left.severity === 'warning') - Number(right.severity === 'warning') ||
        right.problems.length - left.problems.length,
    )
}

/** @returns the first of some texts, with `…` for each part of it that others write differently. */
function common(texts: readonly string[]): string {
  const [first = ''] = texts
  const parts = texts.map((text) => Array.from(text.matchAll(varying), ([part]) => part))
  const [own = []] = parts
  let at = -1
  return first.replace(varying, (part) => {
    at++
    const differs = parts.some((other) => other.length === own.length && other[at] !== part)
    return differs ? (part.startsWith('`') ? '`…`' : '…') : part
  })
}
