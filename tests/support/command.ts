import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout under test. */
export const root = resolve(fileURLToPath(import.meta.url), '../../..')

/**
 * A frozen copy of the content and the public files that the program comes with. The checkout's own are its author's,
 * whatever they have become, and no test reads them.
 */
export const sampleContent = join(root, 'tests/fixtures/sample')
export const samplePublic = join(root, 'tests/fixtures/public')

/** Where tests build to; inside the checkout, so that hard links work, and ignored by git. */
export const scratch = join(root, '.cache/tests')

/** Environment variables of a process. */
export type Environment = Record<string, string | undefined>

export interface CommandResult {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs one of the project's commands as a person would, and waits for its end. */
export async function run(
  command: string,
  args: string[] = [],
  env: Environment = {},
): Promise<CommandResult> {
  return runProgram(process.execPath, [join(root, 'scripts/run.mjs'), command, ...args], {
    cwd: root,
    env: { ...cleanEnvironment(), ...env },
  })
}

/** Runs a program to its end, and keeps what it says. With `shell`, it may be a whole line of one. */
export async function runProgram(
  program: string,
  args: string[],
  options: { cwd: string; env: NodeJS.ProcessEnv; shell?: boolean },
): Promise<CommandResult> {
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const code = await new Promise<number | null>((done, reject) => {
    child.once('error', reject)
    child.once('close', done)
  })
  return { code, stdout, stderr }
}

/** The environment without what the test runner adds to it, in which commands read the sample. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const env = { ...process.env, CI: '1' }
  for (const name of Object.keys(env)) {
    if (/^(?:VITEST.*|NODE_ENV|TEST|DEV|PROD|MODE|BASE_URL|SSR|CONTENT_DIR|OUT_DIR|AS_OF)$/.test(name))
      Reflect.deleteProperty(env, name)
  }
  return { ...env, CONTENT_DIR: sampleContent, GROUNDWORK_PUBLIC: samplePublic }
}
