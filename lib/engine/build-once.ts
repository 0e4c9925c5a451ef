import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { madeFiles } from '../content/addresses/made-files.ts'
import type { SiteIndex } from '../content/index/site-index.ts'
import { sitePages } from '../pages/site-pages.ts'
import type { BlobStore } from './cache/blob-store.ts'
import { copiedFiles, reencodedOriginals } from './output/copied-files.ts'
import { budgetProblems, longPages, siteCost } from './output/budget.ts'
import type { Outcome } from './report/build-outcome.ts'
import { compileTemplate, isCompiled } from './render/compile-template.ts'
import { compressedCopies } from './output/compress-files.ts'
import { derivedFiles } from './output/derived-files.ts'
import { loadSite, type LoadedSite } from './load/load-site.ts'
import { lastAtEachPath, manifestOf } from './output/manifest.ts'
import { outputPath } from './output/output-path.ts'
import { MemoFile } from './cache/memo-file.ts'
import { pruneCache } from './cache/prune-cache.ts'
import { isPageMemory } from './render/page-reasons.ts'
import { pathClashes } from './output/path-clashes.ts'
import { pictureFiles } from './pictures/picture-files.ts'
import { cacheRoot } from './cache/checkout.ts'
import { publicFiles } from './load/public-files.ts'
import type { ContentFolder } from './load/read-content.ts'
import { DamagedCacheError, isRenderedPage, renderPages, type PageOutput } from './render/render-pages.ts'
import { rendererAtNeed, type RendererAtNeed } from './render/renderer-at-need.ts'
import { templateFolder } from './render/renderer.ts'
import { makeSearch, type SearchFiles } from './search/search-files.ts'
import { ensureSpare, spareFolder, takeSpare } from './output/spare.ts'
import { isStaged, stage } from './output/stage.ts'
import { pageHashes, workHashes, type WorkHashes } from './stages/stage-hashes.ts'
import type { Stopwatch } from './report/stopwatch.ts'
import { makeNewer } from './output/make-newer.ts'
import { isAsWanted } from './output/releases.ts'
import { linkIn, stagingFolder, swapIn } from './output/swap.ts'
import { templateFiles, type Template } from './render/template-files.ts'

export interface BuildOptions {
  contentDir: string
  outDir: string
  /** Decides which posts are due; milliseconds since 1970. */
  asOf: number
  /** The instant as given on the command line, or null when it is the present. */
  asOfGiven: string | null
  /** Puts compressed copies beside the text files. */
  compress: boolean
  /** Shows drafts and posts to come too, for no search engine. */
  drafts?: boolean
  /** Makes the output a link to a folder beside it, so that it is never absent. */
  link?: boolean
  stopwatch: Stopwatch
  progress: (stage: string, done: number, total: number) => void
}

/**
 * Makes the output of a content folder and puts it in its place: whole, or not at all.
 *
 * @throws DamagedCacheError when something has gone from the cache meanwhile, which the next run makes anew.
 */
export async function buildOnce(
  options: BuildOptions,
  read: ContentFolder,
  code: string,
  site: string,
  blobs: BlobStore,
): Promise<Outcome> {
  const { stopwatch } = options
  const { stages, pages } = await stopwatch.time('hash the stages', async () => ({
    stages: await workHashes(code),
    pages: await pageHashes(code),
  }))
  const folder = templateFolder(cacheRoot, pages.template)
  const renderer = rendererAtNeed(folder)
  const stop = new AbortController()
  try {
    const loaded = await stopwatch.time('read, check and compile the content', () =>
      loadSite({
        contentDir: options.contentDir,
        read,
        publicFiles: publicFiles(),
        asOf: options.asOf,
        preview: options.drafts === true,
        stages,
        cacheDir: cacheRoot,
        blobs,
        progress: (done, total) => options.progress('compiling Markdown', done, total),
        // Loading Next.js takes this thread about as long as compiling a text takes the other.
        meanwhile: () => {
          if (isCompiled(folder)) void renderer.start()
        },
      }),
    )
    const { index, problems, content, nextDue } = loaded
    if (!index) return { problems, content, nextDue }

    const { compiled } = await stopwatch.time('compile the template', () =>
      compileTemplate(folder, pages.template),
    )
    const template = await templateFiles(folder, index, blobs)
    const { documents } = pages
    const prepared: Prepared = { index, loaded, template, compiled, renderer, documents, stages, site, blobs }
    // Rendering keeps one core busy: the search index is made beside it, and what comes after it.
    let rendered = false
    const progress = (done: number, total: number): void => {
      if (rendered) options.progress('indexing for search', done, total)
    }
    const searching = makeSearch(index, { stages, site, cacheDir: cacheRoot, blobs, progress }, stop.signal)
    // It is awaited last; until then, a failure would count as one that nobody handles.
    searching.catch(() => {})
    const outputs = await renderAll(options, prepared)
    rendered = true
    return await finish(options, prepared, outputs, searching)
  } finally {
    stop.abort()
    await renderer.close()
  }
}

