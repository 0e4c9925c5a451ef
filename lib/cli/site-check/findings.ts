import type { Problem } from '../../problems.ts'

/** Problems of pages. What is wrong in the same way in many of them, as all that each page has is, is told once. */
export class Findings {
  readonly #found = new Map<string, { problem: Problem; files: Set<string> }>()

  add(problem: Problem): void {
    const known = this.#found.get(problem.message)
    if (known) known.files.add(problem.file)
    else this.#found.set(problem.message, { problem, files: new Set([problem.file]) })
  }

  /** @returns each problem at its first place; how many more pages have it stands in the message. */
  all(): Problem[] {
    return [...this.#found.values()].map(({ problem, files }) => {
      const more = files.size - 1
      if (more === 0) return problem
      return {
        ...problem,
        message: `${problem.message} So in ${more} more ${more === 1 ? 'page' : 'pages'}.`,
      }
    })
  }
}
