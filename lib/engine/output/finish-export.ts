import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pagePaths } from '../../pages/page-paths.ts'
import { singleRoutes } from '../../content/addresses/reserved.ts'
import { siteMap } from '../../content/addresses/site-map.ts'
import type { ExportedSite } from '../../routes/exported-site.ts'
import { placeholder } from '../../routes/placeholder.ts'
import { writeFileAtomic } from '../cache/atomic-write.ts'
import { cacheRoot } from '../cache/checkout.ts'
import { sha256 } from '../cache/hash.ts'
import { listFiles } from '../cache/list-files.ts'
import { publicFiles } from '../load/public-files.ts'
import { manifestOf, manifestPath, manifestText } from './manifest.ts'
import { moveFolder } from './move-folder.ts'
import { outputPath } from './output-path.ts'
import { spareFolder } from './spare.ts'
import { stagingFolder, swapIn } from './swap.ts'

/**
 * Completes what plain Next.js has exported, and makes it the output, as a build does: whole, or not at all. A manifest
 * says that the output is one of ours, so that the next build of either kind may replace it.
 *
 * @returns how many files the output has.
 */
export async function finishExport(exported: string, outDir: string, site: ExportedSite): Promise<number> {
  for (const path of superfluous(exported, site))
    rmSync(join(exported, path), { recursive: true, force: true })
  // In this order: what lies in public/ may stand in for what the site makes.
  for (const { path, file } of site.further) copy(file, join(exported, outputPath(path)))
  for (const { address, path } of publicFiles().files) copy(path, join(exported, outputPath(address)))
  const files = listFiles(exported).map((path) => ({
    path,
    hash: sha256(readFileSync(join(exported, path))),
  }))
  writeFileAtomic(join(exported, manifestPath), manifestText(manifestOf(files, null)))
  const staging = stagingFolder(outDir)
  rmSync(staging, { recursive: true, force: true })
  mkdirSync(dirname(outDir), { recursive: true })
  moveFolder(exported, staging)
  try {
    await swapIn(staging, outDir, spareFolder(cacheRoot, outDir))
  } catch (error) {
    rmSync(staging, { recursive: true, force: true })
    throw error
  }
  return files.length
}

/**
 * Next.js exports every route; for one with dynamic segments and no page it needs a placeholder. It writes the page for
 * what is not found three times, and takes along what is hidden in public/.
 *
 * @returns what is no address of the site.
 */
function superfluous(exported: string, { index }: ExportedSite): string[] {
  const { pages, files } = siteMap(index)
  const present = new Set<string>([...pages, ...files].map(({ route }) => route))
  const notFound = pagePaths.notFound.replace(/\.html$/, '')
  const twice = ['/_not-found', '/_not-found.html', '/_not-found.txt', notFound]
  const named = readdirSync(exported, { recursive: true, encoding: 'utf8' }).filter((path) =>
    isNoAddress(basename(path)),
  )
  return [...singleRoutes().filter((route) => !present.has(route)), ...twice, ...named]
}

function isNoAddress(name: string): boolean {
  return name.startsWith('.') || [placeholder, `${placeholder}.html`, `${placeholder}.txt`].includes(name)
}

/** Nothing is written through: a file may be a link to another of the cache. */
function copy(from: string, to: string): void {
  if (existsSync(to)) rmSync(to, { recursive: true })
  mkdirSync(dirname(to), { recursive: true })
  cpSync(from, to)
}
