import type { Problem } from '../../problems.ts'

/** What a task that makes a file gives back; the bytes are in the blob store. */
export interface MadeBytes {
  hash: string
  problems: Problem[]
}
