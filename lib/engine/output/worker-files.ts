import type { MadeBytes } from './made-bytes.ts'
import type { SitePath } from '../../paths.ts'
import type { TaskInput, TaskName, TaskOutput } from '../workers/task-types.ts'

/** The tasks that make a file. */
export type MakingTask = { [Name in TaskName]: TaskOutput<Name> extends MadeBytes ? Name : never }[TaskName]

/** Files whose bytes a worker makes, each from its input and nothing else. */
export interface WorkerFiles<Name extends MakingTask> {
  task: Name
  /** Hash of the code and the packages that decide, with the input, what the bytes are. */
  code: string
  /** `input` is called only when the file is wanted; what it gives is plain data. */
  files: { path: SitePath; input: () => TaskInput<Name> }[]
}
