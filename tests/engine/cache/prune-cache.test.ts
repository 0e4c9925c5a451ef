import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { BlobStore } from '../../../lib/engine/cache/blob-store.ts'
import { sha256 } from '../../../lib/engine/cache/hash.ts'
import { keepBundle } from '../../../lib/cli/keep-bundle.ts'
import { pruneCache } from '../../../lib/engine/cache/prune-cache.ts'

const hour = 60 * 60 * 1000

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'groundwork-prune-'))
})

function blobPath(hash: string): string {
  return join(root, 'blobs', hash.slice(0, 2), hash.slice(2))
}

/** Blobs that no site uses, last written some hours ago. */
function putUnused(count: number, hours: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const hash = sha256(`unused ${hours} ${at}`)
    mkdirSync(dirname(blobPath(hash)), { recursive: true })
    writeFileSync(blobPath(hash), '')
    age(blobPath(hash), hours)
    return hash
  })
}

function age(path: string, hours: number): void {
  const time = new Date(Date.now() - hours * hour)
  utimesSync(path, time, time)
}

/** Blobs that a site uses, as old as those that none does. */
function putUsed(count: number): string[] {
  const blobs = new BlobStore(join(root, 'blobs'), join(root, 'ledgers', 'site.json'))
  const hashes = Array.from({ length: count }, (_, at) => blobs.put(`used ${at}`))
  blobs.save()
  for (const hash of hashes) age(blobPath(hash), 9)
  return hashes
}

describe('the cache', () => {
  it('loses what no site uses, once that is most of it; what another build may have just made stays', () => {
    const used = putUsed(20)
    const old = putUnused(2000, 9)
    const recent = putUnused(10, 0.1)
    pruneCache(root)
    expect(old.filter((hash) => existsSync(blobPath(hash)))).toEqual([])
    expect([...used, ...recent].filter((hash) => !existsSync(blobPath(hash)))).toEqual([])
  })

  it('keeps what is left over from some builds, which the next may want again', () => {
    putUsed(20)
    const old = putUnused(500, 9)
    pruneCache(root)
    expect(old.filter((hash) => !existsSync(blobPath(hash)))).toEqual([])
  })

  it('keeps what another site’s build has just found, whose ledger does not name it yet', () => {
    putUsed(1)
    const [old = ''] = putUnused(2000, 9)
    const hash = sha256('found')
    mkdirSync(dirname(blobPath(hash)), { recursive: true })
    writeFileSync(blobPath(hash), 'found')
    age(blobPath(hash), 9)
    const other = new BlobStore(join(root, 'blobs'), join(root, 'ledgers', 'other.json'))
    expect(other.has(hash)).toBe(true)
    pruneCache(root)
    expect([hash, old].map((one) => existsSync(blobPath(one)))).toEqual([true, false])
  })

  it('is tidied although another build has just named a ledger that this one saw half written', () => {
    const [used = ''] = putUsed(1)
    const [old = ''] = putUnused(2000, 9)
    symlinkSync('gone', join(root, 'ledgers', 'site.json.4194399-0.tmp'))
    pruneCache(root)
    expect([used, old].map((hash) => existsSync(blobPath(hash)))).toEqual([true, false])
  })

  it.each([
    ['commands', 8],
    ['templates', 3],
    ['memos', 24],
    ['ledgers', 12],
    ['spares', 3],
  ])('keeps of %s the newest %i', (kind, kept) => {
    const names = Array.from({ length: kept + 3 }, (_, at) => `made-${String(at).padStart(2, '0')}`)
    for (const [at, name] of names.entries()) {
      const path = join(root, kind, name)
      mkdirSync(dirname(path), { recursive: true })
      if (kind === 'memos' || kind === 'ledgers') writeFileSync(path, '')
      else mkdirSync(path)
      age(path, names.length - at)
    }
    pruneCache(root)
    expect(readdirSync(join(root, kind)).toSorted()).toEqual(names.slice(3))
  })

  it('keeps a command that runs, however many are made meanwhile', () => {
    vi.useFakeTimers()
    try {
      const running = join(root, 'commands', 'dev')
      mkdirSync(running, { recursive: true })
      age(running, 9)
      keepBundle(running)
      for (let at = 0; at < 10; at++) {
        const other = join(root, 'commands', `build-${at}`)
        mkdirSync(other)
        age(other, 1)
      }
      vi.advanceTimersByTime(60_000)
      pruneCache(root)
      expect(readdirSync(join(root, 'commands'))).toContain('dev')
    } finally {
      vi.useRealTimers()
    }
  })
})
