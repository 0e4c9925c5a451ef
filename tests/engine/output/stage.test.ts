import { mkdirSync, mkdtempSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { BlobStore } from '../../../lib/engine/cache/blob-store.ts'
import { manifestOf, manifestPath, type OutputFile } from '../../../lib/engine/output/manifest.ts'
import { isStaged, stage } from '../../../lib/engine/output/stage.ts'

let folder: string
let blobs: BlobStore

beforeEach(() => {
  const home = mkdtempSync(join(tmpdir(), 'groundwork-stage-'))
  folder = join(home, 'out')
  blobs = new BlobStore(join(home, 'blobs'))
})

function stageFiles(texts: Record<string, string>): { files: OutputFile[]; whole: () => boolean } {
  const files = Object.entries(texts).map(([path, text]) => ({ path, hash: blobs.put(text) }))
  const manifest = manifestOf(files, null)
  stage(folder, files, manifest, blobs)
  return { files, whole: () => isStaged(folder, files, manifest, blobs) }
}

/** Every file of the folder and its text, the manifest aside, and every folder that holds nothing. */
function contents(below = ''): Record<string, string> {
  const entries = readdirSync(join(folder, below), { withFileTypes: true })
  const found: Record<string, string> = entries.length === 0 ? { [below]: 'nothing' } : {}
  for (const entry of entries) {
    const path = join(below, entry.name)
    if (path === manifestPath) continue
    if (entry.isDirectory()) Object.assign(found, path === '.groundwork' ? {} : contents(path))
    else found[path] = readFileSync(join(folder, path), 'utf8')
  }
  return found
}

const site = { 'index.html': 'home', 'posts/a/index.html': 'a', 'posts/b/index.html': 'b' }

it('lays an output out in a folder that is not there yet', () => {
  expect(stageFiles(site).whole()).toBe(true)
  expect(contents()).toEqual(site)
})

it.each<[string, () => void]>([
  ['another output', () => void stageFiles({ 'index.html': 'old', 'posts/c/index.html': 'c', feed: 'old' })],
  ['files where folders are wanted', () => void stageFiles({ posts: 'a file', 'index.html': 'home' })],
  ['folders where files are wanted', () => void stageFiles({ 'index.html/deep/file': 'x' })],
  [
    'what somebody put there or changed',
    () => {
      stageFiles(site)
      mkdirSync(join(folder, 'empty/below'), { recursive: true })
      writeFileSync(join(folder, 'stray.txt'), 'stray')
      symlinkSync('/etc', join(folder, 'posts/link'))
      stageFiles(site)
      mkdirSync(join(folder, 'empty/below'), { recursive: true })
    },
  ],
])('turns a folder that holds %s into the output and nothing else', (_, before) => {
  before()
  expect(stageFiles(site).whole()).toBe(true)
  expect(contents()).toEqual(site)
})

it.each<[string, () => void]>([
  ['a file more', () => writeFileSync(join(folder, 'posts/more'), 'x')],
  ['an empty folder more', () => mkdirSync(join(folder, 'posts/more'))],
  ['another manifest', () => writeFileSync(join(folder, manifestPath), '{}')],
])('sees that a folder is not the output: %s', (_, change) => {
  const { whole } = stageFiles(site)
  change()
  expect(whole()).toBe(false)
})
