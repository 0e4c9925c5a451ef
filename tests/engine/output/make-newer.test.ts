import { mkdirSync, mkdtempSync, statSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { BlobStore } from '../../../lib/engine/cache/blob-store.ts'
import { makeNewer } from '../../../lib/engine/output/make-newer.ts'
import { manifestOf, type OutputFile } from '../../../lib/engine/output/manifest.ts'
import { stage } from '../../../lib/engine/output/stage.ts'

const home = mkdtempSync(join(tmpdir(), 'groundwork-newer-'))
const blobs = new BlobStore(join(home, 'blobs'), join(home, 'ledger.json'))
let outputs = 0

function laidOut(texts: Record<string, string>): { folder: string; files: OutputFile[] } {
  const folder = join(home, `out-${outputs++}`)
  mkdirSync(dirname(folder), { recursive: true })
  const files = Object.entries(texts).map(([path, text]) => ({ path, hash: blobs.put(text) }))
  stage(folder, files, manifestOf(files, null), blobs)
  return { folder, files }
}

const second = (folder: string, path: string): number =>
  Math.floor(statSync(join(folder, path)).mtimeMs / 1000)

it('has what is changed back look newer than what it replaces, and leaves the rest as it is', () => {
  const first = laidOut({ 'index.html': 'as it was', 'about/index.html': 'always' })
  for (const { path } of first.files) utimesSync(join(first.folder, path), 1_000_000, 1_000_000)
  const edited = laidOut({ 'index.html': 'edited', 'about/index.html': 'always' })
  const reverted = laidOut({ 'index.html': 'as it was', 'about/index.html': 'always' })
  expect(second(reverted.folder, 'index.html')).toBe(1_000_000)

  makeNewer(reverted.folder, edited.folder, reverted.files, blobs)
  expect(second(reverted.folder, 'index.html')).toBeGreaterThan(second(edited.folder, 'index.html'))
  expect(second(reverted.folder, 'about/index.html')).toBe(1_000_000)
})

it('is so within one second too', () => {
  const one = laidOut({ 'index.html': 'one' })
  const two = laidOut({ 'index.html': 'two' })
  for (const { folder } of [one, two]) utimesSync(join(folder, 'index.html'), 2_000_000_000, 2_000_000_000)
  makeNewer(two.folder, one.folder, two.files, blobs)
  expect(second(two.folder, 'index.html')).toBeGreaterThan(second(one.folder, 'index.html'))
})

it('has nothing to do where no output is yet', () => {
  const { folder, files } = laidOut({ 'index.html': 'first' })
  const before = second(folder, 'index.html')
  makeNewer(folder, join(home, 'none'), files, blobs)
  expect(second(folder, 'index.html')).toBe(before)
})
