import { relative } from 'node:path'
import { checkContent, type Findings } from '../lib/cli/check-content.ts'
import { readAsOf, readFlags, requireContent, siteFlags, siteFolders } from '../lib/cli/command-line.ts'
import { progressLine } from '../lib/cli/progress-line.ts'
import { runCommand } from '../lib/cli/run-command.ts'
import { checkOutput } from '../lib/cli/site-check/check-output.ts'
import { outputAge } from '../lib/cli/site-check/output-age.ts'
import { tell, tellWorkflow } from '../lib/cli/tell.ts'
import { annotations } from '../lib/content/problems/annotations.ts'
import { formatProblems } from '../lib/content/problems/problem-report.ts'
import { projectRoot } from '../lib/engine/cache/checkout.ts'
import { publicFiles } from '../lib/engine/load/public-files.ts'
import { readContent } from '../lib/engine/load/read-content.ts'
import type { SiteFolders } from '../lib/engine/site-folders.ts'
import { hasErrors } from '../lib/problems.ts'
import { UsageError } from '../lib/usage-error.ts'

// Reports every problem of the content, drafts and posts to come included, without building anything; with `--site`,
// those of the site as it was built last. `--expect-url` fails unless that is where site.yaml says that the site lives.
// `--max N` names N places of each kind where problems are many; `--json` writes them for a program.
await runCommand(async () => {
  const flags = {
    ...siteFlags,
    'as-of': { type: 'string' },
    site: { type: 'boolean' },
    'expect-url': { type: 'string' },
    max: { type: 'string' },
    json: { type: 'boolean' },
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
  if (values.max !== undefined && !/^[1-9]\d{0,8}$/.test(values.max))
    throw new UsageError(`--max ${values.max} is no number of places: write --max 20`)
  const { contentDir } = folders
  const asOf = readAsOf(values['as-of'] ?? process.env.AS_OF, Date.now())
  const progress = progressLine(process.stderr, process.env)
  const { problems, looked } = values.site
    ? await siteProblems(folders)
    : await checkContent({ contentDir, asOf, expectedUrl, progress: progress.show }).finally(progress.clear)
  if (values.json) tell(JSON.stringify({ problems, looked }, null, 1))
  else {
    const color = process.stdout.isTTY === true && !process.env.NO_COLOR
    const places = values.max === undefined ? undefined : Number(values.max)
    if (problems.length > 0) tell(formatProblems(problems, { color, places }))
    if (!hasErrors(problems)) tell(problems.length > 0 ? looked : `${looked}, no problems`)
    if (process.env.GITHUB_ACTIONS === 'true')
      tellWorkflow(annotations(problems, folderInRepository(contentDir)))
  }
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

/** @returns a content folder as a workflow names it: from where the repository was checked out. */
function folderInRepository(contentDir: string): string {
  return relative(process.env.GITHUB_WORKSPACE ?? projectRoot, contentDir).replaceAll('\\', '/')
}
