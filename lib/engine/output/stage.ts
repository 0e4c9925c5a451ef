import { lstatSync, mkdirSync, readFileSync, readdirSync, rmSync, rmdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { BlobStore } from '../cache/blob-store.ts'
import { manifestPath, manifestText, type Manifest, type OutputFile } from './manifest.ts'

/**
 * Lays a whole output out in a folder that nobody reads yet. The folder may hold another output: what is the same
 * stays, and all else goes.
 */
export function stage(
  folder: string,
  files: readonly OutputFile[],
  manifest: Manifest,
  blobs: BlobStore,
): void {
  // A folder that a killed build leaves is known by this, whatever else is in it.
  mkdirSync(dirname(join(folder, manifestPath)), { recursive: true })
  const kept = keepWanted(folder, new Map(files.map(({ path, hash }) => [path, hash])), blobs)
  const made = new Set<string>()
  const makeFolderFor = (path: string): void => {
    const parent = dirname(join(folder, path))
    if (made.has(parent)) return
    mkdirSync(parent, { recursive: true })
    made.add(parent)
  }
  for (const { path, hash } of files) {
    if (kept.has(path)) continue
    makeFolderFor(path)
    blobs.place(hash, join(folder, path))
  }
  writeFileSync(join(folder, manifestPath), manifestText(manifest))
}

/** @returns whether a folder holds an output already: every file of it, whole, and no other. */
export function isStaged(
  folder: string,
  files: readonly OutputFile[],
  manifest: Manifest,
  blobs: BlobStore,
): boolean {
  try {
    if (readFileSync(join(folder, manifestPath), 'utf8') !== manifestText(manifest)) return false
    return (
      [...leavesOf(folder)].length === files.length + 1 &&
      files.every(({ path, hash }) => blobs.isPlacedAt(hash, join(folder, path)))
    )
  } catch {
    return false
  }
}

/** Removes whatever is not wanted as it is, and says what is left. */
function keepWanted(folder: string, wanted: ReadonlyMap<string, string>, blobs: BlobStore): Set<string> {
  const kept = new Set<string>()
  const emptied = new Set<string>()
  for (const path of leavesOf(folder)) {
    if (path === manifestPath || path === dirname(manifestPath)) continue
    const hash = wanted.get(path)
    if (hash !== undefined && blobs.isPlacedAt(hash, join(folder, path))) kept.add(path)
    else {
      rmSync(join(folder, path), { recursive: true, force: true })
      emptied.add(dirname(path))
    }
  }
  for (const parent of emptied) removeEmpty(folder, parent)
  return kept
}

/** Removes a folder below another when nothing is in it, and then those it stood in. */
function removeEmpty(folder: string, path: string): void {
  for (let parent = path; parent !== '.'; parent = dirname(parent)) {
    try {
      rmdirSync(join(folder, parent))
    } catch {
      return
    }
  }
}

/** Every file below a folder, and every folder with nothing in it, relative to it and with forward slashes. */
function* leavesOf(folder: string, below = ''): Generator<string> {
  if (below === '' && !lstatSync(folder, { throwIfNoEntry: false })) return
  const entries = readdirSync(join(folder, below), { withFileTypes: true })
  if (entries.length === 0 && below !== '') yield below
  for (const entry of entries) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory()) yield* leavesOf(folder, path)
    else yield path
  }
}
