import { join } from 'node:path'
import { buildIndex } from '../../content/index/build-index.ts'
import { checkLinks } from '../../content/addresses/check-links.ts'
import { withMarkdownName } from '../../content/addresses/markdown-names.ts'
import type { ParsedFile } from '../../content/parsed-file.ts'
import { parseContentFile } from '../../content/parse-file.ts'
import { guardSettings } from '../../content/problems/owner-guards.ts'
import type { SiteFile } from '../../content/schema.ts'
import type { Body, SiteIndex } from '../../content/index/site-index.ts'
import { hasErrors, type Problem } from '../../problems.ts'
import { compileBodies } from './compile-bodies.ts'
import type { CompileJob } from './compile-body.ts'
import { describePictures } from '../pictures/describe-pictures.ts'
import { hashOf, sha256 } from '../cache/hash.ts'
import type { WorkHashes } from '../stages/stage-hashes.ts'
import { MemoFile } from '../cache/memo-file.ts'
import type { BlobStore } from '../cache/blob-store.ts'
import type { ContentFolder } from './read-content.ts'
import type { PublicFiles } from './public-files.ts'
import { publicInfo } from './known-files.ts'
import { settleLinks } from './settle-links.ts'
import { siteHistory } from './site-history.ts'
import {
  compileContext,
  compileJob,
  compileJobOf,
  contextHash,
  isCurrent,
  isRememberedText,
  memoryOf,
  withoutMarkdown,
  type RememberedText,
} from './text-memory.ts'
import { describeDrawings } from '../pictures/describe-drawings.ts'
import { brokenCovers } from '../cards/broken-covers.ts'

export interface LoadOptions {
  contentDir: string
  /** What lies in it. */
  read: ContentFolder
  publicFiles: PublicFiles
  /** Milliseconds since 1970; later posts are not out. */
  asOf: number
  /** Keeps drafts and posts that are not due, marked. */
  preview: boolean
  /** For plain Next.js: pictures stay as they are, and there is neither search nor cards. */
  plain?: boolean
  /** Settings that the site's owner has agreed to: what guards the site is taken from them. */
  base?: SiteFile | undefined
  /** Hashes of the code that each stage's results depend on. */
  stages: WorkHashes
  cacheDir: string
  blobs: BlobStore
  progress: (done: number, total: number) => void
  /** Is called where another thread compiles texts: this one has time for something else. */
  meanwhile?: () => void
}

export interface LoadedSite {
  /** Absent when there are errors. */
  index?: SiteIndex
  problems: Problem[]
  content: ContentFolder
  /** When the first post falls due that is not yet, in milliseconds since 1970. */
  nextDue: number | undefined
  /** Texts whose Markdown was compiled in this run, and all that have any. */
  compiled: number
  texts: number
}

