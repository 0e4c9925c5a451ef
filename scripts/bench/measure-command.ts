import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { watchMemory } from './process-memory.ts'

/** What a command took. */
export interface Measure {
  /** Seconds from start to end. */
  wall: number
  /** Seconds of processor time, of all its processes, in user and system mode; undefined where no shell tells. */
  cpu: number | undefined
  /** Most memory of any one of its processes, in bytes; undefined elsewhere than on Linux. */
  memory: number | undefined
}

export interface MeasuredCommand {
  command: readonly [string, ...string[]]
  cwd: string
  env: NodeJS.ProcessEnv
  /** A file that may be written and removed. */
  scratch: string
}

/**
 * Runs a command to its end and measures it. Node.js does not tell what its children used, so a shell is put in
 * between, whose `times` counts all that it waited for.
 *
 * @throws Error with the command's output when it fails.
 */
export async function measureCommand({ command, cwd, env, scratch }: MeasuredCommand): Promise<Measure> {
  const hasShell = process.platform !== 'win32'
  const script = '"$@"; code=$?; times > "$BENCH_TIMES"; exit $code'
  const [program, ...args] = hasShell ? (['sh', '-c', script, 'sh', ...command] as const) : command
  const start = performance.now()
  const child = spawn(program, args, {
    cwd,
    env: { ...env, BENCH_TIMES: scratch },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const memory = child.pid === undefined ? undefined : watchMemory(child.pid)
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  }).finally(() => memory?.stop())
  const wall = (performance.now() - start) / 1000
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}:\n${output.trim().slice(-4000)}`)
  const cpu = hasShell ? parseTimes(readFileSync(scratch, 'utf8')) : undefined
  rmSync(scratch, { force: true })
  return { wall, cpu, memory: memory?.stop() }
}

/**
 * Adds up what the shell's `times` printed (POSIX: user and system time of the shell, then of its children).
 *
 * @returns seconds.
 */
export function parseTimes(text: string): number {
  let seconds = 0
  for (const [, minutes, rest] of text.matchAll(/(\d+)m(\d+(?:[.,]\d+)?)s/g))
    seconds += Number(minutes) * 60 + Number(rest?.replace(',', '.'))
  return seconds
}

/** The environment of a measured command: the caller's, without what would steer the build. */
export function plainEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const plain = { ...env, CI: '1', NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1' }
  for (const name of Object.keys(plain)) {
    if (/^(?:NODE_ENV|NODE_OPTIONS|CONTENT_DIR|OUT_DIR|AS_OF|INIT_CWD|(?:GROUNDWORK|npm)_.*)$/.test(name))
      Reflect.deleteProperty(plain, name)
  }
  return plain
}
