import { cpSync, existsSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { listFiles } from '../../lib/engine/cache/list-files.ts'
import { pick, type Bench, type Edit, type Random } from './random-edit.ts'

const parts = ['memos', 'blobs', 'ledgers', 'pictures', 'spares', 'templates', 'commands']

/** What is made of the code alone; a copy of the cache as it was does without, since it is checked before use. */
const ofCode = ['templates', 'commands']

/** Edits of what builds leave behind, and of how they are called. */
export const buildEdits: readonly Edit[] = [
  // Most of the files are blobs, so the other kinds are picked first.
  ...parts.map(
    (part): Edit =>
      (_, random, { cache }) =>
        damage(join(cache, part), random),
  ),
  (_, random, { cache }) => {
    const files = listFiles(cache).filter(() => random(6) === 0)
    for (const file of files) rmSync(join(cache, file))
    return `delete ${files.length} files of the cache`
  },
  (_, random, { cache }) => {
    const part = pick(parts, random) ?? 'memos'
    rmSync(join(cache, part), { recursive: true, force: true })
    return `delete ${part} of the cache`
  },
  (_, random, bench) => {
    const was = pick(bench.earlier, random)
    if (was === undefined) return 'no earlier cache'
    for (const part of parts)
      if (!ofCode.includes(part)) rmSync(join(bench.cache, part), { recursive: true, force: true })
    cpSync(was, bench.cache, { recursive: true, preserveTimestamps: random(2) === 0 })
    return `put back the cache of ${basename(was)}`
  },
  (_, random, { out }) => {
    rmSync(out, { recursive: true, force: true })
    return 'delete the output'
  },
  // Files of the output are hard links to blobs.
  (_, random, { out }) => damage(out, random),
  (_, random, { out }) => {
    const file = pick(listFiles(out), random)
    if (file === undefined) return 'no output to change'
    rmSync(join(out, file))
    return `a file less in the output, ${file}`
  },
  asOf,
  asOf,
  (_, random, bench) => {
    bench.compress = !bench.compress
    return bench.compress ? 'compress' : 'do not compress'
  },
]

/** Keeps a copy of the cache, to be put back later. */
export function keepCache(bench: Bench, folder: string): void {
  for (const part of parts) {
    if (ofCode.includes(part) || !existsSync(join(bench.cache, part))) continue
    cpSync(join(bench.cache, part), join(folder, part), { recursive: true, preserveTimestamps: true })
  }
  bench.earlier.push(folder)
}

function asOf(_: unknown, random: Random, bench: Bench): string {
  const instants = ['2024-05-01', '2026-03-01', '2026-11-01', '2026-11-01T12:00:00Z', '2999-06-01']
  bench.asOf = pick(instants, random) ?? bench.asOf
  return `as of ${bench.asOf}`
}

/** Damages one file in place, as a failing disk or a careless program would. */
function damage(folder: string, random: Random): string {
  const file = pick(listFiles(folder), random)
  if (file === undefined) return `nothing to damage in ${basename(folder)}`
  const path = join(folder, file)
  const bytes = readFileSync(path)
  const at = random(Math.max(1, bytes.length))
  const damaged = pick(
    [
      bytes.subarray(0, at),
      Buffer.alloc(0),
      Buffer.concat([bytes.subarray(0, at), Buffer.from('x'), bytes.subarray(at + 1)]),
      Buffer.concat([bytes, Buffer.from('x')]),
    ],
    random,
  )
  const { atime, mtime } = statSync(path)
  writeFileSync(path, damaged ?? '')
  if (random(3) === 0) utimesSync(path, atime, mtime)
  return `damage ${basename(folder)}/${file}`
}
