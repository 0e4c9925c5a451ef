import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMarkdown } from '../content/parsed-file.ts'
import { parseContentFile } from '../content/parse-file.ts'

/** @returns the Markdown of a content file, front matter taken off. */
export function markdownOf(contentDir: string, file: string): string {
  const { parsed } = parseContentFile({ file, bytes: readFileSync(join(contentDir, file)) })
  return parsed && isMarkdown(parsed) ? parsed.body : ''
}