/** Parses, compiles and links up a content folder. Every problem found on the way is in the result. */
export async function loadSite(options: LoadOptions): Promise<LoadedSite> {
  const { read } = options
  const { assets, problems: broken } = await describePictures(options.contentDir, read.assets, options)
  const drawings = describeDrawings(options.contentDir, read.assets, options.publicFiles.files, options)
  const problems = [...read.problems, ...options.publicFiles.problems, ...broken, ...drawings]
  const publicFiles = options.publicFiles.files.map(({ address }) => address)
  const content = { ...read, assets: options.plain ? asTheyAre(assets) : assets }
  const known = { assets: content.assets, publicFiles: publicInfo(options.publicFiles.files) }
  const memo = openMemo(options)
  const remember = (key: string, text: Omit<RememberedText, 'assets'>): void => {
    const memory = memoryOf(text, known)
    if (memory) memo.set(key, memory)
  }
  const siteFile = content.texts.find(({ file }) => file === 'site.yaml')
  const written = siteFile ? parseContentFile(siteFile).parsed : undefined
  const guarded = written?.kind === 'site' && options.base ? guardSettings(written, options.base) : undefined
  const site = guarded?.site ?? written
  problems.push(...(guarded?.problems ?? []))
  const context = compileContext(site, known)
  const shared = { context, blobs: options.blobs.folder }
  const around = contextHash(context, options.plain === true)

  const parsed: ParsedFile[] = []
  const unparsed = read.problems.map(({ file }) => file)
  const looseJobs: CompileJob[] = []
  const bodies = new Map<string, Body>()
  const jobs: { job: CompileJob; key: string; parsed: ParsedFile; problems: Problem[] }[] = []
  for (const text of content.texts) {
    const key = hashOf([text.file, text.hash, around])
    const memory = memo.get(key)
    if (memory && isCurrent(memory, known, options.blobs)) {
      parsed.push(memory.parsed)
      problems.push(...memory.problems)
      if (memory.body) bodies.set(text.file, memory.body)
      continue
    }
    const result = parseContentFile(text)
    problems.push(...result.problems)
    if (!result.parsed) {
      // What refers to a misnamed file is right once that has its name.
      unparsed.push(withMarkdownName(text.file))
      if (result.text) looseJobs.push(compileJob(result.text))
      continue
    }
    parsed.push(withoutMarkdown(result.parsed))
    const job = compileJobOf(result.parsed)
    if (job) jobs.push({ job, key, parsed: result.parsed, problems: result.problems })
    else remember(key, { parsed: result.parsed, problems: result.problems })
  }

  // Git is asked while texts are compiled, which another thread does.
  const asking = siteHistory(site, { ...options, code: options.stages.history })
  asking.catch(() => {})
  const compiling = compileBodies(
    jobs.map(({ job }) => job),
    shared,
    (done) => options.progress(done, jobs.length),
  )
  if (jobs.length > 0) options.meanwhile?.()
  const made = await compiling
  for (const [at, { job, key, parsed: file, problems: found }] of jobs.entries()) {
    const body = made[at]
    if (!body) throw new Error(`no compiled text for ${job.file}`)
    bodies.set(job.file, body)
    remember(key, { parsed: file, problems: found, body })
  }
  // Texts below broken front matter: compiled for their problems alone.
  const loose = (await compileBodies(looseJobs, shared, () => {})).flatMap((body, at) => {
    const job = looseJobs[at]
    return job ? [{ file: job.file, body }] : []
  })
  for (const body of [...bodies.values(), ...loose.map(({ body }) => body)]) problems.push(...body.problems)
  memo.save()
  settleLinks(bodies, parsed, { ...options, address: context.address })

  const history = await asking
  problems.push(...history.problems)
  const judged = guarded ? parsed.map((file) => (file.kind === 'site' ? guarded.site : file)) : parsed
  const built = buildIndex({
    parsed: options.plain ? judged.map(withoutExtras) : judged,
    bodies,
    files: Object.keys(content.assets),
    assetInfo: (file) => content.assets[file],
    publicFiles,
    asOf: options.asOf,
    preview: options.preview,
    edits: history.edits,
    unparsed,
  })
  problems.push(...built.problems)
  problems.push(...checkLinks(built.index, { parsed: judged, publicFiles, unparsed }, loose))
  if (!options.plain && !hasErrors(problems))
    problems.push(...(await brokenCovers(built.index, parsed, options)))
  const index = hasErrors(problems) ? undefined : built.index
  return {
    index,
    problems,
    content,
    nextDue: nextDue(parsed, options.asOf),
    compiled: jobs.length,
    texts: bodies.size,
  }
}

function nextDue(parsed: readonly ParsedFile[], asOf: number): number | undefined {
  const instants = parsed.flatMap((file) =>
    file.kind === 'post' && file.date.instant > asOf ? [file.date.instant] : [],
  )
  return instants.toSorted((a, b) => a - b)[0]
}

/** Building, checking and writing share what they have compiled. */
function openMemo({ cacheDir, stages, contentDir, plain }: LoadOptions): MemoFile<RememberedText> {
  const site = `${sha256(contentDir).slice(0, 12)}${plain ? '-plain' : ''}`
  return MemoFile.open(
    join(cacheDir, 'memos', `texts-${site}-${stages.texts.slice(0, 16)}.json`),
    isRememberedText,
  )
}

/** Without what is made of pictures, they are shown and served themselves. */
function asTheyAre(assets: ContentFolder['assets']): ContentFolder['assets'] {
  return Object.fromEntries(
    Object.entries(assets).map(([file, { hash, bytes, width, height }]) => [
      file,
      { hash, bytes, width, height },
    ]),
  )
}

function withoutExtras(file: ParsedFile): ParsedFile {
  return file.kind === 'site'
    ? { ...file, frontMatter: { ...file.frontMatter, search: false, cards: false } }
    : file
}
