import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hashOf, sha256 } from './hash.ts'
import { byCodeUnit, listFiles } from './list-files.ts'
import { isNextFile } from './next-files.ts'

/** The checkout's folder, whatever the working directory is. */
export const projectRoot: string = resolve(dirname(fileURLToPath(import.meta.url)), '../../..')

/**
 * Where everything that may be deleted and is worth keeping lives; hosts keep `.next/cache` between builds. Tests and
 * measurements name another folder in `GROUNDWORK_CACHE`, which must be within the checkout: Next.js loads compiled
 * templates from nowhere else.
 */
export const cacheRoot: string = resolve(
  process.env.GROUNDWORK_CACHE ?? join(projectRoot, '.next/cache/groundwork'),
)

/** The files that are served as they are. They are the author's, so tests name another folder in `GROUNDWORK_PUBLIC`. */
export const publicDir: string = process.env.GROUNDWORK_PUBLIC ?? join(projectRoot, 'public')

const folders = ['app', 'components', 'lib']

/** Whether a file of the checkout's own folder decides what is made. */
function isOwnCode(file: string): boolean {
  return /^package(?:-lock)?\.json$/.test(file) || isNextFile(file)
}

/** Lists all that turns content into pages: code, styles, configuration and the lockfile, relative to the checkout. */
export function codeFiles(): string[] {
  return [
    ...folders.flatMap((folder) => listFiles(join(projectRoot, folder)).map((file) => `${folder}/${file}`)),
    ...readdirSync(projectRoot)
      .filter((name) => isOwnCode(name))
      .toSorted(byCodeUnit),
  ]
}

/**
 * Hashes all that turns content into pages, Node's major version and the kind of machine included: while it is the same,
 * nothing has to be made again. What is made by a part of the code is kept under the hash of that part:
 * lib/engine/stages.
 */
export function codeHash(): string {
  const hashes = codeFiles().map((path) => [path, sha256(readFileSync(join(projectRoot, path)))])
  return hashOf([process.versions.node.split('.')[0], process.platform, process.arch, hashes])
}
