import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cleanEnvironment, root } from './command.ts'

/** Whether programs can be given a terminal here: other systems have no `script`, or another. */
export const hasPseudoTerminal = process.platform === 'linux' && existsSync('/usr/bin/script')

/**
 * Runs a command at a terminal of its own and types what is to be typed, each time once the screen shows what it is an
 * answer to.
 *
 * @returns the exit code, and all that the screen has shown.
 */
export async function atPseudoTerminal(
  command: string,
  typed: readonly (readonly [shown: string, keys: string])[],
): Promise<{ code: number | null; screen: string }> {
  const line = `"${process.execPath}" scripts/run.mjs ${command}`
  const child = spawn('script', ['-qec', line, '/dev/null'], { cwd: root, env: cleanEnvironment() })
  const left = [...typed]
  let screen = ''
  let from = 0
  child.stdout.on('data', (chunk: Buffer) => {
    screen += chunk.toString()
    const [next] = left
    if (!next || !screen.includes(next[0], from)) return
    from = screen.length
    left.shift()
    child.stdin.write(next[1])
  })
  const code = await new Promise<number | null>((done, reject) => {
    child.once('error', reject)
    child.once('close', done)
  })
  return { code, screen }
}
