import type { Body } from '../../content/index/site-index.ts'
import { lateBody, type CompileJob } from './compile-body.ts'
import { runTasks } from '../workers/worker-pool.ts'
import type { WorkerShared } from '../workers/task-types.ts'

const batchSize = 8

/**
 * Compiles texts; their HTML goes into the blob store. One that takes too long is given up, with an error.
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
    instead: async (batch, late, again) => {
      const others = batch.filter(({ file }) => file !== late.file)
      const bodies = others.length > 0 ? await again(others) : []
      const made = new Map(others.map((job, at) => [job, bodies[at]]))
      return batch.map((job) => made.get(job) ?? lateBody(job, late))
    },
  })
  return bodies.flat()
}
