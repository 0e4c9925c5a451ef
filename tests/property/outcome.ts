import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../../lib/engine/cache/hash.ts'
import { listFiles } from '../../lib/engine/cache/list-files.ts'

/** What a build left behind: its output, or its errors. */
export interface Outcome {
  code: number | null
  /** What it said of the content. */
  problems: string
  /** SHA-256 of each file of the output, by path. */
  files: Record<string, string>
}

/** A build to be run. */
export interface BuildCall {
  checkout: string
  content: string
  out: string
  cache: string
  asOf: string
  compress: boolean
  /** Where it writes what it did, if anywhere. */
  report?: string
  /** Besides those of this process. */
  environment?: Record<string, string>
  /** Milliseconds after which the build is killed, where it is. */
  kill?: number
}

/** An incremental build and a clean one came apart. */
export class Difference extends Error {
  override name = 'Difference'
}

/** Runs a build in a process of its own, with a cache of its own. */
export async function build(call: BuildCall): Promise<Outcome> {
  const { checkout, content, out, cache, asOf, compress, report, environment, kill } = call
  const args = ['scripts/run.mjs', 'build', '--content', content, '--out', out, '--as-of', asOf]
  if (compress) args.push('--compress')
  if (report !== undefined) args.push('--report', report)
  const child = spawn(process.execPath, args, {
    cwd: checkout,
    env: { ...process.env, CI: '1', GROUNDWORK_CACHE: cache, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  let problems = ''
  child.stderr.on('data', (chunk: Buffer) => (problems += chunk.toString()))
  const timer = kill === undefined ? undefined : setTimeout(() => killGroup(child.pid), kill)
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  clearTimeout(timer)
  // Whether there is an output already is no property of the content.
  return { code, problems: problems.replace(/^Nothing was written.*$/m, ''), files: hashes(out) }
}

/**
 * Compares what an incremental build left with what a clean one did.
 *
 * @throws Difference unless they are the same bytes, or the same errors.
 */
export function compare(incremental: Outcome, clean: Outcome, where: string): void {
  const said = `${incremental.problems}\n-- clean --\n${clean.problems}`
  if (incremental.code !== clean.code)
    throw new Difference(`exit code ${incremental.code}, clean ${clean.code}, ${where}\n${said}`)
  if (incremental.problems !== clean.problems) throw new Difference(`other messages, ${where}\n${said}`)
  // With errors the output is the last good one, which a clean build does not have.
  if (clean.code !== 0) return
  const paths = new Set([...Object.keys(incremental.files), ...Object.keys(clean.files)])
  const different = [...paths].filter((path) => incremental.files[path] !== clean.files[path])
  if (different.length > 0)
    throw new Difference(`${different.length} files differ, ${where}\n${different.slice(0, 20).join('\n')}`)
}

/** The build and what it has started. */
function killGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

function hashes(folder: string): Record<string, string> {
  const paths = [...listFiles(folder), '.groundwork/manifest.json'].filter((path) =>
    existsSync(join(folder, path)),
  )
  return Object.fromEntries(paths.map((path) => [path, sha256(readFileSync(join(folder, path)))]))
}
