import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { BlobStore } from '../../../lib/engine/cache/blob-store.ts'
import { listFiles } from '../../../lib/engine/cache/list-files.ts'
import { manifestOf, manifestPath, nextFolder, readManifest } from '../../../lib/engine/output/manifest.ts'
import { moveFolder } from '../../../lib/engine/output/move-folder.ts'
import { stage } from '../../../lib/engine/output/stage.ts'
import { fillInPlace } from '../../../lib/engine/output/swap-in-place.ts'
import { repairSwap } from '../../../lib/engine/output/swap.ts'
import { scratch } from '../../support/command.ts'
import { oneFileSystem, otherFileSystem, skipFor } from '../../support/other-file-system.ts'

const before = { 'index.html': 'old', 'posts/a/index.html': 'old', 'gone/index.html': 'old', feed: 'old' }
const after = { 'index.html': 'new', 'posts/b/index.html': 'new', 'feed/index.xml': 'new', more: 'new' }

let home: string
let out: string

beforeEach(() => {
  mkdirSync(scratch, { recursive: true })
  home = mkdtempSync(join(scratch, 'in-place-'))
  out = join(home, 'out')
})

function output(folder: string, texts: Record<string, string>): string {
  const blobs = new BlobStore(join(home, 'blobs'))
  const files = Object.entries(texts).map(([path, text]) => ({ path, hash: blobs.put(text) }))
  stage(folder, files, manifestOf(files, null), blobs)
  return folder
}

/** Every file of an output, and that its manifest is of just these. */
function texts(folder: string): Record<string, string> {
  const files = listFiles(folder)
  expect(Object.keys(readManifest(folder)?.files ?? {}).toSorted()).toEqual(files)
  expect(readdirSync(join(folder, '.groundwork'))).toEqual(['manifest.json'])
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]))
}

describe('an output that cannot be replaced whole', () => {
  it('has everything in it replaced, and its folder stays', () => {
    output(out, before)
    mkdirSync(join(out, 'lost+found'))
    const staging = output(join(home, 'staging'), after)
    fillInPlace(staging, out)
    expect(texts(out)).toEqual(after)
    expect(existsSync(join(out, 'lost+found'))).toBe(true)
    expect(existsSync(staging)).toBe(false)
  })

  it.each<[string, () => void]>([
    ['before the first entry', () => {}],
    ['between two', () => renameSync(join(out, nextFolder, 'more'), join(out, 'more'))],
    [
      'within one',
      () => {
        renameSync(join(out, 'posts'), join(out, '.groundwork/old-posts'))
        renameSync(join(out, nextFolder, 'more'), join(out, 'more'))
      },
    ],
    [
      'after the last',
      () => {
        for (const name of Object.keys(after).map((path) => path.split('/')[0] ?? '')) {
          rmSync(join(out, name), { recursive: true, force: true })
          renameSync(join(out, nextFolder, name), join(out, name))
        }
      },
    ],
  ])('is made whole by the next build where one was killed %s', async (_, cut) => {
    output(out, before)
    output(join(out, nextFolder), after)
    cut()
    await repairSwap(out)
    expect(texts(out)).toEqual(after)
  })

  it('stays as it was where the build was killed before the new files were whole', async () => {
    output(out, before)
    output(join(out, nextFolder), after)
    rmSync(join(out, nextFolder, manifestPath))
    await repairSwap(out)
    expect(texts(out)).toEqual(before)
  })

  it('keeps what somebody put there meanwhile', async () => {
    output(out, before)
    output(join(out, nextFolder), after)
    writeFileSync(join(out, 'CNAME'), 'mine')
    await expect(repairSwap(out)).rejects.toThrow('holds CNAME')
    expect(readFileSync(join(out, 'CNAME'), 'utf8')).toBe('mine')
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('old')
  })
})

describe('between two file systems', () => {
  it('an output is filled and a folder is moved all the same', (context) => {
    const other = otherFileSystem()
    if (other === undefined) return skipFor(oneFileSystem, context)
    try {
      output(join(other, 'out'), before)
      fillInPlace(output(join(home, 'staging'), after), join(other, 'out'))
      expect(texts(join(other, 'out'))).toEqual(after)
      moveFolder(join(other, 'out'), join(home, 'moved'))
      expect(texts(join(home, 'moved'))).toEqual(after)
      expect(readdirSync(other)).toEqual([])
      // A name that is taken stays as it is, and nothing is left beside it.
      mkdirSync(join(other, 'taken/full'), { recursive: true })
      expect(() => moveFolder(join(home, 'moved'), join(other, 'taken'))).toThrow()
      expect(readdirSync(other)).toEqual(['taken'])
      expect(readdirSync(join(other, 'taken'))).toEqual(['full'])
      expect(texts(join(home, 'moved'))).toEqual(after)
    } finally {
      rmSync(other, { recursive: true })
    }
  })
})
