import type { ParsedFile } from '../parsed-file.ts'
import type { TagUse } from './merge-tags.ts'

/** @returns the tags that files carry, one by one, with their places. */
export function tagUses(files: readonly ParsedFile[]): TagUse[] {
  return files.flatMap((parsed) => {
    if (parsed.kind !== 'post' && parsed.kind !== 'focus' && parsed.kind !== 'project') return []
    const instant = instantOf(parsed)
    return parsed.frontMatter.tags.map((spelling, at): TagUse => {
      const field = `tags.${at}`
      const { line, column } = parsed.positions[field] ?? { line: 1, column: 1 }
      return { spelling, file: parsed.file, field, line, column, instant }
    })
  })
}

/** A project has no date, and so is never the oldest. */
function instantOf(parsed: Extract<ParsedFile, { kind: 'post' | 'focus' | 'project' }>): number {
  if (parsed.kind === 'post') return parsed.date.instant
  return parsed.kind === 'focus' ? parsed.frontMatter.since.instant : Infinity
}
