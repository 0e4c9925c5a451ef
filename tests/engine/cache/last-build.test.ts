import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { BlobStore } from '../../../lib/engine/cache/blob-store.ts'
import { sha256 } from '../../../lib/engine/cache/hash.ts'
import { buildKey, stillHolds, surroundings, type LastBuild } from '../../../lib/engine/cache/last-build.ts'
import { manifestOf, manifestText } from '../../../lib/engine/output/manifest.ts'
import type { ContentFolder } from '../../../lib/engine/load/read-content.ts'
import { stage } from '../../../lib/engine/output/stage.ts'

let out: string
let blobs: BlobStore
let last: LastBuild

beforeEach(() => {
  const home = mkdtempSync(join(tmpdir(), 'groundwork-last-'))
  out = join(home, 'out')
  blobs = new BlobStore(join(home, 'blobs'))
  const files = [{ path: 'index.html', hash: blobs.put('home') }]
  const manifest = manifestOf(files, null)
  stage(out, files, manifest, blobs)
  const summary = {
    pages: 1,
    rendered: 0,
    compiled: 0,
    made: 0,
    drawn: 0,
    encoded: 0,
    indexed: 0,
    template: false,
    files: 1,
    site: '',
    tables: '',
    notes: '',
  }
  last = { manifest: sha256(manifestText(manifest)), nextDue: 1000, problems: [], summary }
})

describe('the last build still holds', () => {
  it('while its output is whole and no post has fallen due', () => {
    expect(stillHolds(last, out, 999, blobs)).toBe(true)
  })

  it.each<[string, () => void]>([
    ['the output is gone', () => rmSync(out, { recursive: true })],
    ['a file is gone', () => rmSync(join(out, 'index.html'))],
    ['a file was changed', () => writeFileSync(join(out, 'index.html'), 'hoem')],
    ['a file was added', () => writeFileSync(join(out, 'more'), '')],
    ['the manifest is another', () => writeFileSync(join(out, '.groundwork/manifest.json'), '{}')],
  ])('not when %s', (_, change) => {
    change()
    expect(stillHolds(last, out, 999, blobs)).toBe(false)
  })

  it('not once a post has fallen due', () => {
    expect(stillHolds(last, out, 1000, blobs)).toBe(false)
    expect(stillHolds({ ...last, nextDue: undefined }, out, 1000, blobs)).toBe(true)
  })
})

it('is remembered by all that a build is made from', async () => {
  const inputs = { code: 'a', contentDir: out, asOf: 86_400_000, asOfGiven: null, compress: false }
  const content = { texts: [{ file: 'a.md', bytes: Buffer.from(''), hash: '1' }], assets: {}, problems: [] }
  const others = [{ code: 'b' }, { asOf: 86_399_999 }, { asOfGiven: '1970-01-02' }, { compress: true }]
  const arounds = await Promise.all([{}, ...others].map((other) => surroundings({ ...inputs, ...other })))
  expect(new Set(arounds).size).toBe(others.length + 1)
  const contents: ContentFolder[] = [
    content,
    { ...content, texts: [] },
    { ...content, assets: { 'a.png': { hash: '2' } } },
    { ...content, assets: { 'b.png': { hash: '2' } } },
    { ...content, assets: { 'a.png': { hash: '3' } } },
  ]
  expect(new Set(contents.map((one) => buildKey('', one))).size).toBe(contents.length)
})
