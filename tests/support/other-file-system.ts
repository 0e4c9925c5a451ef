import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, statSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { scratch } from './command.ts'

/** Says why a test cannot run on this machine, and that it did not. */
export function skipFor(why: string, { skip }: { skip: (note: string) => never }): never {
  console.warn(`Skipped: ${why}.`)
  return skip(why)
}

/** Why there is nowhere to go, if there isn't. */
export const oneFileSystem = 'this machine has no second file system to write to (/dev/shm, /tmp or home)'

/** @returns a new folder on another file system than the checkout's, where the machine has one. */
export function otherFileSystem(): string | undefined {
  mkdirSync(scratch, { recursive: true })
  for (const place of ['/dev/shm', tmpdir(), homedir()]) {
    try {
      if (statSync(place).dev !== statSync(scratch).dev) return mkdtempSync(join(place, 'groundwork-'))
    } catch {
      // It is not there, or nothing may be written to it.
    }
  }
  return undefined
}

/** A command and its arguments that run another where file systems may be mounted; undefined where that is not allowed. */
export function withMounts(): string[] | undefined {
  const ways = [
    ['unshare', '--mount'],
    ['unshare', '--map-root-user', '--mount'],
  ]
  return ways.find(([command = '', ...args]) => {
    const folder = mkdtempSync(join(tmpdir(), 'groundwork-mount-'))
    return spawnSync(command, [...args, 'mount', '-t', 'tmpfs', 'tmpfs', folder]).status === 0
  })
}
