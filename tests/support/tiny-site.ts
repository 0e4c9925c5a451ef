import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { scratch } from './command.ts'

export const tinySiteFile = `title: Tiny
description: A site of a few files.
url: https://tiny.example
author:
  name: Nobody
feed:
  id: tiny.example,2026
`

/** The same for an address that is no sample, of which nothing is to be told. */
export const ownSiteFile = tinySiteFile.replaceAll('tiny.example', 'tiny.blog')

/** Writes a content folder of the given files below the scratch folder. */
export function contentFolder(files: Record<string, string | Uint8Array>): string {
  mkdirSync(scratch, { recursive: true })
  const folder = mkdtempSync(join(scratch, 'content-'))
  for (const [path, text] of Object.entries({ 'site.yaml': tinySiteFile, ...files }))
    writeIn(folder, path, text)
  return folder
}

/** Writes one file of a content folder. */
export function writeIn(folder: string, path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

/** A post with a title, a date and a body. */
export function post(title: string, date: string, more = '', body = 'A few words.'): string {
  return `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\n${more}---\n\n${body}\n`
}
