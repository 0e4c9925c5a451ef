import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, test } from 'vitest'
import { lateBody } from '../../../lib/engine/load/compile-body.ts'
import { runTasks } from '../../../lib/engine/workers/worker-pool.ts'
import { sitePath } from '../../../lib/paths.ts'

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

  it('is given up where it takes longer than it may, and another worker does the rest', async () => {
    withWorker(`
      import { readlinkSync } from 'node:fs'
      import { parentPort } from 'node:worker_threads'
      try {
        parentPort.postMessage({ thread: readlinkSync('/proc/thread-self') })
      } catch {}
      parentPort.on('message', ({ name, input = [] }) => {
        for (const { path } of input) {
          parentPort.postMessage({ step: { file: path, line: 3, kind: 'diagram' } })
          while (path === 'endless') {}
        }
        if (name) parentPort.postMessage({ output: input })
      })`)
    const source = (path: string) => ({ path, hash: '' })
    const given = [[source('a'), source('endless'), source('b')], [source('c')]]
    const late: unknown[] = []
    const outputs = await runTasks('inspect', given, {
      shared: { blobs: '' },
      pieces: few,
      done: () => {},
      instead: (input, step, again) => {
        late.push(step)
        return again(input.filter(({ path }) => path !== step.file))
      },
    })
    expect(late).toEqual([{ file: 'endless', line: 3, kind: 'diagram' }])
    expect(outputs).toEqual([[source('a'), source('b')], [source('c')]])
    const alone = runTasks('inspect', given, { shared: { blobs: '' }, pieces: many, done: () => {} })
    await expect(alone).rejects.toThrow('endless: its diagram takes more than 2 seconds of a processor')
  })
})

test('a text that was given up is an error with its name, and others of the site are told of too', () => {
  const job = { file: 'posts/a.md', path: sitePath('/posts/a/'), markdown: 'a', firstLine: 5, empty: false }
  expect(lateBody(job, { file: 'posts/a.md', kind: 'text' }).problems).toEqual([
    {
      severity: 'error',
      file: 'posts/a.md',
      message: 'The text takes more than 5 seconds of a processor to read, and was given up.',
      fix: 'Take parts of it out to find what it is: most likely a long run of signs, or much code in one block.',
    },
  ])
  const [problem] = lateBody(job, { file: 'posts/a.md', line: 9, kind: 'diagram' }).problems
  expect(problem).toMatchObject({
    line: 9,
    message: expect.stringContaining('The diagram takes more than 2 seconds'),
  })
})
