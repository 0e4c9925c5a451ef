import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles } from '../../lib/engine/cache/list-files.ts'

/** @returns a hash of all names and bytes in a folder; equal folders have the same. */
export function folderHash(folder: string): string {
  const hash = createHash('sha256')
  for (const file of listFiles(folder).toSorted()) {
    const bytes = readFileSync(join(folder, file))
    hash.update(`${file}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex')
}
