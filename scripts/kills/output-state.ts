import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../../lib/engine/cache/hash.ts'
import { listFiles } from '../../lib/engine/cache/list-files.ts'
import { manifestPath } from '../../lib/engine/output/manifest.ts'

/** SHA-256 of each file of an output, by path, its manifest included; undefined where there is no output. */
export type Files = Record<string, string> | undefined

/** Looks at an output as whoever serves it would. */
export function filesOf(out: string): Files {
  if (!existsSync(out)) return undefined
  const paths = [...listFiles(out), manifestPath].filter((path) =>
    lstatSync(join(out, path), { throwIfNoEntry: false })?.isFile(),
  )
  return Object.fromEntries(paths.map((path) => [path, sha256(readFileSync(join(out, path)))]))
}

/** What an output is after a build was killed that was to make a new one of an old. */
export type OutputState = 'old' | 'new' | 'absent' | 'mixed'

/** @returns which of two sites an output is; `mixed` where it is neither as a whole. */
export function stateOf(found: Files, sites: { old: Files; new: Files }): OutputState {
  if (found === undefined) return 'absent'
  if (differing(found, sites.old).length === 0) return 'old'
  return differing(found, sites.new).length === 0 ? 'new' : 'mixed'
}

/** @returns the paths at which two outputs are not the same. */
export function differing(one: Files, other: Files): string[] {
  return [...new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})])].filter(
    (path) => one?.[path] !== other?.[path],
  )
}
