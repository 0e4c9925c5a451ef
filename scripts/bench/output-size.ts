import { lstatSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { manifestPath } from '../../lib/engine/output/manifest.ts'

/**
 * What a file of the output is for. First what every generator of the benchmark makes, the RSS feed included; each
 * further kind is one that the others make none of, and is counted apart.
 */
export const outputKinds = [
  'pages and assets',
  'Atom and JSON feeds',
  'tag feeds',
  'feed pages',
  'Markdown twins',
  'sitemap, llms.txt',
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
  if (path === 'atom.xml' || path === 'feed.json') return 'Atom and JSON feeds'
  if (path === 'sitemap.xml' || path === 'llms.txt') return 'sitemap, llms.txt'
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
      'Atom and JSON feeds': 0,
      'tag feeds': 0,
      'feed pages': 0,
      'Markdown twins': 0,
      'sitemap, llms.txt': 0,
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
