import type { Problem } from '../problems.ts'

/** Anything that tells where it stands in the body: a node of a syntax tree. */
export interface Placed {
  position?: { start: { line: number; column: number } } | undefined
}

/** Collects what is wrong with a text. */
export interface Reporter {
  /** In the order of their places. */
  problems: () => Problem[]
  error: (at: Placed, message: string, fix?: string) => void
  /** @param group what problems of other files this is one with, as `Problem.group`. */
  warn: (at: Placed, message: string, fix?: string, group?: string) => void
}

/**
 * @param file content-relative path.
 * @param firstLine line of the file on which the body begins; places in the body become places in the file.
 */
export function reporter(file: string, firstLine: number): Reporter {
  const problems: Problem[] = []
  const add = (
    severity: Problem['severity'],
    at: Placed,
    message: string,
    fix?: string,
    group?: string,
  ): void => {
    const start = at.position?.start
    problems.push({
      severity,
      file,
      ...(start && { line: start.line + firstLine - 1, column: start.column }),
      message,
      ...(fix !== undefined && { fix }),
      ...(group !== undefined && { group }),
    })
  }
  return {
    problems: () =>
      problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)),
    error: (at, message, fix) => add('error', at, message, fix),
    warn: (at, message, fix, group) => add('warning', at, message, fix, group),
  }
}
