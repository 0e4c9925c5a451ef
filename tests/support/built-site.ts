import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { selectAll } from 'hast-util-select'
import { listFiles } from '../../lib/engine/cache/list-files.ts'
import { scratch } from './command.ts'

/** A page as it lies in the output. */
export interface BuiltPage {
  /** Path of the file, relative to the output. */
  file: string
  /** Address without the base path. */
  path: string
  html: string
  tree: Root
}

/** An output folder, read as a stranger would: from its files alone. */
export interface BuiltSite {
  folder: string
  files: string[]
  pages: BuiltPage[]
  read: (file: string) => string
}

/** Reads a site that the global setup has built: `shipped` or `archive`. */
export function builtSite(name: string): BuiltSite {
  return siteIn(join(scratch, name))
}

/** Reads any output folder. */
export function siteIn(folder: string): BuiltSite {
  const files = listFiles(folder)
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8')
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = read(file)
      return { file, path: `/${file.replace(/index\.html$/, '')}`, html, tree: fromHtml(html) }
    })
  return { folder, files, pages, read }
}

/** @returns whether the page only sends its reader elsewhere. */
export function isRedirect(page: BuiltPage): boolean {
  return selectAll('meta[http-equiv=refresh]', page.tree).length > 0
}

/** @returns an attribute as the text it has in HTML. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  const value = element?.properties[name]
  if (value === undefined || value === null || value === false) return undefined
  return Array.isArray(value) ? value.join(' ') : String(value)
}
