import type { CompileOptions } from '../../content/index/compiled-text.ts'
import { percentDecoded } from '../../percent-decoded.ts'
import type { SitePath } from '../../paths.ts'
import type { FileInfo } from '../../pictures/asset-info.ts'
import { resolveReference } from '../links/references.ts'

/** A file of the site: one of the content folder, or one of `public/`. */
export interface FoundFile {
  info: FileInfo
  path: SitePath
  /** Content-relative path; for a file of `public/`, its address without percent-encoding, which begins with a slash. */
  file: string
  suffix: string
}

/** @returns the file of the site that an address names; undefined for a page, for what is elsewhere and what is missing. */
export function fileAt(written: string, options: CompileOptions): FoundFile | undefined {
  const reference = resolveReference(written, 'file', options)
  if (reference.kind === 'asset') return reference
  if (reference.kind !== 'page') return undefined
  const { path, query, fragment } = reference
  const file = percentDecoded(path) ?? path
  const info = options.publicFile?.(file)
  const suffix = `${query}${fragment === undefined ? '' : `#${fragment}`}`
  return info && { info, path, file, suffix }
}
