import { checkContent, type Findings } from '../lib/cli/check-content.ts'
import { readAsOf, readFlags, requireContent, siteFlags, siteFolders } from '../lib/cli/command-line.ts'
import { progressLine } from '../lib/cli/progress-line.ts'
import { runCommand } from '../lib/cli/run-command.ts'
import { checkOutput } from '../lib/cli/site-check/check-output.ts'
import { outputAge } from '../lib/cli/site-check/output-age.ts'
import { tell } from '../lib/cli/tell.ts'
import { formatProblems } from '../lib/content/problems/problem-report.ts'
import { publicFiles } from '../lib/engine/load/public-files.ts'
import { readContent } from '../lib/engine/load/read-content.ts'
import type { SiteFolders } from '../lib/engine/site-folders.ts'
import { hasErrors } from '../lib/problems.ts'
import { UsageError } from '../lib/usage-error.ts'

// Reports every problem of the content, drafts and posts to come included, without building anything; with `--site`,
// those of the site as it was built last. `--expect-url` fails unless that is where site.yaml says that the site lives.
await runCommand(async () => {
  const flags = {
    ...siteFlags,
    'as-of': { type: 'string' },
    site: { type: 'boolean' },
    'expect-url': { type: 'string' },
  } as const
  const { values } = readFlags(flags, process.argv.slice(2))
  const folders = siteFolders(values, process.env)
  requireContent(folders.contentDir)
  const expectedUrl = values['expect-url']
  if (expectedUrl !== undefined && !/^https?:/.test(URL.canParse(expectedUrl) ? expectedUrl : ''))
    throw new UsageError(
      `--expect-url ${expectedUrl} is no web address: write https://someone.github.io/blog`,
    )
  if (expectedUrl !== undefined && values.site)
    throw new UsageError('--expect-url is checked with the content, before a build: leave --site out.')
  const { contentDir } = folders
  const asOf = readAsOf(values['as-of'] ?? process.env.AS_OF, Date.now())
  const progress = progressLine(process.stderr, process.env)
  const { problems, looked } = values.site
    ? await siteProblems(folders)
    : await checkContent({ contentDir, asOf, expectedUrl, progress: progress.show }).finally(progress.clear)
  const color = process.stdout.isTTY === true && !process.env.NO_COLOR
  tell(problems.length > 0 ? formatProblems(problems, { color }) : `${looked}, no problems`)
  return hasErrors(problems) ? 1 : 0
})

async function siteProblems(folders: SiteFolders): Promise<Findings> {
  const read = readContent(folders.contentDir)
  const { problems, pages } = await checkOutput(folders, {
    read,
    publicFiles: publicFiles().files.map(({ address }) => address),
  })
  return { problems: [...(await outputAge(folders, read)), ...problems], looked: `${pages} pages` }
}
