import type { ContentFiles } from '../content-files.ts'
import { fieldProblem } from './index-context.ts'
import type { ParsedSite } from '../parsed-file.ts'
import type { Problem } from '../../problems.ts'
import { explainUnserved, isUnserved } from '../addresses/unserved-names.ts'

/** @returns the content file that is the author's picture, if it is one; an error where there is no such file. */
export function avatarOf(site: ParsedSite, files: ContentFiles): { file?: string; problems: Problem[] } {
  const written = site.frontMatter.author.avatar
  if (written === undefined || /^https?:\/\//.test(written)) return { problems: [] }
  const reference = written.replace(/^\.?\//, '')
  const field = 'author.avatar'
  if (isUnserved(reference)) {
    const { message, fix } = explainUnserved('picture', reference, 'avatar: ')
    return { problems: [fieldProblem(site, field, message, fix)] }
  }
  const file = files.resolve(site.file, reference)
  if (file !== undefined) return { file, problems: [] }
  const likely = files.nearestTo(site.file, reference)
  const message = `There is no file \`${written}\` for the author's picture.`
  const fix =
    likely === undefined ? 'Put it beside site.yaml, or write a whole URL.' : `Write \`avatar: ${likely}\`.`
  return { problems: [fieldProblem(site, field, message, fix)] }
}
