import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { projectRoot } from '../../lib/engine/cache/checkout.ts'

/** A build in processes of its own. */
export interface BuildCall {
  content: string
  out: string
  cache: string
  /** Further flags. */
  flags: readonly string[]
}

/** When a build is killed: so many milliseconds after its start, or after it has begun to write. */
export interface Moment {
  after: 'start' | 'writing'
  delay: number
}

export interface BuildEnd {
  /** Undefined where it was killed. */
  code: number | undefined
  said: string
  milliseconds: number
}

/** Runs a build to its end, or kills it with all that it has started, without a warning. */
export async function runBuild(
  { content, out, cache, flags }: BuildCall,
  moment?: Moment,
): Promise<BuildEnd> {
  const start = performance.now()
  const args = [join(projectRoot, 'scripts/run.mjs'), 'build', '--content', content, '--out', out]
  const child = spawn(process.execPath, [...args, '--as-of', '2026-11-01', ...flags], {
    cwd: projectRoot,
    env: {
      ...process.env,
      CI: '1',
      GROUNDWORK_CACHE: cache,
      GROUNDWORK_PUBLIC: join(projectRoot, 'tests/fixtures/public'),
    },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  let timer: NodeJS.Timeout | undefined
  let looking: NodeJS.Timeout | undefined
  const killLater = (delay: number): void => {
    timer = setTimeout(() => killGroup(child.pid), delay)
  }
  if (moment?.after === 'start') killLater(moment.delay)
  if (moment?.after === 'writing')
    looking = setInterval(() => {
      if (!isWriting(out, child.pid)) return
      clearInterval(looking)
      killLater(moment.delay)
    }, 1)
  const code = await ended
  clearTimeout(timer)
  clearInterval(looking)
  return { code: code ?? undefined, said, milliseconds: performance.now() - start }
}

/** Whether a build fills the folder that is to become the output. */
function isWriting(out: string, pid: number | undefined): boolean {
  const folder = dirname(out)
  return existsSync(folder) && readdirSync(folder).includes(`${basename(out)}.next-${pid}`)
}

function killGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
