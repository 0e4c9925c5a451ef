import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { serialize } from 'node:v8'
import { lookup } from 'mrmime'
import { blobPath } from '../blob-path.ts'
import { paramsOf } from '../content/addresses/route-params.ts'
import { madeFiles } from '../content/addresses/made-files.ts'
import { siteMap } from '../content/addresses/site-map.ts'
import type { SiteIndex } from '../content/index/site-index.ts'
import { formatProblems } from '../content/problems/problem-report.ts'
import type { TextReader } from '../feeds/derived-text.ts'
import { redirectPages } from '../feeds/redirect-pages.ts'
import { movedFeedFiles } from '../feeds/site-files.ts'
import { sitemapPart } from '../feeds/sitemap.ts'
import { sitePages } from '../pages/site-pages.ts'
import { href, sitePath, type SitePath } from '../paths.ts'
import type { ExportedSite, FailedSite, FurtherFile } from '../routes/exported-site.ts'
import { writeFileAtomic } from './cache/atomic-write.ts'
import { BlobStore } from './cache/blob-store.ts'
import { cacheRoot, codeHash } from './cache/checkout.ts'
import { sha256 } from './cache/hash.ts'
import { loadSite, type LoadedSite } from './load/load-site.ts'
import { markdownOf } from './load/markdown-source.ts'
import { onDisk } from './load/own-files.ts'
import { publicFiles } from './load/public-files.ts'
import { readContent } from './load/read-content.ts'
import { addressIn } from './load/site-file-in.ts'
import { copiedFiles } from './output/copied-files.ts'
import { madeByWorkers } from './output/made-by-workers.ts'
import { outputPath } from './output/output-path.ts'
import { iconFiles } from './cards/icon-files.ts'
import { lookSheet } from './cards/site-colours.ts'
import { bundleElements } from './render/element-modules.ts'
import { policyOfPages } from './render/inline-script.ts'
import { workHashes } from './stages/stage-hashes.ts'

export interface WrittenSite {
  file: string
  basePath: string
  /** For people; empty where there are none. */
  problems: string
  /** There are errors, and nothing to show. */
  failed: boolean
}

/**
 * Reads and compiles the content for plain Next.js, which shows pictures as they are and has neither search nor share
 * cards.
 */
