/**
 * Something wrong with what an author wrote. Problems are values: every stage returns the ones it found, all are
 * shown together, and only the command decides to stop.
 */
export interface Problem {
  /** An error stops the build; a warning is shown and counted. */
  severity: 'error' | 'warning'
  /** Path relative to the content folder, with forward slashes. */
  file: string
  /** 1-based line in the file. */
  line?: number
  /** 1-based column in that line. */
  column?: number
  /** Front-matter field, as a dotted path: `publication.url`. */
  field?: string
  /** What is wrong, quoting what was written. */
  message: string
  /** What to write instead. */
  fix?: string
  /** Names what is wrong in many files alike, and better told once than in each. */
  group?: string
}

/** @returns whether any of the problems stops a build. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error')
}
