import { parseContentFile } from '../../content/parse-file.ts'
import type { Problem } from '../../problems.ts'
import { answerPaths, siteWith, type SiteAnswers } from './site-text.ts'

/**
 * Holds answers against what the build asks of site.yaml.
 *
 * @returns what is wrong with them alone, in the words of `check`.
 */
export function answerProblems(text: string, answers: SiteAnswers): Problem[] {
  const { problems } = parseContentFile({
    file: 'site.yaml',
    bytes: Buffer.from(siteWith(text, filled(answers))),
  })
  const fields = Object.entries(answers)
    .filter(([, answer]) => answer !== undefined)
    .map(([name]) => (name === 'social' ? name : fieldOf(name)))
  return problems.filter(
    ({ severity, field = '' }) =>
      severity === 'error' && fields.some((asked) => field === asked || field.startsWith(`${asked}.`)),
  )
}

/** @returns the dotted path of a text's place in site.yaml. */
export function fieldOf(answer: string): string {
  return new Map<string, readonly string[]>(Object.entries(answerPaths)).get(answer)?.join('.') ?? answer
}

/** What must not be left empty is told by the schema, which must see it so. */
function filled(answers: SiteAnswers): SiteAnswers {
  return Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [name, answer === '' && name !== 'email' ? ' ' : answer]),
  )
}
