import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Refusal } from '../../refusal.ts'
import { errorCode } from './error-code.ts'

/** So often a lock that somebody holds is looked at again, and after so many milliseconds. */
const looks = 1200
const pause = 50

/** Whoever makes a lock writes its name into it at once; one that has none after so many milliseconds was killed. */
const nameless = 10_000

/**
 * Runs something while no other process does, as told by a lock file that holds the owner's process id. A lock whose
 * owner is gone is taken over.
 *
 * @param work does not wait for anything: the lock is free again when it returns.
 * @throws Refusal when a living owner keeps it for a minute.
 */
export async function withLock<Result>(file: string, work: () => Result): Promise<Result> {
  mkdirSync(dirname(file), { recursive: true })
  for (let look = 0; !take(file); look++) {
    if (look === looks)
      throw new Refusal(`${file} is held by ${ownerIn(file)}: if that is no build, remove the file.`)
    const state = stateOf(file)
    if (state === 'held' || (state === 'stale' && !breakStale(file))) await setTimeout(pause)
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
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}

/**
 * Takes a dead owner's lock away. Whoever does so holds a lock on that, which may be a dead owner's in its turn: between
 * the look and the removal the lock must not become another's.
 *
 * @returns false where somebody else is at it.
 */
function breakStale(file: string): boolean {
  const breaking = `${file}.break`
  if (!take(breaking)) {
    if (stateOf(breaking) === 'stale') breakStale(breaking)
    return false
  }
  try {
    if (stateOf(file) === 'stale') rmSync(file, { force: true })
    return true
  } finally {
    rmSync(breaking, { force: true })
  }
}

/**
 * @returns whether a lock is somebody's. One with this process's own id is stale: work under a lock does not wait, so
 * this process has none while it looks, and another had the id before it, as in containers every first process has.
 */
function stateOf(file: string): 'free' | 'held' | 'stale' {
  try {
    const text = readFileSync(file, 'utf8')
    if (text === '') return Date.now() - statSync(file).mtimeMs < nameless ? 'held' : 'stale'
    const owner = Number(text)
    return owner === process.pid || (owner > 0 && !isAlive(owner)) ? 'stale' : 'held'
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'free'
    throw error
  }
}

function ownerIn(file: string): string {
  try {
    return `process ${readFileSync(file, 'utf8') || 'unknown'}`
  } catch {
    return 'one process after another'
  }
}

/** @returns whether a process with that id runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}
