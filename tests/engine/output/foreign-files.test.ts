import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { BlobStore } from '../../../lib/engine/cache/blob-store.ts'
import { refuseForeign } from '../../../lib/engine/output/foreign-files.ts'
import { manifestOf } from '../../../lib/engine/output/manifest.ts'
import { keepSpare, takeSpare } from '../../../lib/engine/output/spare.ts'
import { stage } from '../../../lib/engine/output/stage.ts'
import { repairSwap, stagingFolder, swapIn } from '../../../lib/engine/output/swap.ts'

let home: string
let out: string
let spare: string

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'groundwork-foreign-'))
  out = join(home, 'out')
  spare = join(home, 'cache/spares/one')
})

/** A build's whole output, of one page. */
function output(folder: string, text = 'home'): void {
  const blobs = new BlobStore(join(home, 'blobs'))
  const files = [{ path: 'index.html', hash: blobs.put(text) }]
  stage(folder, files, manifestOf(files, null), blobs)
}

function write(path: string, text = 'mine'): void {
  mkdirSync(dirname(join(home, path)), { recursive: true })
  writeFileSync(join(home, path), text)
}

describe('an output folder', () => {
  it('may be missing, empty, or a build’s, whole or in part, whatever systems leave there', () => {
    refuseForeign(out)
    mkdirSync(out)
    refuseForeign(out)
    output(out)
    for (const file of ['.DS_Store', 'assets/Thumbs.db', 'lost+found/x']) write(`out/${file}`)
    write('out/index.html', 'changed by somebody')
    refuseForeign(out)
    rmSync(join(out, 'index.html'))
    refuseForeign(out)
  })

  it.each([
    ['CNAME', 'out/CNAME', /holds CNAME, which .* would delete: .* belongs in public\//],
    ['a repository', 'out/.git/HEAD', /holds \.git\/HEAD, /],
    ['a file in place of a folder’s', 'out/index.html/x', /holds index\.html\/x, /],
  ])('may not hold %s beside what a build has made', (_, path, message) => {
    output(out)
    if (path.includes('index.html/')) rmSync(join(out, 'index.html'))
    write(path)
    expect(() => refuseForeign(out)).toThrow(message)
  })

  it('may not be one that no build has made', () => {
    for (const name of ['a.txt', 'b.txt', 'c.txt', 'd.txt']) write(`out/${name}`)
    expect(() => refuseForeign(out)).toThrow(
      `${out} holds a.txt, b.txt, c.txt and more, which no build has put there and this one would delete: ` +
        'name an empty folder with --out or OUT_DIR, or move that away.',
    )
    rmSync(out, { recursive: true })
    mkdirSync(join(out, 'empty/below'), { recursive: true })
    expect(() => refuseForeign(out)).toThrow('holds empty/below/, which')
    write('out/.groundwork/manifest.json', '{}')
    expect(() => refuseForeign(out)).toThrow('holds empty/below/, which')
  })
})

describe('the swap', () => {
  it('leaves what somebody put into the output while the site was built', async () => {
    output(out, 'before')
    output(stagingFolder(out))
    write('out/CNAME')
    await expect(swapIn(stagingFolder(out), out, spare)).rejects.toThrow('holds CNAME')
    expect(readFileSync(join(out, 'CNAME'), 'utf8')).toBe('mine')
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('before')
  })

  it.each([
    ['a folder of the previous one’s name', 'out.previous/notes.txt', 'out.previous'],
    ['a file of the previous one’s name', 'out.previous', 'out.previous'],
    ['a file of the lock’s name', 'out.lock', 'out.lock'],
    ['a folder of the lock’s name', 'out.lock/x', 'out.lock'],
  ])('neither uses nor removes %s', async (_, path, name) => {
    write(path)
    for (const prepare of [() => {}, () => output(out, 'before')]) {
      prepare()
      await expect(repairSwap(out)).rejects.toThrow(`${join(home, name)} is in the way`)
      expect(readFileSync(join(home, path), 'utf8')).toBe('mine')
    }
  })

  it('clears away what killed builds left, and nothing that is only called so', async () => {
    output(out)
    for (const name of ['out.next-gen', 'out.next-', 'out.next-4194399']) write(`${name}/notes.txt`)
    write('out.next-4194400')
    output(join(home, 'out.next-4194401'))
    write('out.next-4194401/half.html')
    mkdirSync(join(home, 'out.next-4194402'))
    output(join(home, 'out.previous'), 'before')
    await repairSwap(out)
    expect(
      readdirSync(home)
        .filter((name) => name.startsWith('out'))
        .toSorted(),
    ).toEqual(['out', 'out.next-', 'out.next-4194399', 'out.next-4194400', 'out.next-gen'])
  })
})

describe('the spare', () => {
  it('is worked in again', () => {
    output(join(home, 'replaced'), 'before')
    keepSpare(join(home, 'replaced'), spare)
    takeSpare(spare, stagingFolder(out))
    expect(readFileSync(join(stagingFolder(out), 'index.html'), 'utf8')).toBe('before')
  })

  it('is not taken where it is a link to another folder', () => {
    output(join(home, 'elsewhere'))
    mkdirSync(dirname(spare), { recursive: true })
    symlinkSync(join(home, 'elsewhere'), spare)
    takeSpare(spare, stagingFolder(out))
    expect(existsSync(stagingFolder(out))).toBe(false)
  })

  it('is not worked in where somebody else’s folder has the name', () => {
    write(`out.next-${process.pid}/notes.txt`)
    expect(() => takeSpare(spare, stagingFolder(out))).toThrow('is in the way')
    expect(readFileSync(join(stagingFolder(out), 'notes.txt'), 'utf8')).toBe('mine')
  })
})
