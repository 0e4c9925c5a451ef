import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Body } from '../content/site-index.ts'
import { BlobStore } from './blob-store.ts'
import { compileBody, type CompileContext, type CompileJob } from './compile-body.ts'

/** Below this many texts, starting a worker costs more than it saves. */
const worthWorkers = 40
const batchSize = 8

/** What a worker is started with. */
export interface WorkerStart {
  context: CompileContext
  blobs: string
}

/** What a worker sends back: bodies in the order of the jobs, or why it could not. */
export type WorkerAnswer = { bodies: Body[] } | { failure: string }

/**
 * Compiles texts, in worker threads where there are many. The result does not depend on how many workers there are.
 *
 * @param blobs folder of the store that takes the HTML.
 * @param progress is told how many are done.
 */
export async function compileBodies(
  jobs: readonly CompileJob[],
  context: CompileContext,
  blobs: string,
  progress: (done: number) => void,
): Promise<Body[]> {
  if (jobs.length < worthWorkers) {
    const store = new BlobStore(blobs)
    const bodies: Body[] = []
    for (const job of jobs) {
      bodies.push(await compileBody(job, context, store))
      progress(bodies.length)
    }
    return bodies
  }

  const batches: CompileJob[][] = []
  for (let at = 0; at < jobs.length; at += batchSize) batches.push(jobs.slice(at, at + batchSize))
  const results: Body[][] = []
  let next = 0
  let done = 0
  const runWorker = async (): Promise<void> => {
    const worker = new Worker(new URL('./compile-worker-start.mjs', import.meta.url), {
      workerData: { context, blobs } satisfies WorkerStart,
    })
    try {
      for (let at = next++; at < batches.length; at = next++) {
        const batch = batches[at] ?? []
        results[at] = await ask(worker, batch)
        progress((done += batch.length))
      }
    } finally {
      await worker.terminate()
    }
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 8) }, runWorker))
  return results.flat()
}

function ask(worker: Worker, jobs: CompileJob[]): Promise<Body[]> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      worker.removeAllListeners('message')
      worker.removeAllListeners('error')
    }
    worker.once('message', (answer: WorkerAnswer) => {
      settle()
      if ('bodies' in answer) resolve(answer.bodies)
      else reject(new Error(answer.failure))
    })
    worker.once('error', (error) => {
      settle()
      reject(error)
    })
    worker.postMessage(jobs)
  })
}
