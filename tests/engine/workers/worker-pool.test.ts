import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { runTasks } from '../../../lib/engine/workers/worker-pool.ts'

const command = process.argv[1] ?? ''

afterEach(() => {
  process.argv[1] = command
})

/** Workers are looked for beside the command that runs. */
function withWorker(code: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-pool-'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(folder, 'worker.mjs'), code)
  process.argv[1] = join(folder, 'command.mjs')
}

/** Looks at no pictures, some times. */
function run(pieces: number, signal?: AbortSignal, done = (): void => {}): Promise<unknown> {
  return runTasks('inspect', [[], []], { shared: { blobs: '' }, pieces, done, signal })
}

const few = 2
const many = 1000

describe('work', () => {
  it('that is little is done in this thread, and stopped between two inputs', async () => {
    await expect(run(few)).resolves.toEqual([[], []])
    const stop = new AbortController()
    let finished = 0
    const stopped = run(few, stop.signal, () => {
      finished++
      stop.abort(new Error('no more'))
    })
    await expect(stopped).rejects.toThrow('no more')
    expect(finished).toBe(1)
  })

  it('is not begun once it is stopped', async () => {
    withWorker('throw new Error("started")')
    await expect(run(many, AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late')
  })

  it('is stopped in workers that do not answer', async () => {
    withWorker(`import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => {})`)
    const stop = new AbortController()
    const stopped = run(many, stop.signal)
    setTimeout(() => stop.abort(), 50)
    await expect(stopped).rejects.toThrow('a worker ended before its work did')
  })

  it('fails when a worker ends in the midst of it', async () => {
    withWorker(
      `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => process.exit(0))`,
    )
    await expect(run(many)).rejects.toThrow('a worker ended before its work did')
  })
})
