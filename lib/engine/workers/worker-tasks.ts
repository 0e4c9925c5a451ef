import type { WorkerShared, TaskName, TaskInput, TaskOutput } from './task-types.ts'
import { BlobStore } from '../cache/blob-store.ts'
import type { Inspected } from '../pictures/inspect-picture.ts'
import type { Body } from '../../content/index/site-index.ts'
import type { Step } from './step.ts'
import { drawIconJob } from '../cards/draw-icon-job.ts'
import { drawCardJob } from '../cards/draw-card-job.ts'

/**
 * The heavy work that may run in a worker thread. Bytes go into the blob store, and only their hash comes back. A new
 * kind of derived file that is heavy to make is one more function here. What may take too long is begun with a step.
 */
export const workerTasks: {
  [Name in TaskName]: (
    input: TaskInput<Name>,
    shared: WorkerShared,
    begin?: (step: Step) => void,
  ) => Promise<TaskOutput<Name>>
} = {
  async compile(jobs, { context, blobs }, begin) {
    if (!context) throw new Error('texts are compiled with a context')
    // The Markdown libraries are loaded when there is a text to compile.
    const { compileBody } = await import('../load/compile-body.ts')
    const store = new BlobStore(blobs)
    const bodies: Body[] = []
    for (const job of jobs) bodies.push(await compileBody(job, context, store, begin))
    return bodies
  },
  // sharp is loaded by sites that have pictures, and no others.
  async inspect(sources) {
    const { inspectPicture } = await import('../pictures/inspect-picture.ts')
    const found: Inspected[] = []
    for (const source of sources) found.push(await inspectPicture(source))
    return found
  },
  async compress(hash, { blobs }) {
    const { compressBlob } = await import('../output/compress-blob.ts')
    return compressBlob(hash, new BlobStore(blobs))
  },
  async picture(job, { blobs }) {
    const { encodePicture } = await import('../pictures/encode-picture.ts')
    return encodePicture(job, new BlobStore(blobs))
  },
  async card(job, { blobs }, begin) {
    begin?.({ file: job.file, kind: 'card' })
    return drawCardJob(job, new BlobStore(blobs))
  },
  async icon(job, { blobs }, begin) {
    if (job.file !== undefined) begin?.({ file: job.file, kind: 'card' })
    return drawIconJob(job, new BlobStore(blobs))
  },
  async index(job, { blobs }) {
    const { indexShardJob } = await import('../search/index-shard-job.ts')
    return indexShardJob(job, new BlobStore(blobs))
  },
}
