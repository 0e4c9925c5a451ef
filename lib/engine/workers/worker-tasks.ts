import { shardPath, type SearchShard } from '../../search/shards.ts'
import { BlobStore } from '../cache/blob-store.ts'
import type { CompileContext, CompileJob } from '../load/compile-body.ts'
import type { Compressed } from '../output/compress-files.ts'
import type { EncodeJob } from '../pictures/encode-picture.ts'
import type { Inspected, PictureSource } from '../pictures/inspect-picture.ts'
import type { Body } from '../../content/index/site-index.ts'
import type { MadeBytes } from '../output/derived-files.ts'
import { drawCardJob, type CardJob } from '../cards/draw-card-job.ts'
import type { OutputFile } from '../output/manifest.ts'

/** What every worker of a pool is started with. */
export interface WorkerShared {
  /** What texts are compiled with; tasks that compile none do without. */
  context?: CompileContext
  /** Folder of the blob store that takes what is made. */
  blobs: string
}

/** What each task takes and gives; plain data, so that it can go to a worker and back. */
export interface TaskTypes {
  compile: { input: readonly CompileJob[]; output: Body[] }
  inspect: { input: readonly PictureSource[]; output: Inspected[] }
  picture: { input: EncodeJob; output: string[] }
  /** Takes the hash of a blob. */
  compress: { input: string; output: Compressed }
  card: { input: CardJob; output: MadeBytes }
  index: { input: IndexJob; output: OutputFile[] }
}

/** A shard to index; the texts that its records name are in the blob store. */
export interface IndexJob {
  shard: SearchShard
  language: string
}

export type TaskName = keyof TaskTypes
export type TaskInput<Name extends TaskName> = TaskTypes[Name]['input']
export type TaskOutput<Name extends TaskName> = TaskTypes[Name]['output']

/**
 * The heavy work that may run in a worker thread. Bytes go into the blob store, and only their hash comes back. A new
 * kind of derived file that is heavy to make is one more function here.
 */
export const workerTasks: {
  [Name in TaskName]: (input: TaskInput<Name>, shared: WorkerShared) => Promise<TaskOutput<Name>>
} = {
  async compile(jobs, { context, blobs }) {
    if (!context) throw new Error('texts are compiled with a context')
    // The Markdown libraries are loaded when there is a text to compile.
    const { compileBody } = await import('../load/compile-body.ts')
    const store = new BlobStore(blobs)
    const bodies: Body[] = []
    for (const job of jobs) bodies.push(await compileBody(job, context, store))
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
  async card(job, { blobs }) {
    return drawCardJob(job, new BlobStore(blobs))
  },
  async index({ shard, language }, { blobs }) {
    const { indexShard } = await import('../search/index-shard.ts')
    const store = new BlobStore(blobs)
    const files = await indexShard(shard, language, (hash) => {
      const html = store.get(hash)
      if (!html) throw new Error(`no text ${hash}`)
      return html.toString('utf8')
    })
    return files.map(({ path, data }) => ({ path: shardPath(shard, path), hash: store.put(data) }))
  },
}
