import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isLeftBySystem } from './foreign-files.ts'
import { manifestPath, nextFolder, readManifest } from './manifest.ts'
import { moveFolder } from './move-folder.ts'

const ownFolder = dirname(manifestPath)

/**
 * Makes a staging folder the output where the output's folder cannot be replaced by another: a file system of its own is
 * mounted there, or it comes from a lower layer of a container's image. First the new files lie in it whole, beside the
 * old ones; then each entry at its top is replaced, which takes moments. `finishInPlace` goes on where that was cut.
 */
export function fillInPlace(staging: string, outDir: string): void {
  clearOwnFolder(outDir)
  mkdirSync(join(outDir, ownFolder), { recursive: true })
  moveFolder(staging, join(outDir, nextFolder))
  finishInPlace(outDir)
}

/** @returns whether a build was killed while it replaced what is in an output. */
export function isBetween(outDir: string): boolean {
  return existsSync(join(outDir, nextFolder))
}

/** Puts in its place whatever of the new files is not there yet. What lies in the output must be known to be ours. */
export function finishInPlace(outDir: string): void {
  const next = join(outDir, nextFolder)
  const manifest = readManifest(next)
  if (manifest) {
    for (const name of readdirSync(next))
      if (name !== ownFolder) replace(join(next, name), join(outDir, name))
    const wanted = new Set(Object.keys(manifest.files).map((path) => path.split('/', 1)[0]))
    for (const name of readdirSync(outDir)) {
      if (name !== ownFolder && !wanted.has(name) && !isLeftBySystem(name))
        rmSync(join(outDir, name), { recursive: true, force: true })
    }
    renameSync(join(next, manifestPath), join(outDir, manifestPath))
  }
  clearOwnFolder(outDir)
}

function replace(from: string, to: string): void {
  if (lstatSync(to, { throwIfNoEntry: false })) {
    const old = join(dirname(to), ownFolder, `old-${basename(to)}`)
    rmSync(old, { recursive: true, force: true })
    try {
      renameSync(to, old)
    } catch {
      // A folder of a lower layer cannot be renamed either.
      rmSync(to, { recursive: true, force: true })
    }
  }
  renameSync(from, to)
}

/** Removes what this leaves on its way, from the output's own folder. */
function clearOwnFolder(outDir: string): void {
  const folder = join(outDir, ownFolder)
  for (const name of existsSync(folder) ? readdirSync(folder) : [])
    if (name !== basename(manifestPath)) rmSync(join(folder, name), { recursive: true, force: true })
}
