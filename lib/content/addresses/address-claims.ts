import { addressOfFile } from '../../served-address.ts'
import type { Claim } from './claims.ts'
import type { ParsedFile } from '../parsed-file.ts'
import { placeOf } from './place.ts'
import type { Body } from '../index/site-index.ts'

interface Sources {
  parsed: readonly ParsedFile[]
  /** Content-relative paths of all files that are not Markdown. */
  files: readonly string[]
  /** Compiled texts by their file, drafts included. */
  bodies: ReadonlyMap<string, Body>
  /** Content files that front matter and settings name, and that are served as they are. */
  used: readonly string[]
}

/**
 * @returns the addresses that files claim, drafts included: pages first, then what is drawn for them, then every file
 * that is or will be served, aliases last.
 */
export function claimsOf({ parsed, files, bodies, used }: Sources): Claim[] {
  const pages: Claim[] = []
  const aliases: Claim[] = []
  for (const file of parsed) {
    if (file.kind !== 'post' && file.kind !== 'project' && file.kind !== 'page') continue
    pages.push({ kind: 'page', path: file.path, file: file.file, line: 1, column: 1 })
    for (const [at, path] of file.frontMatter.aliases.entries()) {
      const field = `aliases.${at}`
      aliases.push({
        kind: 'alias',
        path,
        file: file.file,
        field,
        ...(file.positions[field] ?? { line: 1, column: 1 }),
      })
    }
  }
  const pictures = new Map<string, Claim>()
  const wanted = new Set(used)
  for (const [file, body] of bodies) {
    for (const asset of body.assets) wanted.add(asset)
    // Two entries on one page may have drawn the same.
    for (const { path } of body.files ?? []) pictures.set(path, { kind: 'picture', path, file })
  }
  const served = files.filter(
    (file) => placeOf(file).kind === 'asset' && (wanted.has(file) || isOfEntry(file)),
  )
  return [...pages, ...pictures.values(), ...served.map(fileClaim), ...aliases]
}

function isOfEntry(file: string): boolean {
  return /^(?:posts|projects|focus|pages)\//.test(file)
}

function fileClaim(file: string): Claim {
  return { kind: 'file', path: addressOfFile(file), file }
}
