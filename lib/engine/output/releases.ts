import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Refusal } from '../../refusal.ts'
import { errorCode } from '../cache/error-code.ts'
import { inTheWay, isLeftBySystem, isStaging, removeOutput } from './foreign-files.ts'
import { keepSpare } from './spare.ts'

/** Where the outputs lie to which a link takes the place of the output: beside it, each under a number. */
export function releasesFolder(outDir: string): string {
  return `${outDir}.releases`
}

/**
 * @param path the output, or where it was moved to.
 * @returns the release that a path is a link to; undefined where it is a folder, nothing, or somebody else's link.
 */
export function linkedRelease(path: string, outDir: string): string | undefined {
  const [folder, name = '', ...more] = targetOf(path).split(/[/\\]/)
  const isOurs = folder === basename(releasesFolder(outDir)) && /^\d+$/.test(name) && more.length === 0
  return isOurs ? join(releasesFolder(outDir), name) : undefined
}

function targetOf(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    // No link, or nothing at all.
    return ''
  }
}

/** @returns whether an output is a link to a release where that is wanted, and a folder where not. */
export function isAsWanted(outDir: string, link = false): boolean {
  return (linkedRelease(outDir, outDir) !== undefined) === link
}

/**
 * Makes a staging folder a release, and a link to it beside the output: a link takes the place of another in one step,
 * so that there is an output at every moment.
 *
 * @returns the path of the link.
 * @throws Refusal where the system makes no links.
 */
export function addRelease(staging: string, outDir: string): string {
  const folder = releasesFolder(outDir)
  mkdirSync(folder, { recursive: true })
  const last = Math.max(0, ...readdirSync(folder).filter(isNumber).map(Number))
  const name = String(last + 1)
  const link = newLink(outDir)
  rmSync(link, { force: true })
  try {
    symlinkSync(join(basename(folder), name), link, 'dir')
  } catch (error) {
    if (errorCode(error) !== 'EPERM') throw error
    throw new Refusal(`No link can be made beside ${outDir}: leave --link out.`)
  }
  renameSync(staging, join(folder, name))
  return link
}

/**
 * Removes the releases that nobody needs; the newest of them becomes the spare.
 *
 * @param kept folders of releases that stay.
 */
export function pruneReleases(outDir: string, kept: readonly (string | undefined)[], spare: string): void {
  const folder = releasesFolder(outDir)
  if (!existsSync(folder)) return
  const others = readdirSync(folder)
    .filter(isNumber)
    .toSorted((a, b) => Number(b) - Number(a))
    .map((name) => join(folder, name))
    // What no build has put there stays.
    .filter((release) => !kept.includes(release) && isStaging(release))
  for (const [at, release] of others.entries()) {
    if (at === 0) keepSpare(release, spare)
    else removeOutput(release)
  }
  if (readdirSync(folder).every(isLeftBySystem)) rmSync(folder, { recursive: true, force: true })
}

/**
 * Refuses what has the name of the releases' folder, and is none.
 *
 * @throws UsageError that names it.
 */
export function refuseForeignReleases(outDir: string): void {
  const folder = releasesFolder(outDir)
  const stat = lstatSync(folder, { throwIfNoEntry: false })
  if (!stat) return
  if (!stat.isDirectory()) throw inTheWay(folder)
  const foreign = readdirSync(folder).find(
    (name) => !isLeftBySystem(name) && !(isNumber(name) && isStaging(join(folder, name))),
  )
  if (foreign !== undefined) throw inTheWay(join(folder, foreign))
}

/** Removes links of builds that were killed before they put them in their place. */
export function removeLooseLinks(outDir: string, isGone: (pid: number) => boolean): void {
  const prefix = basename(newLink(outDir, ''))
  for (const name of readdirSync(dirname(outDir))) {
    const pid = name.startsWith(prefix) ? name.slice(prefix.length) : ''
    const path = join(dirname(outDir), name)
    if (isNumber(pid) && isGone(Number(pid)) && linkedRelease(path, outDir) !== undefined)
      rmSync(path, { force: true })
  }
}

function newLink(outDir: string, pid: number | '' = process.pid): string {
  return `${outDir}.link-${pid}`
}

function isNumber(name: string): boolean {
  return /^\d{1,12}$/.test(name)
}
