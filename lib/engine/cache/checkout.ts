import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hashOf, sha256 } from './hash.ts'
import { byCodeUnit, listFiles } from './list-files.ts'

/** The checkout's folder, whatever the working directory is. */
export const projectRoot: string = resolve(dirname(fileURLToPath(import.meta.url)), '../../..')

/**
 * Where everything that may be deleted and is worth keeping lives; hosts keep `.next/cache` between builds. Tests and
 * measurements name another folder in `GROUNDWORK_CACHE`, which must be within the checkout: Next.js loads compiled
 * templates from nowhere else.
 */
export const cacheRoot: string = process.env.GROUNDWORK_CACHE ?? join(projectRoot, '.next/cache/groundwork')

/** The files that are served as they are. They are the author's, so tests name another folder in `GROUNDWORK_PUBLIC`. */
export const publicDir: string = process.env.GROUNDWORK_PUBLIC ?? join(projectRoot, 'public')

const folders = ['app', 'components', 'lib']

/** Files of the checkout's own folder that Next.js and its tools read, those that are not there yet included. */
const files = [
  /^(?:next|tailwind|postcss|babel)\.config\.\w+$/,
  /^(?:tsconfig|package|package-lock)\.json$/,
  /^(?:instrumentation|instrumentation-client|middleware|proxy)\.\w+$/,
  /^\.?browserslist(?:rc)?$/,
  /^\.(?:env|babelrc|postcssrc)(?:\.|$)/,
]

/**
 * Hashes all that turns content into pages: code, styles, configuration, the lockfile and Node's major version.
 * Whatever is cached is cached under this hash, so there is no version number to forget.
 */
export function codeHash(): string {
  const paths = [
    ...folders.flatMap((folder) => listFiles(join(projectRoot, folder)).map((file) => `${folder}/${file}`)),
    ...readdirSync(projectRoot)
      .filter((name) => files.some((pattern) => pattern.test(name)))
      .toSorted(byCodeUnit),
  ]
  const hashes = paths.map((path) => [path, sha256(readFileSync(join(projectRoot, path)))])
  return hashOf([process.versions.node.split('.')[0], process.platform, hashes])
}
