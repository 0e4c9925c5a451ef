import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Refusal } from '../../refusal.ts'
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
import {
  addRelease,
  linkedRelease,
  pruneReleases,
  refuseForeignReleases,
  removeLooseLinks,
} from './releases.ts'
import { fillInPlace, finishInPlace, isBetween } from './swap-in-place.ts'

/** Where a build of this process puts its files before they go live: beside the output, on the same file system. */
export function stagingFolder(outDir: string): string {
  return `${outDir}.next-${process.pid}`
}

/**
 * Makes a complete staging folder what a link in the output's place leads to. The one before stays, for who is reading in
 * it; older ones go. Where a folder had the place, it is moved away first, that one time.
 *
 * @param spare takes a folder that nobody reads any more.
 * @throws Refusal where there can be no link.
 */
export async function linkIn(staging: string, outDir: string, spare: string): Promise<void> {
  const previous = `${outDir}.previous`
  await withLock(`${outDir}.lock`, () => {
    putBack(outDir)
    removeOutput(previous)
    refuseForeign(outDir)
    refuseForeignReleases(outDir)
    const before = linkedRelease(outDir, outDir)
    const link = addRelease(staging, outDir)
    if (before === undefined && existsSync(outDir) && !isMovedAway(outDir, previous)) {
      pruneReleases(outDir, [], spare)
      rmSync(link, { force: true })
      throw new Refusal(`${outDir} is mounted there, and no link can take its place: leave --link out.`)
    }
    renameSync(link, outDir)
    pruneReleases(outDir, [before, linkedRelease(outDir, outDir)], spare)
    if (existsSync(previous)) keepSpare(previous, spare)
  })
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
    refuseForeignReleases(outDir)
    if (existsSync(outDir) && !isMovedAway(outDir, previous)) return fillInPlace(staging, outDir)
    renameSync(staging, outDir)
    if (linkedRelease(previous, outDir) === undefined) {
      if (existsSync(previous)) keepSpare(previous, spare)
    } else removeOutput(previous)
    pruneReleases(outDir, [], spare)
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
  refuseForeignReleases(outDir)
  removeLooseLinks(outDir, (pid) => !isAlive(pid))
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
  const previous = `${outDir}.previous`
  if (linkedRelease(previous, outDir) === undefined) refuseForeignPrevious(previous)
  if (!existsSync(outDir) && existsSync(previous)) renameSync(previous, outDir)
}
