import { parentPort, workerData } from 'node:worker_threads'
import { BlobStore } from './blob-store.ts'
import { compileBody, type CompileJob } from './compile-body.ts'
import type { WorkerAnswer, WorkerStart } from './compile-bodies.ts'

const { context, blobs }: WorkerStart = workerData
const store = new BlobStore(blobs)

async function answer(jobs: CompileJob[]): Promise<WorkerAnswer> {
  try {
    const bodies = []
    for (const job of jobs) bodies.push(await compileBody(job, context, store))
    return { bodies }
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

parentPort?.on('message', (jobs: CompileJob[]) => {
  void answer(jobs).then((result) => parentPort?.postMessage(result))
})
