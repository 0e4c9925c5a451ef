import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isAlive, withLock } from './lock.ts'
import { keepSpare } from './spare.ts'

/** Where a build of this process puts its files before they go live: beside the output, on the same file system. */
export function stagingFolder(outDir: string): string {
  return `${outDir}.next-${process.pid}`
}

/**
 * Makes a complete staging folder the output. A folder can't be renamed over a full one, so it takes two renames;
 * a process killed between them leaves no output, and `repairSwap` puts the previous one back.
 *
 * @param spare takes the folder that was the output.
 */
export async function swapIn(staging: string, outDir: string, spare: string): Promise<void> {
  const previous = `${outDir}.previous`
  await withLock(`${outDir}.lock`, () => {
    putBack(outDir)
    rmSync(previous, { recursive: true, force: true })
    if (existsSync(outDir)) renameSync(outDir, previous)
    dieHereInTests()
    renameSync(staging, outDir)
    if (existsSync(previous)) keepSpare(previous, spare)
  })
}

/** Mends what a killed build left: a swap cut between its two renames, and staging folders of dead processes. */
export async function repairSwap(outDir: string): Promise<void> {
  const parent = dirname(outDir)
  if (!existsSync(parent)) return
  const prefix = `${basename(outDir)}.next-`
  const stale = readdirSync(parent).filter(
    (name) => name.startsWith(prefix) && !isAlive(Number(name.slice(prefix.length))),
  )
  if (stale.length === 0 && existsSync(outDir) && !existsSync(`${outDir}.previous`)) return
  if (stale.length === 0 && !existsSync(`${outDir}.previous`)) return
  await withLock(`${outDir}.lock`, () => {
    for (const name of stale) rmSync(join(parent, name), { recursive: true, force: true })
    putBack(outDir)
    if (existsSync(outDir)) rmSync(`${outDir}.previous`, { recursive: true, force: true })
  })
}

function putBack(outDir: string): void {
  if (!existsSync(outDir) && existsSync(`${outDir}.previous`)) renameSync(`${outDir}.previous`, outDir)
}

/** Lets a test kill the process at the one moment that matters. */
function dieHereInTests(): void {
  if (process.env.GROUNDWORK_TEST_KILL === 'between-renames') process.kill(process.pid, 'SIGKILL')
}
