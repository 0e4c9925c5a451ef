import { readFileSync } from 'node:fs'
import { sha256 } from '../cache/hash.ts'

/** A picture's file and what its bytes must be. */
export interface PictureSource {
  /** Absolute path. */
  path: string
  hash: string
}

/**
 * @returns the bytes of a source.
 * @throws when they are not what they were at the start of the run: what is made of them would be kept under a wrong name.
 */
export function readSource({ path, hash }: PictureSource): Buffer {
  const bytes = readFileSync(path)
  if (sha256(bytes) !== hash) throw new Error(`${path} was changed during the build; start it again`)
  return bytes
}
