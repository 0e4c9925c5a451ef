import { join } from 'node:path'

/** @returns where bytes are kept in a folder of blobs, by their SHA-256; in folders of few. */
export function blobPath(hash: string): string {
  return join(hash.slice(0, 2), hash.slice(2))
}
