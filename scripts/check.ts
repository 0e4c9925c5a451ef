import { join } from 'node:path'
import { BlobStore } from '../lib/engine/cache/blob-store.ts'
import { cardProblems } from '../lib/engine/cards/card-problems.ts'
import { readAsOf, readFlags, requireContent, siteFlags, siteFolders } from '../lib/cli/command-line.ts'
import type { SiteFolders } from '../lib/engine/site-folders.ts'
import { UsageError } from '../lib/usage-error.ts'
import { loadSite } from '../lib/engine/load/load-site.ts'
import { progressLine } from '../lib/cli/progress-line.ts'
import { cacheRoot, codeHash } from '../lib/engine/cache/checkout.ts'
import { workHashes } from '../lib/engine/stages/stage-hashes.ts'
import { readContent, type ContentFolder } from '../lib/engine/load/read-content.ts'
import { runCommand } from '../lib/cli/run-command.ts'
import { unexpectedUrl } from '../lib/content/problems/expected-url.ts'
import { parseContentFile } from '../lib/content/parse-file.ts'
import { publicFiles } from '../lib/engine/load/public-files.ts'
import { formatProblems } from '../lib/content/problems/problem-report.ts'
import { sampleValues } from '../lib/content/problems/sample-values.ts'
import { hasErrors, type Problem } from '../lib/problems.ts'
import { checkOutput } from '../lib/cli/site-check/check-output.ts'
import { outputAge } from '../lib/cli/site-check/output-age.ts'

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
  const expected = values['expect-url']
  if (expected !== undefined && !/^https?:/.test(URL.canParse(expected) ? expected : ''))
    throw new UsageError(`--expect-url ${expected} is no web address: write https://someone.github.io/blog`)
  if (expected !== undefined && values.site)
    throw new UsageError('--expect-url is checked with the content, before a build: leave --site out.')
  const { problems, looked } = values.site
    ? await siteProblems(folders)
    : await contentProblems(
        folders.contentDir,
        readAsOf(values['as-of'] ?? process.env.AS_OF, Date.now()),
        expected,
      )
  const color = process.stdout.isTTY === true && !process.env.NO_COLOR
  console.log(problems.length > 0 ? formatProblems(problems, { color }) : `${looked}, no problems`)
  return hasErrors(problems) ? 1 : 0
})

interface Findings {
  problems: Problem[]
  /** How much was looked through. */
  looked: string
}

async function siteProblems(folders: SiteFolders): Promise<Findings> {
  const read = readContent(folders.contentDir)
  const { problems, pages } = await checkOutput(folders, {
    read,
    publicFiles: publicFiles().files.map(({ address }) => address),
  })
  return { problems: [...(await outputAge(folders, read)), ...problems], looked: `${pages} pages` }
}

async function contentProblems(
  contentDir: string,
  asOf: number,
  expected: string | undefined,
): Promise<Findings> {
  const progress = progressLine(process.stderr, process.env)
  const read = readContent(contentDir)
  const inPublic = publicFiles()
  const stages = await workHashes(codeHash())
  const load = (preview: boolean) =>
    loadSite({
      contentDir,
      read,
      publicFiles: inPublic,
      asOf,
      preview,
      stages,
      cacheDir: cacheRoot,
      blobs: new BlobStore(join(cacheRoot, 'blobs')),
      progress: (done, total) => progress.show('compiling Markdown', done, total),
    })
  // A link from a published post to a draft is wrong only in what is published; a draft's own links only in preview.
  const asPublished = await load(false)
  const asPreviewed = await load(true)
  progress.clear()
  const cards = asPreviewed.index ? await cardProblems(asPreviewed.index) : []
  const problems = [
    ...asPublished.problems,
    ...asPreviewed.problems,
    ...cards,
    ...siteFileProblems(read, expected),
  ]
  return {
    problems: [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()],
    looked: `${asPreviewed.content.texts.length} files`,
  }
}

/** What is wrong with site.yaml though a site could be built with it. */
function siteFileProblems({ texts }: ContentFolder, expected: string | undefined): Problem[] {
  const text = texts.find(({ file }) => file === 'site.yaml')
  const parsed = text && parseContentFile(text).parsed
  if (parsed?.kind !== 'site') return []
  const samples = sampleValues(parsed)
  const unexpected = expected === undefined ? undefined : unexpectedUrl(parsed, expected)
  return unexpected ? [unexpected, ...samples.filter(({ field }) => field !== unexpected.field)] : samples
}
