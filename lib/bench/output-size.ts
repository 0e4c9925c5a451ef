import { lstatSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { manifestPath } from '../build/manifest.ts'

/** What a file of the output is for; sizes are counted apart. The site's own feeds are among the pages. */
export const outputKinds = [
  'pages and assets',
  'tag feeds',
  'Markdown twins',
  'feed pages',
  'search',
  'compressed copies',
  'manifest',
] as const

export type OutputKind = (typeof outputKinds)[number]

/** Files and bytes of an output. */
export interface OutputSize {
  files: number
  /** Lengths of all files. */
  bytes: number
  /** Lengths by kind. */
  kinds: Record<OutputKind, number>
}

/**
 * Tells what a file of the output is for.
 *
 * @param path relative to the output, with forward slashes.
 */
export function outputKind(path: string): OutputKind {
  if (/\.(?:br|gz|zst)$/.test(path)) return 'compressed copies'
  if (path.startsWith('pagefind/')) return 'search'
  if (/^tags\/.*\.xml$/.test(path)) return 'tag feeds'
  if (path.endsWith('index.md')) return 'Markdown twins'
  if (/^feed\/[^/]+\.json$/.test(path)) return 'feed pages'
  if (path === manifestPath) return 'manifest'
  return 'pages and assets'
}

/** Adds up the files of an output folder. */
export function sizeOfOutput(folder: string): OutputSize {
  const size: OutputSize = {
    files: 0,
    bytes: 0,
    kinds: {
      'pages and assets': 0,
      'tag feeds': 0,
      'Markdown twins': 0,
      'feed pages': 0,
      search: 0,
      'compressed copies': 0,
      manifest: 0,
    },
  }
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const length = lstatSync(path).size
    size.files += 1
    size.bytes += length
    size.kinds[outputKind(relative(folder, path).split(sep).join('/'))] += length
  }
  return size
}
