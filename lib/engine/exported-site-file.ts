import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { serialize } from 'node:v8'
import { lookup } from 'mrmime'
import { blobPath } from '../blob-path.ts'
import { paramsOf } from '../content/addresses/route-params.ts'
import { madeFiles } from '../content/addresses/made-files.ts'
import { singleRoutes } from '../content/addresses/reserved.ts'
import { siteMap } from '../content/addresses/site-map.ts'
import type { SiteIndex } from '../content/index/site-index.ts'
import { formatProblems } from '../content/problems/problem-report.ts'
import { redirectPages } from '../feeds/redirect-pages.ts'
import { sitemapPart } from '../feeds/sitemap.ts'
import type { DerivedText } from '../feeds/derived-text.ts'
import { sitePages } from '../pages/site-pages.ts'
import type { ExportedSite, FurtherFile } from '../routes/exported-site.ts'
import { writeFileAtomic } from './cache/atomic-write.ts'
import { BlobStore } from './cache/blob-store.ts'
import { cacheRoot, codeHash } from './cache/checkout.ts'
import { sha256 } from './cache/hash.ts'
import { loadSite } from './load/load-site.ts'
import { markdownOf } from './load/markdown-source.ts'
import { onDisk } from './load/own-files.ts'
import { readContent } from './load/read-content.ts'
import { publicFiles } from './load/public-files.ts'
import { workHashes } from './stages/stage-hashes.ts'

export interface WrittenSite {
  file: string
  basePath: string
  /** For people; empty where there are none. */
  problems: string
  /** There are errors, and nothing to show. */
  failed: boolean
  /** Routes of `app/` that have no address on this site. */
  absent: string[]
}

/**
 * Reads and compiles the content for plain Next.js, which shows pictures as they are and has neither search nor share
 * cards.
 */
export async function writeExportedSite(
  contentDir: string,
  { preview, asOf }: { preview: boolean; asOf: number },
): Promise<WrittenSite> {
  const blobs = new BlobStore(join(cacheRoot, 'blobs'))
  const { index, problems } = await loadSite({
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
  const text = problems.length === 0 ? '' : formatProblems(problems, { color: false })
  const folder = join(cacheRoot, 'next-data')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${sha256(contentDir).slice(0, 12)}${preview ? '-preview' : ''}.bin`)
  if (!index) {
    writeFileAtomic(file, serialize({ problems: text }))
    return { file, basePath: '', problems: text, failed: true, absent: [] }
  }
  writeFileAtomic(file, serialize(await exportedSiteOf(index, contentDir, blobs, asOf)))
  const { pages, files } = siteMap(index)
  const present = new Set<string>([...pages, ...files].map(({ route }) => route))
  const absent = singleRoutes().filter((route) => !present.has(route))
  return { file, basePath: index.address.basePath, problems: text, failed: false, absent }
}

async function exportedSiteOf(
  index: SiteIndex,
  contentDir: string,
  blobs: BlobStore,
  asOf: number,
): Promise<ExportedSite> {
  const bodies = [...index.posts, ...index.projects, ...index.pages, ...index.focus]
  for (const entry of [...bodies, index.home, index.focusIntro])
    if (entry && !entry.body.empty) blobs.put(markdownOf(contentDir, entry.file, entry.body.sourceHash))
  return {
    pages: new Map(
      sitePages(index, asOf).map(({ route, path, page }) => [
        path,
        { route, params: paramsOf(route, path), page: page() },
      ]),
    ),
    files: siteMap(index).files.map(({ route, path }) => ({ route, params: paramsOf(route, path) })),
    further: await furtherFiles(index, contentDir, blobs),
    index,
    blobs: blobs.folder,
  }
}

async function furtherFiles(index: SiteIndex, contentDir: string, blobs: BlobStore): Promise<FurtherFile[]> {
  const parts = siteMap(index).files.flatMap((entry) =>
    entry.route === '/sitemap-[part].xml' ? [sitemapPart(index, entry.subject)] : [],
  )
  const texts: DerivedText[] = [...redirectPages(index), ...parts]
  const nothing = async (): Promise<string> => ''
  return [
    ...(await Promise.all(
      texts.map(async (text) => ({
        path: text.path,
        file: join(blobs.folder, blobPath(blobs.put(await text.make({ html: nothing, source: nothing })))),
        type: typeOf(text.path),
      })),
    )),
    ...madeFiles(index).map(({ path, hash }) => ({
      path,
      file: join(blobs.folder, blobPath(hash)),
      type: typeOf(path),
    })),
    ...index.assets.map(({ path, file }) => ({ path, file: onDisk(contentDir, file), type: typeOf(path) })),
  ]
}

function typeOf(path: string): string {
  const type = lookup(path) ?? 'application/octet-stream'
  return type.startsWith('text/') ? `${type}; charset=utf-8` : type
}
