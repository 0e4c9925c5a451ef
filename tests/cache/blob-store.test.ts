import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { BlobStore } from '../../lib/build/blob-store.ts'
import { lastAtEachPath } from '../../lib/build/manifest.ts'

it('never writes through a file that is there, which may be another blob', () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-blobs-'))
  const blobs = new BlobStore(join(folder, 'blobs'))
  const [one, two] = [blobs.put('one'), blobs.put('two')]
  blobs.place(one, join(folder, 'file'))
  expect(() => blobs.place(two, join(folder, 'file'))).toThrow('EEXIST')
  expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('one')
  expect(blobs.get(one)?.toString()).toBe('one')
})

it('finds a blob that was damaged in place', () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-blobs-'))
  const ledger = join(folder, 'ledger.json')
  const blobs = new BlobStore(join(folder, 'blobs'), ledger)
  const hash = blobs.put('one')
  blobs.place(hash, join(folder, 'file'))
  blobs.save()
  writeFileSync(join(folder, 'file'), 'eno')
  expect(new BlobStore(join(folder, 'blobs'), ledger).has(hash)).toBe(false)
})

it('of two files at one path keeps the last', () => {
  const file = (path: string, hash: string) => ({ path, hash })
  expect(lastAtEachPath([file('robots.txt', 'made'), file('a', 'x'), file('robots.txt', 'public')])).toEqual([
    file('robots.txt', 'public'),
    file('a', 'x'),
  ])
})
