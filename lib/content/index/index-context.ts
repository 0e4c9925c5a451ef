import type { Edit } from '../../history/edits.ts'
import type { AssetInfo } from '../../pictures/asset-info.ts'
import { emptyMeta } from './empty-meta.ts'
import type { Problem } from '../../problems.ts'
import type { ContentFiles } from '../content-files.ts'
import type { ParsedFile, ParsedMarkdown } from '../parsed-file.ts'
import type { Body, Standing, Tag } from './site-index.ts'

export interface IndexInput {
  parsed: readonly ParsedFile[]
  /** Compiled texts by their file. */
  bodies: ReadonlyMap<string, Body>
  /** Content-relative paths of all files that are not Markdown. */
  files: readonly string[]
  assetInfo: (file: string) => AssetInfo | undefined
  /** Addresses of the files in `public/`: `/favicon.svg`. */
  publicFiles: readonly string[]
  /** The present, in milliseconds since 1970: posts dated later are not out. */
  asOf: number
  /** Keeps drafts and posts that are not due, with their standing. */
  preview: boolean
  /** Commits that edited a content file, newest first, where the repository tells. */
  edits?: ReadonlyMap<string, readonly Edit[]>
  /** Content files that could not be parsed, so that what refers to them is not reported on top. */
  unparsed?: readonly string[]
}

/** What the makers of the index's parts share. */
export interface IndexContext {
  input: IndexInput
  files: ContentFiles
  publicPaths: ReadonlySet<string>
  /** By post. */
  standings: ReadonlyMap<ParsedMarkdown, Standing>
  tags: ReadonlyMap<string, Tag>
  unparsed: ReadonlySet<string>
  /** Takes what is found wrong. */
  report: (problem: Problem) => void
}

/** @returns the compiled text of a file; where there is none, an empty one, and an error unless the file has no text. */
export function bodyOf(parsed: ParsedMarkdown, context: Pick<IndexContext, 'input' | 'report'>): Body {
  const body = context.input.bodies.get(parsed.file)
  if (body !== undefined) return body
  if (!parsed.empty) {
    context.report({
      severity: 'error',
      file: parsed.file,
      line: parsed.firstLine,
      message: 'The text of this file has not been compiled.',
      fix: 'Mend the other errors in it; where there is none, this is a defect of the site.',
    })
  }
  return { ...emptyMeta(), htmlHash: '', feedHash: '', feedBytes: 0, sourceHash: '', empty: true }
}

/** @returns an error at a field of a file; at its first line where the field is not written. */
export function fieldProblem(parsed: ParsedFile, field: string, message: string, fix: string): Problem {
  const { line, column } = parsed.positions[field] ?? { line: 1, column: 1 }
  return { severity: 'error', file: parsed.file, line, column, field, message, fix }
}

/** @returns the tags of an entry, each once, in the order written; those without a page left out. */
export function tagsOf(spellings: readonly string[], tags: ReadonlyMap<string, Tag>): Tag[] {
  return [...new Set(spellings.flatMap((spelling) => tags.get(spelling) ?? []))]
}
