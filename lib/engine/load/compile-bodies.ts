import type { Body } from '../../content/index/site-index.ts'
import type { CompileJob } from './compile-body.ts'
import { runTasks } from '../workers/worker-pool.ts'
import type { WorkerShared } from '../workers/task-types.ts'

const batchSize = 8

/**
 * Compiles texts; their HTML goes into the blob store.
 *
 * @param progress is told how many are done.
 * @returns bodies in the order of the jobs.
 */
export async function compileBodies(
  jobs: readonly CompileJob[],
  shared: WorkerShared,
  progress: (done: number) => void,
): Promise<Body[]> {
  const batches: CompileJob[][] = []
  for (let at = 0; at < jobs.length; at += batchSize) batches.push(jobs.slice(at, at + batchSize))
  let count = 0
  const bodies = await runTasks('compile', batches, {
    shared,
    pieces: jobs.length,
    done: (batch) => progress((count += batch.length)),
  })
  return bodies.flat()
}
