import type { CompileContext, CompileJob } from '../load/compile-body.ts'
import type { Compressed } from '../output/compressed.ts'
import type { EncodeJob } from '../pictures/encode-picture.ts'
import type { Inspected } from '../pictures/inspect-picture.ts'
import type { PictureSource } from '../pictures/picture-source.ts'
import type { IndexJob } from '../search/index-shard-job.ts'
import type { Body } from '../../content/index/site-index.ts'
import type { MadeBytes } from '../output/made-bytes.ts'
import { type CardJob } from '../cards/draw-card-job.ts'
import type { IconJob } from '../cards/draw-icon-job.ts'
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
  icon: { input: IconJob; output: MadeBytes }
  card: { input: CardJob; output: MadeBytes }
  index: { input: IndexJob; output: OutputFile[] }
}

export type TaskName = keyof TaskTypes

export type TaskInput<Name extends TaskName> = TaskTypes[Name]['input']

export type TaskOutput<Name extends TaskName> = TaskTypes[Name]['output']
