import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { errorCode } from './error-code.ts'
import { removeUnneeded } from './remove-unneeded.ts'

/** Bundles of commands, templates, and memos and ledgers of sites, that are kept: the newest. */
const keptCommands = 8
const keptTemplates = 3
const keptMemos = 24
const keptLedgers = 12
/** Outputs that builds have replaced, one for each output folder. */
const keptSpares = 3

/** Blobs that nothing refers to are kept this long after they were made or found, since another build may be about to. */
export const graceMilliseconds = 60 * 60 * 1000

/** Unreferenced blobs are looked for when there are more than this many times those in use. */
const slack = 2

/**
 * Keeps the cache bounded: the newest commands, templates and memos, and the blobs that the ledgers of the newest sites name.
 * Whatever is removed is made again when it is needed. Other processes may use the cache, and prune it, meanwhile.
 */
export function pruneCache(cacheRoot: string): void {
  removeOldest(join(cacheRoot, 'commands'), keptCommands)
  removeOldest(join(cacheRoot, 'templates'), keptTemplates)
  removeOldest(join(cacheRoot, 'memos'), keptMemos)
  removeOldest(join(cacheRoot, 'ledgers'), keptLedgers)
  removeOldest(join(cacheRoot, 'spares'), keptSpares)
  const folder = join(cacheRoot, 'blobs')
  const used = blobsInUse(join(cacheRoot, 'ledgers'))
  if (aboutHowMany(folder) <= used.size * slack + 1000) return
  const now = Date.now()
  for (const { hash, path } of listBlobs(folder)) {
    if (used.has(hash)) continue
    const stat = statSync(path, { throwIfNoEntry: false })
    if (stat && now - stat.mtimeMs > graceMilliseconds) removeUnneeded(path)
  }
}

function removeOldest(folder: string, keep: number): void {
  if (!existsSync(folder)) return
  const byAge = readdirSync(folder)
    .map((name) => join(folder, name))
    .map((path) => ({ path, time: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .toSorted((a, b) => b.time - a.time)
  for (const { path } of byAge.slice(keep)) removeUnneeded(path)
}

/** Blobs are spread over their folders evenly, by their hashes; so a few folders tell of all. */
function aboutHowMany(folder: string): number {
  const looked = 16
  const prefixes = Array.from({ length: looked }, (_, at) => (at * 16).toString(16).padStart(2, '0'))
  const found = prefixes.map((prefix) => join(folder, prefix)).filter((path) => existsSync(path))
  return found.reduce((sum, path) => sum + readdirSync(path).length, 0) * (256 / looked)
}

function listBlobs(folder: string): { hash: string; path: string }[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap((prefix) =>
    readdirSync(join(folder, prefix)).map((rest) => ({
      hash: prefix + rest,
      path: join(folder, prefix, rest),
    })),
  )
}

/** A ledger that can't be read names nothing; its blobs are made again. */
function blobsInUse(folder: string): Set<string> {
  const used = new Set<string>()
  if (!existsSync(folder)) return used
  for (const name of readdirSync(folder)) {
    for (const [hash] of textOf(join(folder, name)).matchAll(/[0-9a-f]{64}(?=",)/g)) used.add(hash)
  }
  return used
}

/** @returns the text of a file; nothing where it has just been removed, or has got the name it is to have. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return ''
    throw error
  }
}
