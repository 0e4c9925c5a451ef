import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { linkFolder } from '../../lib/bench/checkout-copy.ts'
import { randomFrom } from '../../lib/bench/prose.ts'
import { sha256 } from '../../lib/build/hash.ts'
import { listFiles } from '../../lib/build/list-files.ts'
import { edits, type Random } from './edits.ts'
import { filesOf, firstSite } from './site-model.ts'

/** What a build left behind: its output, or its errors. */
interface Outcome {
  code: number | null
  /** What it said of the content. */
  problems: string
  /** SHA-256 of each file of the output, by path. */
  files: Record<string, string>
}

/** A sequence in which an incremental build and a clean one came apart. */
export class Difference extends Error {
  override name = 'Difference'
}

const codeFolders = ['app', 'components', 'lib', 'public', 'scripts']
const codeFiles = [
  'next.config.ts',
  'tailwind.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'tests/fixtures/archive.json',
]

/** Makes a temporary copy of the project, to be edited at will; its packages are links, since nothing edits them. */
export function copyCheckout(root: string, checkout: string): void {
  rmSync(checkout, { recursive: true, force: true })
  mkdirSync(checkout, { recursive: true })
  restoreCode(root, checkout)
  linkFolder(join(root, 'node_modules'), join(checkout, 'node_modules'))
}

/** Undoes all edits to the code of a copy. */
function restoreCode(root: string, checkout: string): void {
  for (const folder of codeFolders) {
    rmSync(join(checkout, folder), { recursive: true, force: true })
    cpSync(join(root, folder), join(checkout, folder), { recursive: true })
  }
  for (const file of codeFiles) {
    mkdirSync(dirname(join(checkout, file)), { recursive: true })
    if (existsSync(join(root, file))) cpSync(join(root, file), join(checkout, file))
  }
}

/**
 * Makes a random sequence of edits, builds after each with one cache, and compares with a build that has no cache, at
 * the end and at one random point before: the same bytes, or the same errors.
 *
 * @param seed decides everything; the same seed is the same sequence.
 * @throws Difference naming the seed, the edits so far and what differs.
 */
export async function runSequence(
  seed: number,
  root: string,
  checkout: string,
  tell: (line: string) => void,
): Promise<void> {
  const random = randomFrom(seed)
  const work = join(checkout, 'work')
  const cache = join(work, 'cache')
  const content = join(work, 'content')
  const out = join(work, 'out')
  const shared = join(checkout, 'shared')
  rmSync(work, { recursive: true, force: true })
  restoreCode(root, checkout)
  shareCode(shared, cache)
  const site = firstSite()
  const history: string[] = []
  writeSite(content, filesOf(site))
  const incremental = (kill?: number): Promise<Outcome> => build(checkout, content, out, cache, kill)
  await incremental()
  if (!existsSync(shared)) shareCode(cache, shared)
  const length = 3 + random(4)
  const between = random(length - 1)
  for (let step = 0; step < length; step++) {
    const edit = edits[random(edits.length)]
    history.push(edit?.(site, random, { checkout, cache }) ?? '')
    tell(`seed ${seed}, step ${step + 1} of ${length}: ${history.at(-1)}`)
    writeSite(content, filesOf(site))
    if (random(6) === 0) {
      const delay = 100 + random(2500)
      history.push(`killed after ${delay} ms`)
      await incremental(delay)
    }
    const outcome = await incremental()
    if (step !== between && step !== length - 1) continue
    rmSync(join(work, 'clean'), { recursive: true, force: true })
    shareCode(cache, join(work, 'clean/cache'))
    const clean = await build(checkout, content, join(work, 'clean/out'), join(work, 'clean/cache'))
    compare(outcome, clean, `seed ${seed} after: ${history.join('; ')}`)
  }
}

/** What is made of the code alone takes by far the longest; it is sealed, and checked before use. */
function shareCode(from: string, to: string): void {
  for (const made of ['commands', 'templates'])
    if (existsSync(join(from, made))) cpSync(join(from, made), join(to, made), { recursive: true })
}

function compare(incremental: Outcome, clean: Outcome, where: string): void {
  if (incremental.code !== clean.code) {
    throw new Difference(
      `exit code ${incremental.code}, clean ${clean.code}, ${where}\n${incremental.problems}\n${clean.problems}`,
    )
  }
  if (incremental.problems !== clean.problems) {
    throw new Difference(`other messages, ${where}\n${incremental.problems}\n-- clean --\n${clean.problems}`)
  }
  // With errors the output is the last good one, which a clean build does not have.
  if (clean.code !== 0) return
  const paths = new Set([...Object.keys(incremental.files), ...Object.keys(clean.files)])
  const different = [...paths].filter((path) => incremental.files[path] !== clean.files[path])
  if (different.length > 0)
    throw new Difference(`${different.length} files differ, ${where}\n${different.slice(0, 20).join('\n')}`)
}

function writeSite(content: string, files: ReadonlyMap<string, string>): void {
  for (const file of existsSync(content) ? listFiles(content) : [])
    if (!files.has(file)) rmSync(join(content, file))
  for (const [file, text] of files) {
    const path = join(content, file)
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
}

async function build(
  checkout: string,
  content: string,
  out: string,
  cache: string,
  kill?: number,
): Promise<Outcome> {
  const env = { ...process.env, CI: '1', GROUNDWORK_CACHE: cache }
  const args = ['scripts/run.mjs', 'build', '--content', content, '--out', out, '--as-of', '2026-11-01']
  const child = spawn(process.execPath, args, {
    cwd: checkout,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  let problems = ''
  child.stderr.on('data', (chunk: Buffer) => (problems += chunk.toString()))
  const timer =
    kill === undefined
      ? undefined
      : setTimeout(() => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL'), kill)
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  clearTimeout(timer)
  // Whether there is an output already is no property of the content.
  return { code, problems: problems.replace(/^Nothing was written.*$/m, ''), files: hashes(out) }
}

function hashes(folder: string): Record<string, string> {
  const paths = [...listFiles(folder), '.groundwork/manifest.json'].filter((path) =>
    existsSync(join(folder, path)),
  )
  return Object.fromEntries(paths.map((path) => [path, sha256(readFileSync(join(folder, path)))]))
}

/** A source of seeds for a run, from one seed. */
export function seedsFrom(seed: number, count: number): number[] {
  const random: Random = randomFrom(seed)
  return Array.from({ length: count }, () => random(1_000_000_000))
}
