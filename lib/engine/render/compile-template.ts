import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { sha256 } from '../cache/hash.ts'
import { listFiles } from '../cache/list-files.ts'
import { isAlive } from '../cache/lock.ts'
import { removeUnneeded } from '../cache/remove-unneeded.ts'
import { moveFolder } from '../output/move-folder.ts'
import { codeHash, projectRoot } from '../cache/checkout.ts'
import { ChangedCodeError, pageHashes } from '../stages/stage-hashes.ts'

/** Names every file of a compiled template with its hash; written last, checked before every use. */
const seal = 'groundwork-seal.json'
const sealSchema = z.array(z.tuple([z.string(), z.string()]))

/** What Next.js leaves beside the template that rendering does not need. */
const chaff = ['cache', 'diagnostics', 'trace', 'trace-build', 'turbopack', 'types']

/**
 * Compiles the template (app, components, styles) with Next.js, unless the folder holds it already.
 *
 * The compiler works in a folder of this process's own, and the result is moved into place: two builds at once do
 * not meet, and a build that dies leaves nothing that looks finished. The cache may be on another file system.
 *
 * @param template hash of all it is made from, as the folder's name has it.
 * @throws Error with the compiler's words when it fails, and when that was changed meanwhile.
 */
export async function compileTemplate(folder: string, template: string): Promise<{ compiled: boolean }> {
  if (isCompiled(folder)) {
    touch(folder)
    return { compiled: false }
  }
  const next = join(projectRoot, '.next')
  removeLeftovers(next)
  const work = join(next, `compile-${process.pid}`)
  try {
    await runCompiler(work)
    if ((await pageHashes(codeHash())).template !== template) throw new ChangedCodeError()
    for (const name of chaff) rmSync(join(work, name), { recursive: true, force: true })
    writeFileSync(join(work, seal), JSON.stringify(hashesBelow(work)))
    mkdirSync(dirname(folder), { recursive: true })
    moveIntoPlace(work, folder)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  return { compiled: true }
}

/** What is in use counts as new where the oldest are cleared away. */
function touch(folder: string): void {
  const now = new Date()
  try {
    utimesSync(folder, now, now)
  } catch {
    // A cache that cannot be written to serves as well.
  }
}

/** Folders of compilers that were killed. */
function removeLeftovers(next: string): void {
  for (const name of existsSync(next) ? readdirSync(next) : []) {
    const pid = /^compile-(\d+)$/.exec(name)?.[1]
    if (pid !== undefined && !isAlive(Number(pid))) removeUnneeded(join(next, name))
  }
}

async function runCompiler(work: string): Promise<void> {
  const binary = join(projectRoot, 'node_modules/next/dist/bin/next')
  const child = spawn(process.execPath, [binary, 'build', '--experimental-build-mode', 'compile'], {
    cwd: projectRoot,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      GROUNDWORK_DIST: relative(projectRoot, work),
      NEXT_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0 || !existsSync(join(work, 'BUILD_ID')))
    throw new Error(`Next.js could not compile the template:\n${output.trim()}`)
}

function moveIntoPlace(from: string, to: string): void {
  try {
    moveFolder(from, to)
  } catch {
    // Another build was first, and may be rendering with it: its template is of the same code, so it serves as well.
    if (isCompiled(to)) return
    removeUnneeded(to)
    try {
      moveFolder(from, to)
    } catch (error) {
      if (!isCompiled(to)) throw error
    }
  }
}

function hashesBelow(folder: string): [string, string][] {
  return listFiles(folder).map((file) => [file, sha256(readFileSync(join(folder, file)))])
}

/** Whether the folder holds a template, whole and undamaged, and nothing more that would be served. */
export function isCompiled(folder: string): boolean {
  try {
    const hashes = sealSchema.parse(JSON.parse(readFileSync(join(folder, seal), 'utf8')))
    const sealed = new Set(hashes.map(([file]) => file))
    if (!listFiles(join(folder, 'static')).every((file) => sealed.has(`static/${file}`))) return false
    return hashes.every(([file, hash]) => sha256(readFileSync(join(folder, file))) === hash)
  } catch {
    return false
  }
}
