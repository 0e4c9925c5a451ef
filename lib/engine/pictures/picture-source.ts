import { readFileSync } from 'node:fs'
import { errorCode } from '../cache/error-code.ts'
import { sha256 } from '../cache/hash.ts'
import { changedMeanwhile } from '../load/changed-meanwhile.ts'

/** A picture's file and what its bytes must be. */
export interface PictureSource {
  /** Absolute path. */
  path: string
  hash: string
}

/**
 * @returns the bytes of a source.
 * @throws Refusal when they are not what they were at the start of the run: what is made of them would be kept under a wrong name.
 */
export function readSource({ path, hash }: PictureSource): Buffer {
  const bytes = bytesOf(path)
  if (bytes === undefined || sha256(bytes) !== hash) throw changedMeanwhile(path)
  return bytes
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}