/** What a build knows once its content is read and its template compiled. */
interface Prepared {
  index: SiteIndex
  loaded: LoadedSite
  template: Template
  /** Whether the template had to be compiled. */
  compiled: boolean
  renderer: RendererAtNeed
  /** Hash of the code that makes documents. */
  documents: string
  stages: WorkHashes
  site: string
  blobs: BlobStore
}

async function renderAll(
  { asOf, stopwatch, progress }: BuildOptions,
  { index, template, renderer, documents, site, blobs }: Prepared,
): Promise<PageOutput[]> {
  const memo = MemoFile.open(
    join(cacheRoot, 'memos', `pages-${site}-${documents.slice(0, 16)}.json`),
    isRenderedPage,
  )
  const memory = MemoFile.open(join(cacheRoot, 'memos', `memory-${site}.json`), isPageMemory)
  try {
    const pages = await stopwatch.time('render pages', () =>
      renderPages(sitePages(index, asOf), {
        documents,
        parts: template.parts,
        memo,
        memory,
        blobs,
        renderer: renderer.start,
        progress: (done, total) => progress('rendering pages', done, total),
      }),
    )
    memo.save()
    memory.save()
    return pages
  } finally {
    await renderer.close()
  }
}

/** Makes all that is not a page, and puts the output in its place. */
async function finish(
  options: BuildOptions,
  { index, loaded, template, compiled, stages, site, blobs }: Prepared,
  pages: PageOutput[],
  searching: Promise<SearchFiles>,
): Promise<Outcome> {
  const { stopwatch, outDir } = options
  const { content, nextDue } = loaded
  const problems = [...loaded.problems]
  const cost = siteCost(pages, template, index.address)
  const overBudget = budgetProblems(cost, index.site.budget)
  if (overBudget.length > 0) return { problems: [...problems, ...overBudget], content, nextDue }

  const derived = await stopwatch.time('feeds, share cards and other files', () =>
    derivedFiles(index, {
      contentDir: options.contentDir,
      outDir,
      stages,
      site,
      cacheDir: cacheRoot,
      blobs,
      progress: options.progress,
    }),
  )
  problems.push(...derived.problems)
  const pictures = await stopwatch.time('pictures', () =>
    pictureFiles([...index.pictures, ...reencodedOriginals(index, loaded.content)], {
      contentDir: options.contentDir,
      cacheDir: cacheRoot,
      blobs,
      stages,
      progress: (done, total) => options.progress('encoding pictures', done, total),
    }),
  )
  const search = await stopwatch.time('wait for the search index', () => searching)
  const copied = copiedFiles(index, loaded.content, options.contentDir, blobs)
  const files = lastAtEachPath([
    ...copied.content,
    ...pages.map(({ source, hash }) => ({ path: outputPath(source.path), hash })),
    ...derived.files,
    ...search.files,
    ...template.files.map(({ path, hash }) => ({ path: outputPath(path), hash })),
    ...pictures.files,
    ...madeFiles(index).map(({ path, hash }) => ({ path: outputPath(path), hash })),
    ...copied.public,
  ])
  const clashes = pathClashes(files)
  if (clashes.length > 0) return { problems: [...problems, ...clashes], content, nextDue }
  if (options.compress) {
    const copies = await stopwatch.time('compressed copies', () =>
      compressedCopies(files, {
        cacheDir: cacheRoot,
        blobs,
        stages,
        progress: (done, total) => options.progress('compressing', done, total),
      }),
    )
    files.push(...copies)
  }
  const manifest = manifestOf(files, options.asOfGiven)
  const staging = stagingFolder(outDir)
  const spare = spareFolder(cacheRoot, outDir)
  await stopwatch.time('write and swap', async () => {
    if (isAsWanted(outDir, options.link) && isStaged(outDir, files, manifest, blobs)) return blobs.save()
    takeSpare(spare, staging)
    try {
      stage(staging, files, manifest, blobs)
      makeNewer(staging, outDir, files, blobs)
      await (options.link ? linkIn : swapIn)(staging, outDir, spare)
      ensureSpare(spare, outDir, (folder) => stage(folder, files, manifest, blobs))
    } catch (error) {
      rmSync(staging, { recursive: true, force: true })
      const lost = files.find(({ hash }) => !blobs.has(hash))
      throw lost ? new DamagedCacheError(lost.hash) : error
    }
    blobs.save()
    pruneCache(cacheRoot)
  })
  return {
    problems,
    content,
    nextDue,
    result: {
      pages,
      files,
      manifest,
      template,
      cost,
      long: longPages(cost, index.site.budget),
      compiled: loaded.compiled,
      texts: loaded.texts,
      search,
      pictures: { files: pictures.files.length, encoded: pictures.encoded },
      ...derived.told,
      templateCompiled: compiled,
    },
  }
}
