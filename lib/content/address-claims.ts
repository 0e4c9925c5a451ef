import { addressOfFile } from './addresses.ts'
import type { Claim } from './claims.ts'
import type { ParsedFile } from './parsed-file.ts'
import { placeOf } from './place.ts'

/**
 * @param avatar the content file that is the author's picture.
 * @returns the addresses that files claim, drafts included: pages first, then other files, aliases last.
 */
export function claimsOf(parsed: readonly ParsedFile[], files: readonly string[], avatar?: string): Claim[] {
  const pages: Claim[] = []
  const aliases: Claim[] = []
  for (const file of parsed) {
    if (file.kind !== 'post' && file.kind !== 'project' && file.kind !== 'page') continue
    pages.push({ kind: 'page', path: file.path, file: file.file, line: 1, column: 1 })
    if (file.kind === 'project') continue
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
  return [...pages, ...files.filter((file) => file === avatar || isServable(file)).map(fileClaim), ...aliases]
}

function isServable(file: string): boolean {
  return placeOf(file).kind === 'asset' && /^(?:posts|projects|focus|pages)\//.test(file)
}

function fileClaim(file: string): Claim {
  return { kind: 'file', path: addressOfFile(file), file }
}
