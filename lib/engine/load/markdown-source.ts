import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMarkdown } from '../../content/parsed-file.ts'
import { parseContentFile } from '../../content/parse-file.ts'
import { sha256 } from '../cache/hash.ts'
import { changedMeanwhile } from './changed-meanwhile.ts'

/**
 * @param hash what the Markdown was when the content was read.
 * @returns the Markdown of a content file, front matter taken off.
 * @throws Refusal when it has been changed since: what is made of it would be kept under a wrong name.
 */
export function markdownOf(contentDir: string, file: string, hash: string): string {
  const path = join(contentDir, file)
  if (!existsSync(path)) throw changedMeanwhile(file)
  const { parsed } = parseContentFile({ file, bytes: readFileSync(path) })
  const markdown = parsed && isMarkdown(parsed) ? parsed.body : ''
  if (sha256(markdown) !== hash) throw changedMeanwhile(file)
  return markdown
}
