import type { ContentFiles } from './content-files.ts'
import type { ParsedSite } from './parsed-file.ts'
import type { Problem } from '../problems.ts'

/** @returns the content file that is the author's picture, if it is one; an error where there is no such file. */
export function avatarOf(site: ParsedSite, files: ContentFiles): { file?: string; problems: Problem[] } {
  const written = site.frontMatter.author.avatar
  if (written === undefined || /^https?:\/\//.test(written)) return { problems: [] }
  const reference = written.replace(/^\.?\//, '')
  const file = files.resolve(site.file, reference)
  if (file !== undefined) return { file, problems: [] }
  const field = 'author.avatar'
  const likely = files.nearestTo(site.file, reference)
  const problem: Problem = {
    severity: 'error',
    file: site.file,
    ...(site.positions[field] ?? { line: 1, column: 1 }),
    field,
    message: `There is no file \`${written}\` for the author's picture.`,
    fix:
      likely === undefined
        ? 'Put it beside site.yaml, or write a whole URL.'
        : `Write \`avatar: ${likely}\`.`,
  }
  return { problems: [problem] }
}
