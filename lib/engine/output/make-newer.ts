import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import type { BlobStore } from '../cache/blob-store.ts'
import { readManifest, type OutputFile } from './manifest.ts'

/**
 * Gives each file that differs from the one it replaces a later time, in whole seconds, as HTTP counts them. What comes
 * from the cache has the time at which it was first made, so a page that is as it once was would be older than the one
 * that browsers have; a server that goes by time would then tell them to keep that.
 *
 * @param staging the output that is to replace the one in `outDir`.
 */
export function makeNewer(
  staging: string,
  outDir: string,
  files: readonly OutputFile[],
  blobs: BlobStore,
): void {
  const before = readManifest(outDir)?.files ?? {}
  for (const { path, hash } of files) {
    if (before[path] === undefined || before[path] === hash) continue
    const replaced = secondOf(join(outDir, path))
    if (replaced === undefined || (secondOf(join(staging, path)) ?? 0) > replaced) continue
    blobs.renew(hash, join(staging, path), new Date(Math.max(Date.now(), (replaced + 1) * 1000)))
  }
}

/** When a file was last changed, in whole seconds since 1970. */
function secondOf(file: string): number | undefined {
  const stat = lstatSync(file, { throwIfNoEntry: false })
  return stat && Math.floor(stat.mtimeMs / 1000)
}
