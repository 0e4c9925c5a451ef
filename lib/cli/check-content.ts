import { join } from 'node:path'
import { BlobStore } from '../engine/cache/blob-store.ts'
import { cacheRoot, codeHash } from '../engine/cache/checkout.ts'
import { cardProblems } from '../engine/cards/card-problems.ts'
import { loadSite } from '../engine/load/load-site.ts'
import { publicFiles } from '../engine/load/public-files.ts'
import { readContent, type ContentFolder } from '../engine/load/read-content.ts'
import { workHashes } from '../engine/stages/stage-hashes.ts'
import { unexpectedUrl } from '../content/problems/expected-url.ts'
import { sampleValues } from '../content/problems/sample-values.ts'
import { parseContentFile } from '../content/parse-file.ts'
import type { Problem } from '../problems.ts'
import { checkPublicChanges } from '../content/active-files.ts'
import type { BaseCommit } from '../engine/load/base-commit.ts'
import { whatThereIs } from './what-there-is.ts'

export interface CheckOptions {
  contentDir: string
  /** Milliseconds since 1970; later posts are not out. */
  asOf: number
  /** Where site.yaml must say that the site lives. */
  expectedUrl?: string | undefined
  /** What guards the site is taken from there, and what proposes another is an error. */
  base?: BaseCommit | undefined
  progress: (stage: string, done: number, total: number) => void
}

export interface Findings {
  problems: Problem[]
  /** How much was looked through. */
  looked: string
}

/**
 * Finds every problem of a content folder, drafts and posts to come included, without building anything. What a build
 * refuses is among them, in the same words: both load the site by the same function.
 */
export async function checkContent(options: CheckOptions): Promise<Findings> {
  const { contentDir, asOf, expectedUrl, base, progress } = options
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
      base: base?.settings,
      stages,
      cacheDir: cacheRoot,
      blobs: new BlobStore(join(cacheRoot, 'blobs')),
      progress: (done, total) => progress('compiling Markdown', done, total),
    })
  // A link from a published post to a draft is wrong only in what is published; a draft's own links only in preview.
  const asPublished = await load(false)
  const asPreviewed = await load(true)
  const cards = asPreviewed.index ? await cardProblems(asPreviewed.index) : []
  const problems = [
    ...asPublished.problems,
    ...asPreviewed.problems,
    ...cards,
    ...(base
      ? checkPublicChanges(
          inPublic.files.map(({ address }) => address),
          base.isChanged,
        )
      : []),
    ...siteFileProblems(read, expectedUrl),
  ]
  return {
    problems: [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()],
    looked: asPreviewed.index
      ? whatThereIs(asPreviewed.index, asOf)
      : `${asPreviewed.content.texts.length} files were looked through`,
  }
}

/** What is wrong with site.yaml though a site could be built with it. */
function siteFileProblems({ texts }: ContentFolder, expectedUrl: string | undefined): Problem[] {
  const text = texts.find(({ file }) => file === 'site.yaml')
  const parsed = text && parseContentFile(text).parsed
  if (parsed?.kind !== 'site') return []
  const samples = sampleValues(parsed)
  const unexpected = expectedUrl === undefined ? undefined : unexpectedUrl(parsed, expectedUrl)
  return unexpected ? [unexpected, ...samples.filter(({ field }) => field !== unexpected.field)] : samples
}
