import { Refusal } from '../refusal.ts'
import { UsageError } from '../usage-error.ts'
import { RenderError } from '../engine/render/renderer.ts'
import { tell, tellError } from './tell.ts'
import type { Command, Flags, Given } from './usage/command.ts'
import { helpText } from './usage/help-text.ts'
import { asksForHelp, readArguments, refuseSwallowed } from './usage/read-arguments.ts'

const systemErrors: Record<string, string> = {
  ENOSPC: 'The disk is full',
  EROFS: 'The folder is on a read-only file system',
  EACCES: 'Permission is missing',
  EPERM: 'Permission is missing',
  EMFILE: 'Too many files are open',
}

/** What a command ends with where it was called in a way that it does not take. */
const calledWrongly = 2

/**
 * Runs a command: reads what was typed for it, or shows its help where that was asked for, and turns what goes wrong into
 * one message and an exit code. What a person can mend is said in a sentence; a defect of the program keeps its stack.
 *
 * @param main @returns the exit code: 0 where all is done, 1 where the content is at fault.
 */
export async function runCommand<Its extends Flags>(
  command: Command<Its>,
  main: (given: Given<Its>) => Promise<number>,
): Promise<void> {
  // What reads the output may have seen enough: `npm run check | head`.
  process.stdout.on('error', (error) => {
    if ('code' in error && error.code === 'EPIPE') process.exit(1)
    throw error
  })
  const args = process.argv.slice(2)
  let code = 1
  try {
    if (asksForHelp(args)) {
      tell(helpText(command))
      code = 0
    } else {
      refuseSwallowed(command, process.env)
      const passedOn = command.passesTo !== undefined
      code = await main(
        passedOn ? { ...readArguments(command, []), words: args } : readArguments(command, args),
      )
    }
  } catch (error) {
    tellError(messageOf(error))
    if (error instanceof UsageError) code = calledWrongly
  }
  // What was started on the way (Next.js, the bundler) may keep handles of its own that would hold the process.
  process.exit(code)
}

function messageOf(error: unknown): string {
  const isPlain = [UsageError, Refusal, RenderError].some((kind) => error instanceof kind)
  if (isPlain && error instanceof Error) return error.message
  if (!(error instanceof Error)) return String(error)
  const { code, path } = systemError(error)
  const known = systemErrors[code]
  if (known !== undefined)
    return `${known}${path === undefined ? '' : ` (${path})`}. The last good output is untouched.`
  return error.stack ?? error.message
}

/** What the system says has gone wrong. An error that comes from a thread says so in its message alone. */
function systemError(error: Error): { code: string; path: string | undefined } {
  const said = /^(?<code>E[A-Z]+): .*?(?:'(?<path>[^']*)'(?: -> '(?<dest>[^']*)')?)?$/s.exec(
    error.message,
  )?.groups
  const field = (name: string): string | undefined =>
    name in error ? String(Reflect.get(error, name)) : undefined
  return {
    code: field('code') ?? said?.code ?? '',
    path: field('dest') ?? field('path') ?? said?.dest ?? said?.path,
  }
}
