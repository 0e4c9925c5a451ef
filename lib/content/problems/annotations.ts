import type { Problem } from '../../problems.ts'

/** GitHub shows as many of each severity for a step, and drops the rest. */
const shown = 10

/**
 * Writes problems as commands of GitHub's workflows, which then stand beside the lines of a pull request: the first ten
 * errors and the first ten warnings.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 * @param folder of the content, relative to the repository, with forward slashes; '' where they are the same.
 */
export function annotations(problems: readonly Problem[], folder: string): string[] {
  const first = (severity: Problem['severity']): Problem[] =>
    problems.filter((problem) => problem.severity === severity).slice(0, shown)
  return [...first('error'), ...first('warning')].map(({ severity, file, line, column, message, fix }) => {
    const place = {
      file: folder === '' ? file : `${folder}/${file}`,
      ...(line !== undefined && { line }),
      ...(line !== undefined && column !== undefined && { col: column }),
    }
    const properties = Object.entries(place).map(([name, value]) => `${name}=${property(String(value))}`)
    return `::${severity} ${properties.join(',')}::${data(fix === undefined ? message : `${message}\n${fix}`)}`
  })
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
