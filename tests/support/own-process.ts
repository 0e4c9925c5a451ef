import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { build } from 'esbuild'
import { root } from './command.ts'

/** How a process ended, and what it said of it. */
export interface End {
  code: number | null
  signal: string | null
  complaint: string
}

/**
 * Makes a module one that processes of their own can run.
 *
 * @returns what runs it, with arguments.
 */
export async function ownProcess(module: string): Promise<(...args: string[]) => Promise<End>> {
  const outfile = join(mkdtempSync(join(tmpdir(), 'groundwork-process-')), `${basename(module, '.ts')}.mjs`)
  await build({
    entryPoints: [module],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: { js: `import { createRequire } from 'node:module'; const require = createRequire('${root}/');` },
  })
  return async (...args) => {
    const child = spawn(process.execPath, [outfile, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
    let complaint = ''
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
    await once(child, 'close')
    return { code: child.exitCode, signal: child.signalCode, complaint }
  }
}
