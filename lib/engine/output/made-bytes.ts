import { isRecord } from '../../guards.ts'
import type { Problem } from '../../problems.ts'

/** What a task that makes a file gives back; the bytes are in the blob store. */
export interface MadeBytes {
  hash: string
  problems: Problem[]
}

export function isMadeBytes(value: unknown): value is MadeBytes {
  return isRecord(value) && typeof value.hash === 'string' && Array.isArray(value.problems)
}
