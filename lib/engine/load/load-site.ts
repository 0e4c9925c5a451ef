import { join } from 'node:path'
import { buildIndex } from '../../content/index/build-index.ts'
import { checkLinks } from '../../content/addresses/check-links.ts'
import { withMarkdownName } from '../../content/addresses/markdown-names.ts'
import { isMarkdown, type ContentText, type ParsedFile } from '../../content/parsed-file.ts'
import { parseContentFile } from '../../content/parse-file.ts'
import type { Body, SiteIndex } from '../../content/index/site-index.ts'
import { siteAddress } from '../../paths.ts'
import { hasErrors, type Problem } from '../../problems.ts'
import { compileBodies } from './compile-bodies.ts'
import type { CompileContext, CompileJob } from './compile-body.ts'
import { describePictures } from '../pictures/describe-pictures.ts'
import { hashOf, sha256 } from '../cache/hash.ts'
import { Pack } from '../cache/memo-file.ts'
import type { BlobStore } from '../cache/blob-store.ts'
import type { ContentFolder } from './read-content.ts'
import type { PublicFiles } from './public-files.ts'
import { siteHistory } from './site-history.ts'

/** What is remembered of a file that had no errors. */
interface Remembered {
  /** Without its Markdown, which is in the file. */
  parsed: ParsedFile
  problems: Problem[]
  body?: Body
  /** Hashes of the files its text shows, as they were. */
  assets: [file: string, hash: string][]
}

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
  /** Hash of the code, which all that is remembered depends on. */
  code: string
  cacheDir: string
  blobs: BlobStore
  progress: (done: number, total: number) => void
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
  const problems = [...read.problems, ...options.publicFiles.problems, ...broken]
  const publicFiles = options.publicFiles.files.map(({ address }) => address)
  const content = { ...read, assets: options.plain ? asTheyAre(assets) : assets }
  const pack = openPack(options)
  const siteFile = content.texts.find(({ file }) => file === 'site.yaml')
  const site = siteFile ? parseContentFile(siteFile).parsed : undefined
  const context = compileContext(site, content)
  const shared = { context, blobs: options.blobs.folder }
  const contextHash = hashOf([
    context.address,
    context.language,
    context.smartPunctuation,
    options.plain === true,
  ])

  const parsed: ParsedFile[] = []
  const unparsed = read.problems.map(({ file }) => file)
  const looseJobs: CompileJob[] = []
  const bodies = new Map<string, Body>()
  const jobs: { job: CompileJob; key: string; parsed: ParsedFile; problems: Problem[] }[] = []
  for (const text of content.texts) {
    const key = hashOf([text.file, text.hash, contextHash])
    const known = pack.get(key)
    if (known && isCurrent(known, content, options.blobs)) {
      parsed.push(known.parsed)
      problems.push(...known.problems)
      if (known.body) bodies.set(text.file, known.body)
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
    if (isMarkdown(result.parsed))
      jobs.push({
        job: { ...compileJob(result.parsed, hasCover(result.parsed)), lang: languageOf(result.parsed) },
        key,
        parsed: result.parsed,
        problems: result.problems,
      })
    else remember(pack, key, { parsed: result.parsed, problems: result.problems, assets: [] })
  }

  const made = await compileBodies(
    jobs.map(({ job }) => job),
    shared,
    (done) => options.progress(done, jobs.length),
  )
  for (const [at, { job, key, parsed: file, problems: found }] of jobs.entries()) {
    const body = made[at]
    if (!body) throw new Error(`no compiled text for ${job.file}`)
    bodies.set(job.file, body)
    const assets = [...body.assets, ...body.pictures.map((picture) => picture.file)].map(
      (asset): [string, string] => [asset, content.assets[asset]?.hash ?? ''],
    )
    remember(pack, key, { parsed: file, problems: found, body, assets })
  }
  // Texts below broken front matter: compiled for their problems alone.
  const loose = (await compileBodies(looseJobs, shared, () => {})).flatMap((body, at) => {
    const job = looseJobs[at]
    return job ? [{ file: job.file, body }] : []
  })
  for (const body of [...bodies.values(), ...loose.map(({ body }) => body)]) problems.push(...body.problems)
  pack.save()

  const history = await siteHistory(site, options)
  problems.push(...history.problems)
  const built = buildIndex({
    parsed: options.plain ? parsed.map(withoutExtras) : parsed,
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
  problems.push(...checkLinks(built.index, { parsed, publicFiles, unparsed }, loose))
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
function openPack({ cacheDir, code, contentDir, plain }: LoadOptions): Pack<Remembered> {
  const site = `${sha256(contentDir).slice(0, 12)}${plain ? '-plain' : ''}`
  return Pack.open(join(cacheDir, 'packs', `texts-${site}-${code.slice(0, 16)}.json`))
}

/** Without what is made of pictures, they are shown and served themselves. */
function asTheyAre(assets: ContentFolder['assets']): ContentFolder['assets'] {
  return Object.fromEntries(
    Object.entries(assets).map(([file, { hash, width, height }]) => [file, { hash, width, height }]),
  )
}

function withoutExtras(file: ParsedFile): ParsedFile {
  return file.kind === 'site'
    ? { ...file, frontMatter: { ...file.frontMatter, search: false, cards: false } }
    : file
}

function remember(pack: Pack<Remembered>, key: string, entry: Remembered): void {
  if (hasErrors(entry.problems) || hasErrors(entry.body?.problems ?? [])) return
  pack.set(key, { ...entry, parsed: withoutMarkdown(entry.parsed) })
}

/** What was remembered holds only while the files it shows are the same and its HTML is whole. */
function isCurrent({ body, assets }: Remembered, content: ContentFolder, blobs: BlobStore): boolean {
  if (assets.some(([file, hash]) => content.assets[file]?.hash !== hash)) return false
  if (!body) return true
  const hashes = [body.htmlHash, body.feedHash, ...(body.files ?? []).map(({ hash }) => hash)]
  return hashes.every((hash) => blobs.has(hash))
}

function withoutMarkdown(parsed: ParsedFile): ParsedFile {
  return isMarkdown(parsed) ? { ...parsed, body: '' } : parsed
}

function compileJob({ file, path, body, firstLine, empty }: ContentText, cover = false): CompileJob {
  return { file, path, markdown: body, firstLine, empty, cover }
}

function hasCover(parsed: ParsedFile): boolean {
  return parsed.kind === 'post' && parsed.frontMatter.cover !== undefined
}

function languageOf(parsed: ParsedFile): string | undefined {
  return parsed.kind === 'post' || parsed.kind === 'page' ? parsed.frontMatter.lang : undefined
}

/** Without a readable site.yaml the texts are compiled all the same, so that their problems are told in the same run. */
function compileContext(site: ParsedFile | undefined, content: ContentFolder): CompileContext {
  const settings = site?.kind === 'site' ? site.frontMatter : undefined
  return {
    address: settings ? siteAddress(settings.url) : { origin: 'https://site.invalid', basePath: '' },
    language: settings?.language ?? 'en',
    smartPunctuation: settings?.smartPunctuation ?? true,
    assets: content.assets,
  }
}
