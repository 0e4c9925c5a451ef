import { parentPort, workerData } from 'node:worker_threads'
import type { WorkerAnswer, WorkerRequest } from './worker-pool.ts'
import { workerTasks } from './worker-tasks.ts'
import type { WorkerShared } from './task-types.ts'

const shared: WorkerShared = workerData
const tasks: Record<string, (input: never, shared: WorkerShared) => Promise<unknown>> = workerTasks

async function answer({ name, input }: { name: WorkerRequest['name']; input: never }): Promise<WorkerAnswer> {
  try {
    const task = tasks[name]
    if (!task) return { failure: `no task named ${name}` }
    return { output: await task(input, shared) }
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

parentPort?.on('message', (request: { name: WorkerRequest['name']; input: never }) => {
  void answer(request).then((result) => parentPort?.postMessage(result))
})
