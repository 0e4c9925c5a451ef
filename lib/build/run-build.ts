import { existsSync } from 'node:fs'
import { formatProblems } from '../content/report.ts'
import { buildSite } from './build-site.ts'
import { readAsOf, requireContent, type SiteFolders } from './command-line.ts'
import { progressLine } from './progress-line.ts'
import { buildReportText } from './report-text.ts'
import { Stopwatch } from './stopwatch.ts'

/**
 * Builds and tells the terminal about it.
 *
 * @param asOf `--as-of` as given; without it the environment's `AS_OF`, else the present.
 * @returns the exit code.
 */
export async function runBuild(folders: SiteFolders, asOf: string | undefined): Promise<number> {
  requireContent(folders.contentDir)
  const asOfGiven = asOf ?? process.env.AS_OF
  const progress = progressLine(process.stderr, process.env)
  const stopwatch = new Stopwatch()
  const report = await buildSite({
    ...folders,
    asOf: readAsOf(asOfGiven, Date.now()),
    asOfGiven: asOfGiven ?? null,
    stopwatch,
    progress: progress.show,
  }).finally(progress.clear)
  const color = process.stderr.isTTY === true && !process.env.NO_COLOR
  if (report.problems.length > 0) console.error(formatProblems(report.problems, { color }))
  if (!report.result) {
    console.error(
      `Nothing was written; ${existsSync(folders.outDir) ? 'the last good output is as it was' : 'there is no output yet'}.`,
    )
    return 1
  }
  console.log(buildReportText(report.result, report.problems, stopwatch.stages, folders.outDir))
  return 0
}
