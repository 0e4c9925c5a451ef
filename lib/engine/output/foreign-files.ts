import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, type Dirent } from 'node:fs'
import { dirname, join } from 'node:path'
import { UsageError } from '../../usage-error.ts'
import { errorCode } from '../cache/error-code.ts'
import { withLock } from '../cache/lock.ts'
import { manifestPath, nextFolder, readManifest } from './manifest.ts'

/** What systems and file managers leave anywhere; nobody misses it. */
const leftBySystems = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', 'lost+found'])

/** @returns whether a name is of what is neither ours nor anybody's. */
export function isLeftBySystem(name: string): boolean {
  return leftBySystems.has(name)
}

/** In an output, what a build needs for itself. */
const ownFolder = dirname(manifestPath)

/** As many are named. */
const named = 3

/**
 * Refuses an output folder that holds anything which no build has put there: it would be gone with the next one.
 *
 * @throws UsageError that names what is there.
 */
export function refuseForeign(outDir: string): void {
  if (!lstatSync(outDir, { throwIfNoEntry: false })) return
  const known = knownFiles(outDir)
  const found = firstFew(foreignIn(outDir, known))
  if (found === undefined) return
  const held = `${outDir} holds ${found}, which no build has put there and this one would delete`
  throw new UsageError(
    known
      ? `${held}: what is to be published belongs in public/, all else in another place.`
      : `${held}: name an empty folder with --out or OUT_DIR, or move that away.`,
  )
}

/**
 * The same, before any work is done, for a folder that no build has filled yet. One of a build's is not walked twice: the
 * swap looks at each of its folders.
 */
export async function refuseForeignAtRest(outDir: string): Promise<void> {
  if (!lstatSync(outDir, { throwIfNoEntry: false })) return
  if ([outDir, join(outDir, nextFolder)].some((place) => existsSync(join(place, manifestPath)))) return
  await withLock(`${outDir}.lock`, () => refuseForeign(outDir))
}

/**
 * Refuses what has the name of an output that was just replaced, and is none. Other builds must be locked out.
 *
 * @throws UsageError that names it.
 */
export function refuseForeignPrevious(previous: string): void {
  const stat = lstatSync(previous, { throwIfNoEntry: false })
  if (!stat) return
  if (!stat.isDirectory() || firstFew(foreignIn(previous, knownFiles(previous))) !== undefined)
    throw inTheWay(previous)
}

/**
 * Refuses what has the name of a lock, and is none.
 *
 * @throws UsageError that names it.
 */
export function refuseForeignLock(lock: string): void {
  const stat = lstatSync(lock, { throwIfNoEntry: false })
  if (!stat) return
  if (!stat.isFile()) throw inTheWay(lock)
  try {
    if (/^\d*$/.test(readFileSync(lock, 'utf8'))) return
  } catch (error) {
    // It was one, and has just been taken away.
    if (errorCode(error) === 'ENOENT') return
    throw error
  }
  throw inTheWay(lock)
}

/** @returns whether a folder is one that a build was filling when it was killed. */
export function isStaging(folder: string): boolean {
  try {
    const entries = lstatSync(folder).isDirectory() ? readdirSync(folder) : undefined
    return entries !== undefined && (entries.length === 0 || entries.includes(ownFolder))
  } catch {
    return false
  }
}

/** Removes an output, the sign that it is one last: half of it is still known for what it was. */
export function removeOutput(folder: string): void {
  const isFolder = lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === true
  for (const name of isFolder ? readdirSync(folder) : [])
    if (name !== ownFolder) rmSync(join(folder, name), { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
}

/** @returns the error that says so of a path which a build needs. */
export function inTheWay(path: string): UsageError {
  return new UsageError(`${path} is in the way, and no build has put it there: move it, or write elsewhere.`)
}

/** @returns what builds have put into a folder, one that was killed on the way included; undefined where none has. */
function knownFiles(folder: string): Set<string> | undefined {
  const manifests = [folder, join(folder, nextFolder)].flatMap((place) => readManifest(place) ?? [])
  return manifests.length === 0 ? undefined : new Set(manifests.flatMap(({ files }) => Object.keys(files)))
}

/**
 * Walks a folder for what is not in a manifest; without one, an empty folder counts as well.
 *
 * @param known paths of files that a build has put there.
 */
function* foreignIn(folder: string, known: ReadonlySet<string> | undefined, below = ''): Generator<string> {
  const entries = entriesOf(join(folder, below))
  if (entries.length === 0 && below !== '' && known === undefined) yield `${below}/`
  for (const entry of entries) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (isLeftBySystem(entry.name) || path === ownFolder) continue
    if (entry.isDirectory()) yield* foreignIn(folder, known, path)
    else if (known?.has(path) !== true) yield path
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    // Another build has just moved it.
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}

/** @returns the first of them as text; undefined where there is none. */
function firstFew(paths: Iterable<string>): string | undefined {
  const found: string[] = []
  for (const path of paths) {
    if (found.length === named) return `${found.join(', ')} and more`
    found.push(path)
  }
  if (found.length < 2) return found[0]
  return `${found.slice(0, -1).join(', ')} and ${found.at(-1)}`
}
