import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
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
  writeFileSync(join(folder, manifestPath), `${JSON.stringify(manifest, null, 1)}\n`)
}
