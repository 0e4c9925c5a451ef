import { UsageError } from '../usage-error.ts'
import { RenderError } from '../engine/render/renderer.ts'
import { tellError } from './tell.ts'

const systemErrors: Record<string, string> = {
  ENOSPC: 'The disk is full',
  EROFS: 'The folder is on a read-only file system',
  EACCES: 'Permission is missing',
  EPERM: 'Permission is missing',
  EMFILE: 'Too many files are open',
}

/**
 * Runs a command's main function and turns what goes wrong into one message and exit code 1. What a person can mend
 * is said in a sentence; a defect of the program keeps its stack.
 */
export async function runCommand(main: () => Promise<number>): Promise<void> {
  let code = 1
  try {
    code = await main()
  } catch (error) {
    tellError(messageOf(error))
  }
  // What was started on the way (Next.js, the bundler) may keep handles of its own that would hold the process.
  process.exit(code)
}

function messageOf(error: unknown): string {
  if (error instanceof UsageError || error instanceof RenderError) return error.message
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  const known = systemErrors[code]
  if (known !== undefined) {
    const path =
      'dest' in error ? ` (${String(error.dest)})` : 'path' in error ? ` (${String(error.path)})` : ''
    return `${known}${path}. The last good output is untouched.`
  }
  return error.stack ?? error.message
}
