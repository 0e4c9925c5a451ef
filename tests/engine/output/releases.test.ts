import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { beforeEach, describe, expect, it } from 'vitest'
import { BlobStore } from '../../../lib/engine/cache/blob-store.ts'
import { manifestOf } from '../../../lib/engine/output/manifest.ts'
import { outputPlace } from '../../../lib/engine/output/output-place.ts'
import { stage } from '../../../lib/engine/output/stage.ts'
import { linkIn, repairSwap, stagingFolder, swapIn } from '../../../lib/engine/output/swap.ts'
import { root } from '../../support/command.ts'
import { writeIn } from '../../support/tiny-site.ts'

/** No process has so high an id. */
const gone = '4194399'

let home: string
let out: string
let spare: string

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'groundwork-releases-'))
  out = join(home, 'site/out')
  spare = join(home, 'spares/one')
})

/** A build's whole output, of one page. */
function output(folder: string, text: string): void {
  const blobs = new BlobStore(join(home, 'blobs'))
  const files = [{ path: 'index.html', hash: blobs.put(text) }]
  stage(folder, files, manifestOf(files, null), blobs)
}

async function build(text: string, swap = linkIn): Promise<void> {
  await repairSwap(out)
  output(stagingFolder(out), text)
  await swap(stagingFolder(out), out, spare)
}

const textIn = (folder: string): string => readFileSync(join(folder, 'index.html'), 'utf8')
const beside = (): string[] => readdirSync(join(home, 'site')).toSorted()
const releases = (): string[] => readdirSync(`${out}.releases`).toSorted()

describe('an output that is a link', () => {
  it('leads to the newest of the releases beside it, of which the last two are kept', async () => {
    for (const text of ['one', 'two', 'three']) await build(text)
    expect([textIn(out), beside(), releases()]).toEqual(['three', ['out', 'out.releases'], ['2', '3']])
    // Whoever was reading still finds what they were reading.
    expect(textIn(join(`${out}.releases`, '2'))).toBe('two')
    // The whole folder can be moved.
    expect(readlinkSync(out)).toBe(join('out.releases', '3'))
    expect(textIn(spare)).toBe('one')
  })

  it('is there at every moment, and whole, over many builds', async () => {
    await build('0')
    const stop = new SharedArrayBuffer(8)
    const flags = new Int32Array(stop)
    const worker = new Worker(join(root, 'tests/support/looking-worker.mjs'), {
      workerData: { file: join(out, 'index.html'), stop },
    })
    const told = new Promise((resolve) => worker.once('message', resolve))
    while (Atomics.load(flags, 1) === 0) await setTimeout(1)
    for (let at = 1; at <= 150; at++) await build(`${at}`)
    Atomics.store(flags, 0, 1)
    const result = await told
    expect(result).toMatchObject({ absent: 0 })
    expect(textIn(out)).toBe('150')
  })

  it('takes the place of a folder, and gives it back', async () => {
    await build('folder', swapIn)
    await build('link')
    expect(lstatSync(out).isSymbolicLink()).toBe(true)
    expect([textIn(out), textIn(spare), beside()]).toEqual(['link', 'folder', ['out', 'out.releases']])
    await build('folder again', swapIn)
    expect(lstatSync(out).isDirectory()).toBe(true)
    expect([textIn(out), beside()]).toEqual(['folder again', ['out']])
  })

  it('is the output itself to the next build; a link of anybody else is followed', async () => {
    await build('one')
    const contentDir = join(home, 'content')
    mkdirSync(contentDir)
    expect(outputPlace({ contentDir, outDir: out })).toBe(out)
    symlinkSync('site', join(home, 'other'), 'dir')
    expect(outputPlace({ contentDir, outDir: join(home, 'other/out') })).toBe(out)
    symlinkSync(join('site', 'elsewhere'), join(home, 'mine'), 'dir')
    mkdirSync(join(home, 'site/elsewhere'))
    expect(outputPlace({ contentDir, outDir: join(home, 'mine') })).toBe(join(home, 'site/elsewhere'))
  })
})

describe('after a build that was killed', () => {
  it('before its link had its place, the old release stands, and the next takes its place', async () => {
    await build('old')
    output(join(`${out}.releases`, '2'), 'never')
    symlinkSync(join('out.releases', '2'), `${out}.link-${gone}`, 'dir')
    await repairSwap(out)
    expect([textIn(out), beside()]).toEqual(['old', ['out', 'out.releases']])
    await build('new')
    expect([textIn(out), releases()]).toEqual(['new', ['1', '3']])
  })

  it('as the link was to take the place of a folder, that is put back', async () => {
    await build('folder', swapIn)
    renameSync(out, `${out}.previous`)
    output(join(`${out}.releases`, '1'), 'never')
    symlinkSync(join('out.releases', '1'), `${out}.link-${gone}`, 'dir')
    await repairSwap(out)
    expect([textIn(out), beside()]).toEqual(['folder', ['out', 'out.releases']])
    await build('new', swapIn)
    expect([textIn(out), beside()]).toEqual(['new', ['out']])
  })

  it('as a folder was to take the place of the link, that is put back', async () => {
    await build('link')
    renameSync(out, `${out}.previous`)
    output(`${out}.next-${gone}`, 'never')
    await repairSwap(out)
    expect([textIn(out), beside()]).toEqual(['link', ['out', 'out.releases']])
    await build('folder', swapIn)
    expect([textIn(out), beside()]).toEqual(['folder', ['out']])
  })
})

describe('what no build has put there', () => {
  it.each(['out.releases/notes.txt', 'out.releases/7/notes.txt', 'out.releases/mine/index.html'])(
    'stays, and is named: %s',
    async (file) => {
      writeIn(join(home, 'site'), file, 'mine')
      await expect(build('one')).rejects.toThrow('is in the way, and no build has put it there')
      expect(readFileSync(join(home, 'site', file), 'utf8')).toBe('mine')
    },
  )

  it('stays within a release that is to be replaced', async () => {
    await build('one')
    writeIn(out, 'notes.txt', 'mine')
    await expect(build('two')).rejects.toThrow('holds notes.txt, which no build has put there')
    expect([textIn(out), existsSync(join(out, 'notes.txt'))]).toEqual(['one', true])
    rmSync(join(out, 'notes.txt'))
  })
})
