import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { cleanEnvironment, root } from './command.ts'

/** A command that runs until it is stopped. */
export interface Background {
  /** What the pattern's first group matched in what the command prints. */
  waitFor: (pattern: RegExp) => Promise<string>
  /** Ends it as Ctrl-C does. @returns its exit code; under Windows, where it has no say in its end, 0. */
  stop: () => Promise<number | null>
  output: () => string
}

/** Starts one of the project's commands, of this checkout unless another is named, and leaves it running. */
export function start(
  command: string,
  args: string[],
  env: Record<string, string> = {},
  checkout = root,
): Background {
  const child = spawn(process.execPath, [join(checkout, 'scripts/run.mjs'), command, ...args], {
    cwd: checkout,
    env: { ...cleanEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let output = ''
  const listeners = new Set<() => void>()
  const take = (chunk: Buffer): void => {
    output += chunk.toString()
    for (const listener of listeners) listener()
  }
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      resolve(code)
      for (const listener of listeners) listener()
    })
  })
  return {
    output: () => output,
    waitFor: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const match = pattern.exec(output)
          if (match) resolve(match[1] ?? match[0])
          else if (child.exitCode !== null)
            reject(new Error(`${command} ended before it said ${String(pattern)}:\n${output}`))
        }
        listeners.add(look)
        look()
      }),
    stop: () => {
      if (process.platform === 'win32') {
        spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'])
        return ended.then(() => 0)
      }
      // A terminal sends Ctrl-C to the whole group.
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGINT')
      return ended
    },
  }
}
