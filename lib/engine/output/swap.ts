import { existsSync, readdirSync, renameSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { errorCode } from '../cache/error-code.ts'
import {
  isStaging,
  refuseForeign,
  refuseForeignLock,
  refuseForeignPrevious,
  removeOutput,
} from './foreign-files.ts'
import { isAlive, withLock } from '../cache/lock.ts'
import { keepSpare } from './spare.ts'
import { fillInPlace, finishInPlace, isBetween } from './swap-in-place.ts'

/** Where a build of this process puts its files before they go live: beside the output, on the same file system. */
export function stagingFolder(outDir: string): string {
  return `${outDir}.next-${process.pid}`
}

/**
 * Makes a complete staging folder the output. A folder can't be renamed over a full one, so it takes two renames;
 * a process killed between them leaves no output, and `repairSwap` puts the previous one back. Where the output's folder
 * can't be renamed, what is in it is replaced.
 *
 * @param spare takes the folder that was the output.
 */
export async function swapIn(staging: string, outDir: string, spare: string): Promise<void> {
  const previous = `${outDir}.previous`
  await withLock(`${outDir}.lock`, () => {
    putBack(outDir)
    removeOutput(previous)
    // Somebody may have put something there while the site was built.
    refuseForeign(outDir)
    if (existsSync(outDir) && !isMovedAway(outDir, previous)) return fillInPlace(staging, outDir)
    renameSync(staging, outDir)
    if (existsSync(previous)) keepSpare(previous, spare)
  })
}

/**
 * Mends what a killed build left: a swap cut between its two renames, and staging folders of dead processes.
 *
 * @throws UsageError when something else has the name of what a build leaves.
 */
export async function repairSwap(outDir: string): Promise<void> {
  refuseForeignLock(`${outDir}.lock`)
  const parent = dirname(outDir)
  if (!existsSync(parent)) return
  const prefix = `${basename(outDir)}.next-`
  const stale = readdirSync(parent).filter((name) => {
    const pid = name.startsWith(prefix) ? name.slice(prefix.length) : ''
    return /^\d+$/.test(pid) && !isAlive(Number(pid)) && isStaging(join(parent, name))
  })
  if (stale.length === 0 && !existsSync(`${outDir}.previous`) && !isBetween(outDir)) return
  await withLock(`${outDir}.lock`, () => {
    for (const name of stale) removeOutput(join(parent, name))
    putBack(outDir)
    if (isBetween(outDir)) {
      refuseForeign(outDir)
      finishInPlace(outDir)
    }
    if (existsSync(outDir)) removeOutput(`${outDir}.previous`)
  })
}

/** @returns false where the folder stays, for it is mounted, or comes from a lower layer. */
function isMovedAway(outDir: string, previous: string): boolean {
  try {
    renameSync(outDir, previous)
    return true
  } catch (error) {
    const code = errorCode(error)
    if (code !== 'EBUSY' && code !== 'EXDEV') throw error
    return false
  }
}

function putBack(outDir: string): void {
  refuseForeignPrevious(`${outDir}.previous`)
  if (!existsSync(outDir) && existsSync(`${outDir}.previous`)) renameSync(`${outDir}.previous`, outDir)
}
