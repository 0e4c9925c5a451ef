import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { workerTasks } from './worker-tasks.ts'
import type { TaskInput, TaskName, TaskOutput, WorkerShared } from './task-types.ts'

/** What a worker is asked. */
export interface WorkerRequest {
  name: TaskName
  input: unknown
}

/** What it answers: the output, or why there is none. */
export type WorkerAnswer = { output: unknown } | { failure: string }

export interface TaskOptions<Name extends TaskName> {
  shared: WorkerShared
  /** How many pieces of work the inputs hold together; an input may be a batch. */
  pieces: number
  /** Is told each time an input is finished. */
  done: (input: TaskInput<Name>) => void
  /** This thread has work of its own meanwhile, for which a core is left. */
  beside?: boolean
  /** Stops the work: in workers at once, in this thread after the input it is at. */
  signal?: AbortSignal
}

/** Below this many pieces of work, starting a worker costs more than it saves. */
const worthWorkers = 40

/**
 * Runs a task over many inputs, in worker threads where there are enough of them. The result is in the order of the
 * inputs and does not depend on the number of workers.
 *
 * @throws the signal's reason, or an Error, when the work was stopped before its end.
 */
export async function runTasks<Name extends TaskName>(
  name: Name,
  inputs: readonly TaskInput<Name>[],
  { shared, pieces, done, beside = false, signal }: TaskOptions<Name>,
): Promise<TaskOutput<Name>[]> {
  if (pieces < worthWorkers) {
    const task: (input: TaskInput<Name>, shared: WorkerShared) => Promise<TaskOutput<Name>> =
      workerTasks[name]
    const outputs: TaskOutput<Name>[] = []
    for (const input of inputs) {
      signal?.throwIfAborted()
      outputs.push(await task(input, shared))
      done(input)
    }
    signal?.throwIfAborted()
    return outputs
  }
  const outputs: TaskOutput<Name>[] = []
  let next = 0
  const work = async (): Promise<void> => {
    signal?.throwIfAborted()
    const worker = new Worker(workerFile(), { workerData: shared })
    const failed = failureOf(worker)
    const stop = (): void => void worker.terminate()
    signal?.addEventListener('abort', stop)
    try {
      for (let at = next++; at < inputs.length; at = next++) {
        const input = inputs[at]
        if (input === undefined) continue
        outputs[at] = await Promise.race([failed, ask(worker, name, input)])
        done(input)
      }
    } finally {
      signal?.removeEventListener('abort', stop)
      await worker.terminate()
    }
  }
  const cores = Math.max(1, availableParallelism() - (beside ? 1 : 0))
  await Promise.all(Array.from({ length: Math.min(cores, 8, inputs.length) }, work))
  return outputs
}

/** The worker's bundle stands beside that of the command which runs. */
function workerFile(): string {
  return join(dirname(process.argv[1] ?? ''), 'worker.mjs')
}

function ask<Name extends TaskName>(
  worker: Worker,
  name: Name,
  input: TaskInput<Name>,
): Promise<TaskOutput<Name>> {
  return new Promise((resolve, reject) => {
    worker.once('message', (answer: { output: TaskOutput<Name> } | { failure: string }) => {
      if ('output' in answer) resolve(answer.output)
      else reject(new Error(answer.failure))
    })
    worker.postMessage({ name, input } satisfies WorkerRequest)
  })
}

/** @returns what rejects when a worker ends before it was told to, whether it is asked something then or not. */
function failureOf(worker: Worker): Promise<never> {
  const failed = new Promise<never>((_, reject) => {
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('a worker ended before its work did')))
  })
  // A worker that has done its work ends too.
  failed.catch(() => {})
  return failed
}
