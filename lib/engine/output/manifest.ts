import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRecord, isRecordOf, isText } from '../../guards.ts'
import { hashOf } from '../cache/hash.ts'

/** A file of the output. */
export interface OutputFile {
  /** Relative to the output folder, with forward slashes: `posts/hello/index.html`. */
  path: string
  /** SHA-256 of its bytes. */
  hash: string
}

/** What `out/.groundwork/manifest.json` says of a build. */
export interface Manifest {
  /** One hash of the whole site: of every file's path and hash, this manifest aside. */
  site: string
  /** The instant given with `--as-of`, or null when the build took the present. */
  asOf: string | null
  /** SHA-256 of each file, by path. */
  files: Record<string, string>
}

/** It is read by every build and has as many entries as the site has files, so no schema looks at them. */
function isManifest(value: unknown): value is Manifest {
  return (
    isRecord(value) &&
    typeof value.site === 'string' &&
    /^[0-9a-f]{64}$/.test(value.site) &&
    (value.asOf === null || typeof value.asOf === 'string') &&
    isRecordOf(isText)(value.files)
  )
}

export function isOutputFile(value: unknown): value is OutputFile {
  return isRecord(value) && typeof value.path === 'string' && typeof value.hash === 'string'
}

/** Where the manifest lies in the output. */
export const manifestPath = '.groundwork/manifest.json'

/** Where, in an output that cannot be replaced whole, the next one waits to be put in its place. */
export const nextFolder = '.groundwork/next'

/** @returns the manifest of an output; undefined where a folder is none. */
export function readManifest(folder: string): Manifest | undefined {
  try {
    return parseManifest(readFileSync(join(folder, manifestPath), 'utf8'))
  } catch {
    return undefined
  }
}

/** @returns what a manifest's text says; undefined where it is none. */
export function parseManifest(text: string): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isManifest(value) ? value : undefined
  } catch {
    return undefined
  }
}

/**
 * Of files at one path the last stays: what lies in `public/` goes before what the site would make there, and that before
 * what lies in the content folder.
 */
export function lastAtEachPath(files: readonly OutputFile[]): OutputFile[] {
  return [...new Map(files.map((file) => [file.path, file])).values()]
}

/** Describes an output. Equal files and an equal `asOf` give an equal manifest. */
export function manifestOf(files: readonly OutputFile[], asOf: string | null): Manifest {
  const sorted = files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, hash }) => [path, hash] as const)
  return { site: hashOf(sorted), asOf, files: Object.fromEntries(sorted) }
}

/** The manifest as it is written. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 1)}\n`
}
