import { mkdtempSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { BlobStore } from '../../../lib/engine/cache/blob-store.ts'
import { lastAtEachPath } from '../../../lib/engine/output/manifest.ts'

it('never writes through a file that is there, which may be another blob', () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-blobs-'))
  const blobs = new BlobStore(join(folder, 'blobs'))
  const [one, two] = [blobs.put('one'), blobs.put('two')]
  blobs.place(one, join(folder, 'file'))
  expect(() => blobs.place(two, join(folder, 'file'))).toThrow('EEXIST')
  expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('one')
  expect(blobs.get(one)?.toString()).toBe('one')
})

/** A store with one blob that is linked to from an output, and was found whole by the last build. */
function linkedBlob() {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-blobs-'))
  const ledger = join(folder, 'ledger.json')
  const file = join(folder, 'file')
  const open = () => new BlobStore(join(folder, 'blobs'), ledger)
  const blobs = open()
  const hash = blobs.put('one')
  blobs.place(hash, file)
  blobs.save()
  return { hash, file, ledger, open }
}

it('finds a blob that was damaged in place, whatever time the file says', () => {
  const { hash, file, open } = linkedBlob()
  expect(open().has(hash)).toBe(true)
  const { atime, mtime } = statSync(file)
  writeFileSync(file, 'eno')
  utimesSync(file, atime, mtime)
  expect(open().has(hash)).toBe(false)
})

it('does not take a damaged file for the blob that another store has put in its place', () => {
  const { hash, file, open } = linkedBlob()
  const blobs = open()
  writeFileSync(file, 'eno')
  expect(blobs.has(hash)).toBe(false)
  expect(open().put('one')).toBe(hash)
  expect(blobs.isPlacedAt(hash, file)).toBe(false)
})

it('need not read a blob again that links were made to since it was read', () => {
  const { file, ledger } = linkedBlob()
  const { size, ino, mtimeMs, ctimeMs } = statSync(file)
  expect(readFileSync(ledger, 'utf8')).toContain(`${size} ${ino} ${mtimeMs} ${ctimeMs}`)
})

it('of two files at one path keeps the last', () => {
  const file = (path: string, hash: string) => ({ path, hash })
  expect(lastAtEachPath([file('robots.txt', 'made'), file('a', 'x'), file('robots.txt', 'public')])).toEqual([
    file('robots.txt', 'public'),
    file('a', 'x'),
  ])
})
