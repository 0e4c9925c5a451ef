import { relative } from 'node:path'
import { checkContent, type Findings } from '../lib/cli/check-content.ts'
import { dayFlags, readAsOf, requireContent, siteFlags, siteFolders } from '../lib/cli/command-line.ts'
import { progressLine } from '../lib/cli/progress-line.ts'
import { runCommand } from '../lib/cli/run-command.ts'
import { checkOutput } from '../lib/cli/site-check/check-output.ts'
import { outputAge } from '../lib/cli/site-check/output-age.ts'
import { tell, tellWorkflow } from '../lib/cli/tell.ts'
import { wholeNumber } from '../lib/cli/usage/whole-number.ts'
import { annotations } from '../lib/content/problems/annotations.ts'
import { formatProblems } from '../lib/content/problems/problem-report.ts'
import { projectRoot, publicDir } from '../lib/engine/cache/checkout.ts'
import { readBase } from '../lib/engine/load/base-commit.ts'
import { publicFiles } from '../lib/engine/load/public-files.ts'
import { readContent } from '../lib/engine/load/read-content.ts'
import type { SiteFolders } from '../lib/engine/site-folders.ts'
import { hasErrors } from '../lib/problems.ts'
import { UsageError } from '../lib/usage-error.ts'
import { summaries } from './commands.mjs'

const command = {
  name: 'check',
  summary: summaries.check,
  about: `It looks at drafts and posts to come too, and builds nothing. Each problem is told with its file,
line and column, and what to write instead.`,
  flags: {
    ...siteFlags,
    ...dayFlags,
    site: { type: 'boolean', about: 'looks at the site as it was built last: links, HTML, budgets' },
    'expect-url': {
      type: 'string',
      value: 'URL',
      about: 'fails unless site.yaml says that the site lives there',
    },
    base: {
      type: 'string',
      value: 'REF',
      about: 'judges by what site.yaml allows at that commit; to allow more is an error',
    },
    max: { type: 'string', value: 'N', about: 'names as many places of each kind, where problems are many' },
    json: { type: 'boolean', about: 'writes the problems for a program' },
  },
  examples: [
    { type: '', for: 'looks through content/' },
    { type: '--site', for: 'looks through out/, after npm run build' },
  ],
  fails: 'where there is an error; warnings are none',
} as const

await runCommand(command, async ({ values }) => {
  const folders = siteFolders(values, process.env)
  requireContent(folders.contentDir)
  const expectedUrl = values['expect-url']
  if (expectedUrl !== undefined && !/^https?:/.test(URL.canParse(expectedUrl) ? expectedUrl : ''))
    throw new UsageError(
      `--expect-url ${expectedUrl} is no web address: write https://someone.github.io/blog`,
    )
  if (expectedUrl !== undefined && values.site)
    throw new UsageError('--expect-url is checked with the content, before a build: leave --site out.')
  if (values.base !== undefined && values.site)
    throw new UsageError('--base is for the content, before a build: leave --site out.')
  const places = wholeNumber('max', values.max, 1)
  const { contentDir } = folders
  const base = values.base === undefined ? undefined : await readBase(values.base, contentDir, publicDir)
  const asOf = readAsOf(values['as-of'] ?? process.env.AS_OF, Date.now())
  const progress = progressLine(process.stderr, process.env)
  const { problems, looked } = values.site
    ? await siteProblems(folders)
    : await checkContent({ contentDir, asOf, expectedUrl, base, progress: progress.show }).finally(
        progress.clear,
      )
  if (values.json) tell(JSON.stringify({ problems, looked }, null, 1))
  else {
    const color = process.stdout.isTTY === true && !process.env.NO_COLOR
    if (problems.length > 0) tell(formatProblems(problems, { color, places }))
    if (!hasErrors(problems)) tell(problems.length > 0 ? looked : `${looked}, no problems`)
    if (process.env.GITHUB_ACTIONS === 'true')
      tellWorkflow(annotations(problems, base?.folder ?? folderInRepository(contentDir)))
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
