import { existsSync, lstatSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inTheWay, isStaging, removeOutput } from './foreign-files.ts'
import { sha256 } from '../cache/hash.ts'
import { removeUnneeded } from '../cache/remove-unneeded.ts'
import { manifestPath } from './manifest.ts'

/**
 * Where the output that a build replaced waits for the next build, which changes what must change in it instead of
 * laying ten thousand files out anew. It can be deleted at any time.
 */
export function spareFolder(cacheRoot: string, outDir: string): string {
  return join(cacheRoot, 'spares', sha256(outDir).slice(0, 12))
}

/**
 * Makes the spare the folder that a build works in, if there is one and it is on the same file system.
 *
 * @throws UsageError when there is a folder of that name which no build has left.
 */
export function takeSpare(spare: string, staging: string): void {
  if (isStaging(staging)) removeOutput(staging)
  else if (existsSync(staging)) throw inTheWay(staging)
  // What has no manifest is half a spare, and a link would have another folder emptied.
  if (!isWhole(spare)) return
  try {
    mkdirSync(dirname(staging), { recursive: true })
    renameSync(spare, staging)
  } catch {
    // Then the folder is filled from nothing.
  }
}

function isWhole(spare: string): boolean {
  return (
    lstatSync(spare, { throwIfNoEntry: false })?.isDirectory() === true &&
    existsSync(join(spare, manifestPath))
  )
}

/** Keeps a folder that is no longer needed as the spare; where that can't be, removes it. */
export function keepSpare(folder: string, spare: string): void {
  try {
    rmSync(spare, { recursive: true, force: true })
    mkdirSync(dirname(spare), { recursive: true })
    renameSync(folder, spare)
  } catch {
    removeOutput(folder)
  }
}

/**
 * Makes a spare where there is none: the build after the first one is the first that somebody waits for. On another file
 * system than the output's it would never be taken. It gets its name once it is whole: another build may be making one.
 *
 * @param make fills a folder.
 */
export function ensureSpare(spare: string, outDir: string, make: (folder: string) => void): void {
  if (existsSync(spare)) return
  const made = `${spare}.${process.pid}`
  try {
    mkdirSync(dirname(spare), { recursive: true })
    if (statSync(dirname(spare)).dev !== statSync(dirname(outDir)).dev) return
    make(made)
    renameSync(made, spare)
  } catch {
    // The output is complete without it.
    removeUnneeded(made)
  }
}
