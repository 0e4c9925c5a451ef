import { readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readAsOf } from '../command-line.ts'
import type { SiteFolders } from '../../engine/site-folders.ts'
import { sha256 } from '../../engine/cache/hash.ts'
import { buildKey, rememberedBuilds, surroundings } from '../../engine/cache/last-build.ts'
import { listFiles } from '../../engine/cache/list-files.ts'
import { manifestPath, parseManifest } from '../../engine/output/manifest.ts'
import { codeHash, publicDir } from '../../engine/cache/checkout.ts'
import type { ContentFolder } from '../../engine/load/read-content.ts'
import type { Problem } from '../../problems.ts'

/** @returns a warning where the content or the public files have changed since the output was built. */
export async function outputAge(
  { contentDir, outDir }: SiteFolders,
  read: ContentFolder,
): Promise<Problem[]> {
  const text = readFileSync(join(outDir, manifestPath), 'utf8')
  if (await isLastBuild({ contentDir, outDir }, read, text)) return []
  const built = statSync(join(outDir, manifestPath)).mtimeMs
  const newer = [newestIn(contentDir, ''), newestIn(publicDir, 'public')]
    .filter(({ time }) => time > built)
    .toSorted((a, b) => b.time - a.time)[0]
  if (!newer) return []
  return [
    {
      severity: 'warning',
      file: newer.name,
      message: 'This has changed since the site was built, so what is told here is of an older one.',
      fix: 'Run `npm run build` first.',
    },
  ]
}

/** Whether a build is known to have made this very output of this very content. A file may be newer and the same. */
async function isLastBuild(
  { contentDir, outDir }: SiteFolders,
  read: ContentFolder,
  manifest: string,
): Promise<boolean> {
  const asOf = parseManifest(manifest)?.asOf ?? null
  const code = codeHash()
  const builds = rememberedBuilds(outDir, code)
  const now = readAsOf(asOf ?? undefined, Date.now())
  for (const compress of [false, true]) {
    const around = await surroundings({
      code,
      contentDir,
      asOf: now,
      asOfGiven: asOf,
      compress,
    })
    if (builds.get(buildKey(around, read))?.manifest === sha256(manifest)) return true
  }
  return false
}

interface Newest {
  /** As a problem names it. */
  name: string
  /** Of its last change, in milliseconds since 1970. */
  time: number
}

/** The newest file of a folder, or the newest folder: one from which a file was taken. */
function newestIn(folder: string, prefix: string): Newest {
  const files = listFiles(folder)
  const folders = files.flatMap((file) => foldersOf(file))
  const named = [...new Set([...files, ...folders])].map((path) => ({
    name: prefix === '' ? path : `${prefix}/${path}`,
    time: statSync(join(folder, path), { throwIfNoEntry: false })?.mtimeMs ?? 0,
  }))
  return named.reduce((a, b) => (b.time > a.time ? b : a), { name: '', time: 0 })
}

function foldersOf(file: string): string[] {
  const parent = dirname(file)
  return parent === '.' ? [] : [parent, ...foldersOf(parent)]
}
