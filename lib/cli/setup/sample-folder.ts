import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { listFiles } from '../../engine/cache/list-files.ts'

/** The hashes that each file of the sample has had, by its path in the content folder. */
export type KnownFiles = Readonly<Record<string, readonly string[]>>

/** What is left of the sample in a content folder. */
export interface SampleFound {
  /** Files as they came, of which nothing else needs a neighbour. */
  untouched: string[]
  /** Files that somebody has changed, and what lies beside one in the folder of a post. */
  changed: string[]
}

/** @returns the hash of a file, the same whatever ends its lines: git may have chosen. */
export function sampleHash(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n')
  return createHash('sha256').update(text, 'latin1').digest('hex').slice(0, 16)
}

/** Finds the sample's files. What the sample says of tags goes with its posts, and stays with any other. */
export function findSample(contentDir: string, known: KnownFiles): SampleFound {
  const there = Object.keys(known).filter((file) => existsSync(join(contentDir, file)))
  const same = new Set(there.filter((file) => isUntouched(contentDir, file, known)))
  const untouched = there.filter((file) => same.has(file) && isAlone(contentDir, file, same))
  return { untouched, changed: there.filter((file) => !untouched.includes(file)) }
}

/** Removes files, and the folders of posts that are empty then. */
export function removeSample(contentDir: string, files: readonly string[]): void {
  for (const file of files) {
    const path = join(contentDir, file)
    rmSync(path)
    if (file.split('/').length > 2 && readdirSync(dirname(path)).length === 0) rmdirSync(dirname(path))
  }
}

function isUntouched(contentDir: string, file: string, known: KnownFiles): boolean {
  const path = join(contentDir, file)
  return lstatSync(path).isFile() && known[file]?.includes(sampleHash(readFileSync(path))) === true
}

/** Whether all that could need a file is as it came too: its neighbours in a post's folder, or the posts for tags. */
function isAlone(contentDir: string, file: string, same: ReadonlySet<string>): boolean {
  const folder = file === 'tags.yaml' ? 'posts' : dirname(file)
  if (file !== 'tags.yaml' && file.split('/').length < 3) return true
  const others = existsSync(join(contentDir, folder)) ? listFiles(join(contentDir, folder)) : []
  return others.every((other) => same.has(`${folder}/${other}`))
}
