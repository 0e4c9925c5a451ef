import { readlinkSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import { Refusal } from '../../refusal.ts'
import type { WorkerAnswer, WorkerRequest } from './hired-worker.ts'
import type { Step } from './step.ts'
import { workerTasks } from './worker-tasks.ts'
import type { TaskName, WorkerShared } from './task-types.ts'

type Task = (input: never, shared: WorkerShared, begin: (step: Step) => void) => Promise<unknown>

let shared: WorkerShared = { blobs: '' }
const tasks: Record<string, Task> = workerTasks

async function answer({ name, input }: { name: TaskName; input: never }): Promise<WorkerAnswer> {
  try {
    const task = tasks[name]
    if (!task) return { failure: `no task named ${name}` }
    return { output: await task(input, shared, (step) => say({ step })) }
  } catch (error) {
    return failureOf(error)
  }
}

/** What a person can mend, and what the system says, needs no stack. */
function failureOf(error: unknown): WorkerAnswer {
  if (!(error instanceof Error)) return { failure: String(error) }
  if (error instanceof Refusal) return { failure: error.message, refused: true }
  return { failure: 'syscall' in error ? error.message : (error.stack ?? error.message) }
}

function say(words: WorkerAnswer): void {
  parentPort?.postMessage(words)
}

/** Linux tells what each thread has had of the processors. */
function ownThread(): string | undefined {
  try {
    return readlinkSync('/proc/thread-self')
  } catch {
    return undefined
  }
}

say({ thread: ownThread() })
parentPort?.on('message', (request: WorkerRequest & { input: never }) => {
  // Should it fail to load, the first text says so.
  if ('expect' in request) import('../load/compile-body.ts').catch(() => {})
  else if ('shared' in request) shared = request.shared
  else void answer(request).then(say)
})
