import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { formatProblems } from '../content/problems/problem-report.ts'
import { buildSite, type BuildReport } from '../engine/build-site.ts'
import { dayFlags, fromWhereTyped, readAsOf, requireContent } from './command-line.ts'
import type { SiteFolders } from '../engine/site-folders.ts'
import { outputPlace } from '../engine/output/output-place.ts'
import { progressLine } from './progress-line.ts'
import { withProfile } from './cpu-profile.ts'
import { projectRoot } from '../engine/cache/checkout.ts'
import { reasonsText } from '../engine/report/reasons-text.ts'
import { requireReportPlace, writeReportFile } from '../engine/report/report-file.ts'
import { buildReportText } from '../engine/report/report-text.ts'
import { Stopwatch } from '../engine/report/stopwatch.ts'
import { tell, tellError } from './tell.ts'
import type { Flags } from './usage/command.ts'

/** The flags of `npm run build` and `npm start`; `as-of` falls back on the environment's `AS_OF`. */
export const buildFlags = {
  ...dayFlags,
  compress: {
    type: 'boolean',
    about: 'also writes each file compressed, for servers that only look for one',
  },
  link: {
    type: 'boolean',
    about: 'makes the output a link to a folder beside it: no reader finds it absent, at no moment',
  },
  drafts: {
    type: 'boolean',
    about: 'shows what is not out too, for no search engine, in out.drafts/',
  },
  profile: { type: 'boolean', about: 'writes a profile of the processor into .cache/build.cpuprofile' },
  report: { type: 'string', value: 'FILE', about: 'writes what was done into a file, as JSON' },
  why: { type: 'boolean', about: 'says of each page that was made anew what has changed of it' },
} as const satisfies Flags

export interface BuildFlags {
  'as-of'?: string | undefined
  compress?: boolean | undefined
  drafts?: boolean | undefined
  link?: boolean | undefined
  profile?: boolean | undefined
  /** A file to write what the build did into, as JSON. */
  report?: string | undefined
  why?: boolean | undefined
}

/**
 * Builds and tells the terminal about it.
 *
 * @returns the exit code.
 */
export async function runBuild(folders: SiteFolders, flags: BuildFlags): Promise<number> {
  requireContent(folders.contentDir)
  const outDir = outputPlace(folders)
  const reportFile = flags.report === undefined ? undefined : fromWhereTyped(flags.report, process.env)
  if (reportFile !== undefined) requireReportPlace(reportFile)
  const asOfGiven = flags['as-of'] ?? process.env.AS_OF
  const progress = progressLine(process.stderr, process.env)
  const stopwatch = new Stopwatch()
  const build = (): Promise<BuildReport> =>
    buildSite({
      contentDir: folders.contentDir,
      outDir,
      asOf: readAsOf(asOfGiven, Date.now()),
      asOfGiven: asOfGiven ?? null,
      compress: flags.compress === true,
      drafts: flags.drafts === true,
      link: flags.link === true,
      stopwatch,
      progress: progress.show,
    }).finally(progress.clear)
  const profile = join(projectRoot, '.cache/build.cpuprofile')
  const report = flags.profile ? await withProfile(profile, build) : await build()
  if (flags.profile) tell(`The profile is in ${profile}; open it in the developer tools of a browser.\n`)
  const color = process.stderr.isTTY === true && !process.env.NO_COLOR
  if (report.problems.length > 0) tellError(formatProblems(report.problems, { color, countWarnings: true }))
  if (!report.built) {
    tellError(
      `Nothing was written; ${existsSync(outDir) ? 'the last good output is as it was' : 'there is no output yet'}.`,
    )
    return 1
  }
  if (flags.why) tell(`${reasonsText(report.built.rendered)}\n`)
  if (reportFile !== undefined) writeReportFile(reportFile, report.built.summary, stopwatch.stages)
  tell(buildReportText(report.built.summary, stopwatch.stages))
  if (flags.drafts)
    tell('\nThis shows what is not out yet. Publish what npm run build writes without --drafts.')
  return 0
}
