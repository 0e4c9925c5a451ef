import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Edit, Random } from './random-edit.ts'

/** Changes a file of the copied checkout. */
export function inFile(file: string, what: string, change: (text: string, random: Random) => string): Edit {
  return (_, random, { checkout }) => {
    const path = join(checkout, file)
    const text = readFileSync(path, 'utf8')
    const changed = change(text, random)
    replace(path, changed)
    return changed === text ? `${what}, which stays as it is` : what
  }
}

/** Puts one text in the place of another, and back. */
export function toggle(one: string, other: string): (text: string) => string {
  return (text) => {
    if (text.includes(other)) return text.replace(other, one)
    if (!text.includes(one)) throw new Error(`there is no ${one} to edit`)
    return text.replace(one, other)
  }
}

/** Writes a new file in the place of one that may be a hard link. */
export function replace(path: string, text: string): void {
  rmSync(path, { force: true })
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