export async function writeExportedSite(
  contentDir: string,
  { preview, asOf }: { preview: boolean; asOf: number },
): Promise<WrittenSite> {
  const name = `${sha256(contentDir).slice(0, 12)}-plain${preview ? '-preview' : ''}`
  const blobs = new BlobStore(join(cacheRoot, 'blobs'), join(cacheRoot, 'ledgers', `${name}.json`))
  const loaded = await loadSite({
    contentDir,
    read: readContent(contentDir),
    publicFiles: publicFiles(),
    asOf,
    preview,
    plain: true,
    stages: await workHashes(codeHash()),
    cacheDir: cacheRoot,
    blobs,
    progress: () => {},
  })
  const { index, problems } = loaded
  const text = problems.length === 0 ? '' : formatProblems(problems, { color: false })
  const site: ExportedSite | FailedSite = index
    ? await exportedSiteOf(index, {
        contentDir,
        blobs,
        asOf,
        assets: preview ? shownFiles(index, contentDir) : servedFiles(index, loaded, contentDir, blobs),
      })
    : { problems: text }
  blobs.save()
  const folder = join(cacheRoot, 'next-data')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${name}.bin`)
  writeFileAtomic(file, serialize(site))
  return { file, basePath: addressIn(contentDir).basePath, problems: text, failed: !index }
}

interface Making {
  contentDir: string
  blobs: BlobStore
  asOf: number
  /** What lies beside the texts. */
  assets: FurtherFile[]
}

async function exportedSiteOf(
  index: SiteIndex,
  { contentDir, blobs, asOf, assets }: Making,
): Promise<ExportedSite> {
  const bodies = [...index.posts, ...index.projects, ...index.pages, ...index.focus]
  for (const entry of [...bodies, index.home, index.focusIntro])
    if (entry && !entry.body.empty) blobs.put(markdownOf(contentDir, entry.file, entry.body.sourceHash))
  const pages = new Map(
    sitePages(index, asOf).map(({ route, path, page }) => [
      path,
      { route, params: paramsOf(route, path), page: page() },
    ]),
  )
  const used = new Set([...pages.values()].flatMap(({ page }) => page.elements))
  const modules = await bundleElements()
  return {
    pages,
    files: siteMap(index).files.map(({ route, path }) => ({ route, params: paramsOf(route, path) })),
    further: [
      ...assets,
      ...(await textFiles(index, blobs)),
      ...(await iconsOf(index, { contentDir, blobs })),
      ...madeFiles(index).map(({ path, hash }) => kept(blobs, path, hash)),
      ...modules.map(({ file, code }) => kept(blobs, sitePath(`/assets/${file}`), blobs.put(code))),
    ],
    modules: modules
      .filter(({ elements }) => elements.some((name) => used.has(name)))
      .map(({ file }) => href(index.address, sitePath(`/assets/${file}`))),
    look: lookSheet(index.site),
    index,
    blobs: blobs.folder,
  }
}

async function iconsOf(
  index: SiteIndex,
  { contentDir, blobs }: Pick<Making, 'contentDir' | 'blobs'>,
): Promise<FurtherFile[]> {
  const { icons: code } = await workHashes(codeHash())
  const wanted = iconFiles(index, { contentDir, blobs, code })
  const { files } = await madeByWorkers(wanted, { cacheDir: cacheRoot, blobs, progress: () => {} })
  return files.map(({ path, hash }) => kept(blobs, sitePath(`/${path}`), hash))
}

/** Texts without a route of their own: a name with a dynamic part in it is no route of Next.js, nor is any address. */
async function textFiles(index: SiteIndex, blobs: BlobStore): Promise<FurtherFile[]> {
  const parts = siteMap(index).files.flatMap((entry) =>
    entry.route === '/sitemap-[part].xml' ? [sitemapPart(index, entry.subject)] : [],
  )
  const stored = async (hash: string): Promise<string> => {
    const bytes = blobs.get(hash)
    if (!bytes) throw new Error('a compiled text has gone from the cache')
    return bytes.toString('utf8')
  }
  const read: TextReader = { html: stored, source: (_file, hash) => stored(hash) }
  const files: FurtherFile[] = []
  for (const text of [...redirectPages(index, policyOfPages(index)), ...movedFeedFiles(index), ...parts])
    files.push(kept(blobs, text.path, blobs.put(await text.make(read))))
  return files
}

/** Files beside texts as they are published: pictures without what their camera noted. */
function servedFiles(
  index: SiteIndex,
  { content }: LoadedSite,
  contentDir: string,
  blobs: BlobStore,
): FurtherFile[] {
  const copied = new Map(
    copiedFiles(index, content, contentDir, blobs).content.map(({ path, hash }) => [path, hash]),
  )
  return index.assets.flatMap(({ path }) => {
    const hash = copied.get(outputPath(path))
    return hash === undefined ? [] : [kept(blobs, path, hash)]
  })
}

/** The same as they lie there, for their author alone. */
function shownFiles(index: SiteIndex, contentDir: string): FurtherFile[] {
  return index.assets.map(({ path, file }) => ({ path, file: onDisk(contentDir, file), type: typeOf(path) }))
}

function kept(blobs: BlobStore, path: SitePath, hash: string): FurtherFile {
  return { path, file: join(blobs.folder, blobPath(hash)), type: typeOf(path) }
}

function typeOf(path: string): string {
  const type = lookup(path) ?? 'application/octet-stream'
  return type.startsWith('text/') ? `${type}; charset=utf-8` : type
}
