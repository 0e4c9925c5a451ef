import { join } from 'node:path'
import { BlobStore } from '../lib/build/blob-store.ts'
import { cardProblems } from '../lib/build/card-problems.ts'
import { readAsOf, readFlags, requireContent, siteFlags, siteFolders } from '../lib/build/command-line.ts'
import { loadSite } from '../lib/build/load-site.ts'
import { progressLine } from '../lib/build/progress-line.ts'
import { cacheRoot, codeHash } from '../lib/build/project.ts'
import { readContent } from '../lib/build/read-content.ts'
import { runCommand } from '../lib/build/run-command.ts'
import { publicFiles } from '../lib/build/template-files.ts'
import { formatProblems } from '../lib/content/report.ts'
import { hasErrors } from '../lib/problems.ts'

// Reports every problem of the content, drafts and posts to come included, without building anything.
await runCommand(async () => {
  const { values } = readFlags({ ...siteFlags, 'as-of': { type: 'string' } }, process.argv.slice(2))
  const { contentDir } = siteFolders(values, process.env)
  requireContent(contentDir)
  const progress = progressLine(process.stderr, process.env)
  const read = readContent(contentDir)
  const load = (preview: boolean) =>
    loadSite({
      contentDir,
      read,
      publicFiles: publicFiles(),
      asOf: readAsOf(values['as-of'] ?? process.env.AS_OF, Date.now()),
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
  const distinct = [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]
  const color = process.stdout.isTTY === true && !process.env.NO_COLOR
  console.log(
    distinct.length > 0
      ? formatProblems(distinct, { color })
      : `${asPreviewed.content.texts.length} files, no problems`,
  )
  return hasErrors(distinct) ? 1 : 0
})
