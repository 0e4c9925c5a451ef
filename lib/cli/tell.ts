import { printable, printableLines } from '../printable.ts'

/** Says something on standard output. All that commands print goes through here: names and texts may be a stranger's. */
export function tell(text: string): void {
  console.log(printableLines(text))
}

/** The same on standard error. */
export function tellError(text: string): void {
  console.error(printableLines(text))
}

/** Gives commands of our own to the runner of a workflow, one in a line. */
export function tellWorkflow(commands: readonly string[]): void {
  for (const command of commands) console.log(printable(command))
}

/** Says what went wrong where nothing was to, with where it did. */
export function tellFailure(error: unknown): void {
  tellError(error instanceof Error ? (error.stack ?? error.message) : String(error))
}
