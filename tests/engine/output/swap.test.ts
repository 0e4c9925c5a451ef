import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { BlobStore } from '../../../lib/engine/cache/blob-store.ts'
import { manifestOf } from '../../../lib/engine/output/manifest.ts'
import { stage } from '../../../lib/engine/output/stage.ts'
import { repairSwap, stagingFolder, swapIn } from '../../../lib/engine/output/swap.ts'

/** No process has so high an id; and whoever runs the tests lives. */
const [gone, living] = ['4194399', String(process.ppid)]

let home: string
let out: string
let spare: string

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'groundwork-swap-'))
  out = join(home, 'site/out')
  spare = join(home, 'spares/one')
})

/** A build's whole output, of one page. */
function output(folder: string, text: string): void {
  const blobs = new BlobStore(join(home, 'blobs'))
  const files = [{ path: 'index.html', hash: blobs.put(text) }]
  stage(folder, files, manifestOf(files, null), blobs)
}

function textIn(folder: string): string {
  return readFileSync(join(folder, 'index.html'), 'utf8')
}

/** What there is beside the output, and itself. */
function beside(): string[] {
  return readdirSync(join(home, 'site')).toSorted()
}

describe('the swap', () => {
  it('makes the first output', async () => {
    output(stagingFolder(out), 'new')
    await swapIn(stagingFolder(out), out, spare)
    expect([textIn(out), beside(), existsSync(spare)]).toEqual(['new', ['out'], false])
  })

  it('replaces the output by the new one, whole, and keeps the old one as the spare', async () => {
    output(out, 'old')
    writeFileSync(join(out, '.DS_Store'), '')
    output(stagingFolder(out), 'new')
    await swapIn(stagingFolder(out), out, spare)
    expect([textIn(out), textIn(spare), beside()]).toEqual(['new', 'old', ['out']])
    expect(readdirSync(out).toSorted()).toEqual(['.groundwork', 'index.html'])
  })

  it('removes the old one where the spare cannot be kept', async () => {
    output(out, 'old')
    writeFileSync(join(home, 'spares'), 'a file where the folder should be')
    output(stagingFolder(out), 'new')
    await swapIn(stagingFolder(out), out, spare)
    expect([textIn(out), beside()]).toEqual(['new', ['out']])
  })

  it('waits for another build’s, and replaces what that has made', async () => {
    output(out, 'old')
    output(stagingFolder(out), 'new')
    writeFileSync(`${out}.lock`, living)
    const swapped = swapIn(stagingFolder(out), out, spare)
    await setTimeout(200)
    expect(textIn(out)).toBe('old')
    // It is between its two renames, and goes on.
    renameSync(out, `${out}.previous`)
    await setTimeout(200)
    expect(beside()).toEqual([`out.lock`, `out.next-${process.pid}`, 'out.previous'])
    output(out, 'the other’s')
    writeFileSync(`${out}.lock`, gone)
    await swapped
    expect([textIn(out), textIn(spare), beside()]).toEqual(['new', 'the other’s', ['out']])
  })

  it('puts back what a build was killed over, before it replaces that', async () => {
    output(`${out}.previous`, 'old')
    writeFileSync(`${out}.lock`, gone)
    output(stagingFolder(out), 'new')
    await swapIn(stagingFolder(out), out, spare)
    expect([textIn(out), textIn(spare), beside()]).toEqual(['new', 'old', ['out']])
  })
})

describe('the next build after one that was killed', () => {
  it('puts the output back that was moved away', async () => {
    output(`${out}.previous`, 'old')
    output(`${out}.next-${gone}`, 'new')
    writeFileSync(`${out}.lock`, gone)
    await repairSwap(out)
    expect([textIn(out), beside()]).toEqual(['old', ['out']])
  })

  it('clears away what was replaced already', async () => {
    output(out, 'new')
    output(`${out}.previous`, 'old')
    await repairSwap(out)
    expect([textIn(out), beside()]).toEqual(['new', ['out']])
  })

  it('leaves what a living build works in', async () => {
    output(out, 'old')
    mkdirSync(`${out}.next-${living}`)
    output(`${out}.next-${living}`, 'half')
    await repairSwap(out)
    expect(beside()).toEqual(['out', `out.next-${living}`])
    output(`${out}.previous`, 'older')
    await repairSwap(out)
    expect(beside()).toEqual(['out', `out.next-${living}`])
  })
})
