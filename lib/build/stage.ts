import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { BlobStore } from './blob-store.ts'
import { manifestPath, type Manifest, type OutputFile } from './manifest.ts'

/** Lays a whole output out in a folder that nobody reads yet. */
export function stage(
  folder: string,
  files: readonly OutputFile[],
  manifest: Manifest,
  blobs: BlobStore,
): void {
  rmSync(folder, { recursive: true, force: true })
  const made = new Set<string>()
  const makeFolderFor = (path: string): void => {
    const parent = dirname(join(folder, path))
    if (made.has(parent)) return
    mkdirSync(parent, { recursive: true })
    made.add(parent)
  }
  for (const { path, hash } of files) {
    makeFolderFor(path)
    blobs.place(hash, join(folder, path))
  }
  makeFolderFor(manifestPath)
  writeFileSync(join(folder, manifestPath), textOf(manifest))
}

/** @returns whether a folder holds an output already: every file of it, whole, and no other. */
export function isStaged(
  folder: string,
  files: readonly OutputFile[],
  manifest: Manifest,
  blobs: BlobStore,
): boolean {
  try {
    if (readFileSync(join(folder, manifestPath), 'utf8') !== textOf(manifest)) return false
    const present = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
      (entry) => !entry.isDirectory(),
    )
    return (
      present.length === files.length + 1 &&
      files.every(({ path, hash }) => blobs.isPlacedAt(hash, join(folder, path)))
    )
  } catch {
    return false
  }
}

function textOf(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 1)}\n`
}
