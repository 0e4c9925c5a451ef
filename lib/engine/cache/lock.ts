import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/**
 * Runs something while no other process does, as told by a lock file that holds the owner's process id. A lock whose
 * owner is gone is taken over.
 *
 * @throws Error when a living owner keeps it for a minute.
 */
export async function withLock<Result>(file: string, work: () => Result): Promise<Result> {
  mkdirSync(dirname(file), { recursive: true })
  for (let tries = 0; !take(file); tries++) {
    if (tries === 1200)
      throw new Error(
        `${file} is held by process ${owner(file) ?? 'unknown'}; if that is not a build, remove the file`,
      )
    if (isAlive(owner(file))) await setTimeout(50)
    else breakStale(file)
  }
  try {
    return work()
  } finally {
    rmSync(file, { force: true })
  }
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/**
 * Takes a dead owner's lock away. Of two processes that find it dead, one moves it aside; should that be a lock which
 * another has just taken, it is put back.
 */
function breakStale(file: string): void {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
    if (isAlive(owner(aside))) linkSync(aside, file)
  } catch {
    // Somebody else was first; the next try will see.
  }
  rmSync(aside, { force: true })
}

function owner(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    // A file that was just made may not have its content yet; its owner counts as alive.
    return pid > 0 ? pid : process.pid
  } catch {
    return undefined
  }
}

/** @returns whether a process with that id runs. */
export function isAlive(pid: number | undefined): boolean {
  if (pid === undefined) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
