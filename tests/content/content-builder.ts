import { buildIndex, type IndexInput } from '../../lib/content/index/build-index.ts'
import { parseContentFile } from '../../lib/content/parse-file.ts'
import type { ParsedFile } from '../../lib/content/parsed-file.ts'
import type { Body, SiteIndex } from '../../lib/content/index/site-index.ts'
import { formatProblems } from '../../lib/content/problems/problem-report.ts'
import { emptyMeta } from '../../lib/content/index/empty-meta.ts'
import type { Problem } from '../../lib/problems.ts'

export const siteYaml = `title: Notes
description: Notes on systems.
url: https://example.com
author: { name: Ada Example }
feed: { id: 'example.com,2026' }
`

/** Parses a text as the content file of a name, its bytes in UTF-8. */
export function parseText(file: string, text: string): ReturnType<typeof parseContentFile> {
  return parseContentFile({ file, bytes: new TextEncoder().encode(text) })
}

/** The problems of a file, as an author reads them. */
export function complaints(file: string, text: string): string {
  return report(parseText(file, text).problems)
}

export function report(problems: readonly Problem[]): string {
  return formatProblems(problems, { color: false })
}

export function emptyBody(more: Partial<Body> = {}): Body {
  return {
    ...emptyMeta(),
    htmlHash: 'html',
    feedHash: 'feed',
    feedBytes: 0,
    sourceHash: 'source',
    empty: false,
    ...more,
  }
}

export interface Folder {
  /** Texts by their content-relative path; site.yaml is added where it is not among them. */
  texts: Record<string, string>
  files?: string[]
  bodies?: Record<string, Partial<Body>>
}

/** Parses a folder given as values. Throws where a file of it is broken, which is not what a test of the index is about. */
export function parseFolder({ texts, files = [], bodies = {} }: Folder): {
  parsed: ParsedFile[]
  input: IndexInput
} {
  const parsed: ParsedFile[] = []
  const compiled = new Map<string, Body>()
  for (const [file, text] of Object.entries({ 'site.yaml': siteYaml, ...texts })) {
    const { parsed: result, problems } = parseText(file, text)
    if (result === undefined) throw new Error(report(problems))
    parsed.push(result)
    if (file.endsWith('.md')) compiled.set(file, emptyBody(bodies[file]))
  }
  const input: IndexInput = {
    parsed,
    bodies: compiled,
    files,
    assetInfo: (file) => (files.includes(file) ? { hash: 'hash', width: 1200, height: 630 } : undefined),
    publicFiles: ['/favicon.svg', '/fonts/serif.woff2'],
    asOf: Date.parse('2026-11-21T12:00:00Z'),
    preview: false,
  }
  return { parsed, input }
}

/** The index of a folder and what is wrong with it, as an author reads it. */
export function indexFolder(
  folder: Folder,
  more: Partial<IndexInput> = {},
): { index?: SiteIndex; told: string } {
  const { input } = parseFolder(folder)
  const { index, problems } = buildIndex({ ...input, ...more })
  return { ...(index && { index }), told: report(problems) }
}

/** What is wrong with the index of a folder, as an author reads it. */
export function told(folder: Folder): string {
  return indexFolder(folder).told
}

/** The index of a folder in which nothing is wrong, warnings aside. */
export function indexOf(folder: Folder, more: Partial<IndexInput> = {}): SiteIndex {
  const { index, told } = indexFolder(folder, more)
  if (index === undefined) throw new Error(told)
  return index
}

/** A post with some front matter, line by line, and a text. */
export function post(title: string, date: string, ...lines: string[]): string {
  return ['---', `title: ${title}`, `date: ${date}`, ...lines, '---', '', 'Text.', ''].join('\n')
}

/** A page with some front matter, line by line, and a text. */
export function page(title: string, ...lines: string[]): string {
  return ['---', `title: ${title}`, ...lines, '---', 'Text.', ''].join('\n')
}
