import { join } from 'node:path'
import { BlobStore } from '../lib/build/blob-store.ts'
import { cardProblems } from '../lib/build/card-problems.ts'
import {
  readAsOf,
  readFlags,
  requireContent,
  siteFlags,
  siteFolders,
  type SiteFolders,
} from '../lib/build/command-line.ts'
import { loadSite } from '../lib/build/load-site.ts'
import { progressLine } from '../lib/build/progress-line.ts'
import { cacheRoot, codeHash } from '../lib/build/project.ts'
import { readContent } from '../lib/build/read-content.ts'
import { runCommand } from '../lib/build/run-command.ts'
import { publicFiles } from '../lib/build/template-files.ts'
import { formatProblems } from '../lib/content/report.ts'
import { hasErrors, type Problem } from '../lib/problems.ts'
import { checkOutput } from '../lib/site-check/check-output.ts'
import { outputAge } from '../lib/site-check/output-age.ts'

// Reports every problem of the content, drafts and posts to come included, without building anything; with `--site`,
// those of the site as it was built last.
await runCommand(async () => {
  const flags = { ...siteFlags, 'as-of': { type: 'string' }, site: { type: 'boolean' } } as const
  const { values } = readFlags(flags, process.argv.slice(2))
  const folders = siteFolders(values, process.env)
  requireContent(folders.contentDir)
  const { problems, looked } = values.site
    ? await siteProblems(folders)
    : await contentProblems(folders.contentDir, readAsOf(values['as-of'] ?? process.env.AS_OF, Date.now()))
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
  const { problems, pages } = await checkOutput(folders, { read, publicFiles: publicFiles() })
  return { problems: [...(await outputAge(folders, read)), ...problems], looked: `${pages} pages` }
}

async function contentProblems(contentDir: string, asOf: number): Promise<Findings> {
  const progress = progressLine(process.stderr, process.env)
  const read = readContent(contentDir)
  const load = (preview: boolean) =>
    loadSite({
      contentDir,
      read,
      publicFiles: publicFiles(),
      asOf,
      preview,
      code: codeHash(),
      cacheDir: cacheRoot,
      blobs: new BlobStore(join(cacheRoot, 'blobs')),
      progress: (done, total) => progress.show('compiling Markdown', done, total),
    })
  // A link from a published post to a draft is wrong only in what is published; a draft's own links only in preview.
  const asPublished = await load(false)
  const asPreviewed = await load(true)
  progress.clear()
  const cards = asPreviewed.index ? await cardProblems(asPreviewed.index) : []
  const problems = [...asPublished.problems, ...asPreviewed.problems, ...cards]
  return {
    problems: [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()],
    looked: `${asPreviewed.content.texts.length} files`,
  }
}
