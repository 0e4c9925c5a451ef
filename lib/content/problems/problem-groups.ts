import type { Problem } from '../../problems.ts'

/** A problem, and those of other files that are the same one. */
export interface GatheredProblem {
  problem: Problem
  others: Problem[]
}

/** Puts problems of one group together, at the place of the first. */
export function gatherGroups(problems: readonly Problem[]): GatheredProblem[] {
  const gathered: GatheredProblem[] = []
  const groups = new Map<string, GatheredProblem>()
  for (const problem of problems) {
    const known = problem.group === undefined ? undefined : groups.get(problem.group)
    if (known) {
      known.others.push(problem)
      continue
    }
    const first = { problem, others: [] }
    gathered.push(first)
    if (problem.group !== undefined) groups.set(problem.group, first)
  }
  return gathered
}
