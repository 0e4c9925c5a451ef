import { accessSync, constants, lstatSync, realpathSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { SiteFolders } from '../site-folders.ts'
import { UsageError } from '../../usage-error.ts'
import { errorCode } from '../cache/error-code.ts'
import { isWithin } from '../cache/is-within.ts'
import { cacheRoot, projectRoot } from '../cache/checkout.ts'
import { linkedRelease } from './releases.ts'

/** Folders of the checkout that an output may not be, hold or lie in. */
const closed = [
  '.ci',
  '.git',
  '.github',
  '.next',
  'app',
  'components',
  'content',
  'lib',
  'node_modules',
  'public',
  'scripts',
  'tests',
]

/** Folders that commands write into; an output may lie in one, and may not be one. */
const shared = ['.cache', 'shots']

/**
 * An output is replaced whole, so it may be no place where anything else lives.
 *
 * @returns where the output really goes: links, that of the folder itself included, are followed.
 * @throws UsageError where no output may be written, and the system's own error where nothing can be. What is in the
 * folder is not looked at: see `refuseForeign`.
 */
export function outputPlace({ contentDir, outDir }: SiteFolders): string {
  // A link that a build has made is the output itself, not what it leads to.
  const place =
    linkedRelease(outDir, outDir) === undefined
      ? withoutLinks(outDir)
      : join(withoutLinks(dirname(outDir)) ?? dirname(outDir), basename(outDir))
  if (place === undefined) throw refusal(outDir, 'which is a link to nothing')
  if (place.split(/[/\\]/).includes('~'))
    throw refusal(outDir, 'where `~` is a name and does not stand for the home folder')
  const folders = [
    { path: contentDir, name: 'the content folder', within: true },
    ...closed.map((name) => ({
      path: join(projectRoot, name),
      name: `the checkout’s ${name}`,
      within: true,
    })),
    { path: cacheRoot, name: 'the cache', within: true },
    ...shared.map((name) => ({
      path: join(projectRoot, name),
      name: `the checkout’s ${name}`,
      within: false,
    })),
    { path: projectRoot, name: 'the checkout', within: false },
    { path: homedir(), name: 'the home folder', within: false },
  ].map((folder) => ({ ...folder, path: withoutLinks(folder.path) ?? folder.path }))
  // That it is one says more than that it holds another.
  const same = folders.find(({ path }) => path === place)
  if (same) throw refusal(outDir, `which is ${same.name}`)
  for (const { path, name, within } of folders) {
    if (isWithin(path, place)) throw refusal(outDir, `which holds ${name}`)
    if (within && isWithin(place, path)) throw refusal(outDir, `which lies in ${name}`)
  }
  const file = nearestThere(place)
  if (file === place && !isFolder(place)) throw refusal(outDir, 'which is a file')
  if (!isFolder(file)) throw refusal(outDir, `since ${file} is a file`)
  // Told before all the work; besides, making folders on a read-only disk fails as if something were missing.
  accessSync(file, constants.W_OK)
  return place
}

function refusal(outDir: string, why: string): UsageError {
  return new UsageError(
    `The site cannot be written to ${outDir}, ${why}: name another folder with --out or OUT_DIR.`,
  )
}

/** @returns the path with all links followed, whether it is there or not; undefined where one leads to nothing. */
function withoutLinks(path: string): string | undefined {
  try {
    return realpathSync.native(path)
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ELOOP') return undefined
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error
    if (code === 'ENOENT' && lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return undefined
    const parent = withoutLinks(dirname(path))
    return parent === undefined ? undefined : join(parent, basename(path))
  }
}

/** @returns the path, or the nearest above it, that there is. */
function nearestThere(path: string): string {
  try {
    statSync(path)
    return path
  } catch {
    return nearestThere(dirname(path))
  }
}

function isFolder(path: string): boolean {
  return statSync(path).isDirectory()
}
