import { printableLines } from '../printable.ts'

/** Says something on standard output. All that commands print goes through here: names and texts may be a stranger's. */
export function tell(text: string): void {
  console.log(printableLines(text))
}

/** The same on standard error. */
export function tellError(text: string): void {
  console.error(printableLines(text))
}

/** Says what went wrong where nothing was to, with where it did. */
export function tellFailure(error: unknown): void {
  tellError(error instanceof Error ? (error.stack ?? error.message) : String(error))
}
