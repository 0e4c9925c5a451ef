import { mkdirSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BlobStore } from '../../../lib/engine/cache/blob-store.ts'
import { compileBody } from '../../../lib/engine/load/compile-body.ts'
import type { KnownFiles } from '../../../lib/engine/load/known-files.ts'
import { compileContext, compileJobOf, isCurrent, memoryOf } from '../../../lib/engine/load/text-memory.ts'
import { parseText } from '../../content/content-builder.ts'
import { scratch } from '../../support/command.ts'

const film = { hash: 'a', bytes: 10, width: 640, height: 360 }
const known: KnownFiles = {
  assets: { 'posts/hello/clip.mp4': film, 'posts/hello/paper.pdf': { hash: 'b', bytes: 10 } },
  publicFiles: { '/films/a film.mp4': { bytes: 10 }, '/other.txt': { bytes: 1 } },
}

async function holdsWith(body: string, changed: Partial<KnownFiles>): Promise<boolean> {
  mkdirSync(scratch, { recursive: true })
  const folder = mkdtempSync(join(scratch, 'memory-'))
  const blobs = new BlobStore(join(folder, 'blobs'), join(folder, 'ledger.json'))
  const { parsed, problems } = parseText(
    'posts/hello/index.md',
    `---\ntitle: Hello\ndate: 2026-01-01\n---\n\n${body}\n`,
  )
  const job = parsed && compileJobOf(parsed)
  if (!parsed || !job) throw new Error('no text')
  const memory = memoryOf(
    { parsed, problems, body: await compileBody(job, compileContext(undefined, known), blobs) },
    known,
  )
  return memory !== undefined && isCurrent(memory, { ...known, ...changed }, blobs)
}

describe('a text is compiled again', () => {
  test.each<[string, string, Partial<KnownFiles>]>([
    [
      'when a picture is laid beside its film',
      '![A clip](clip.mp4)',
      { assets: { ...known.assets, 'posts/hello/clip.png': { hash: 'c', width: 640, height: 360 } } },
    ],
    [
      'when its film has another size',
      '![A clip](clip.mp4)',
      { assets: { ...known.assets, 'posts/hello/clip.mp4': { ...film, hash: 'd', width: 320 } } },
    ],
    [
      'when the file that it links to grows',
      '![](paper.pdf)',
      { assets: { ...known.assets, 'posts/hello/paper.pdf': { hash: 'e', bytes: 20 } } },
    ],
    [
      'when a film in public/ changes',
      '![A film](/films/a%20film.mp4)',
      { publicFiles: { ...known.publicFiles, '/films/a film.mp4': { bytes: 20 } } },
    ],
    [
      'when a picture is laid beside a film in public/',
      '![A film](/films/a%20film.mp4)',
      { publicFiles: { ...known.publicFiles, '/films/a film.jpg': { bytes: 20 } } },
    ],
  ])('%s', async (_, body, changed) => {
    expect(await holdsWith(body, {})).toBe(true)
    expect(await holdsWith(body, changed)).toBe(false)
  })

  test('for no file that it has nothing to do with', async () => {
    const others = { assets: { ...known.assets, 'posts/other/clip.png': { hash: 'f' } }, publicFiles: {} }
    expect(await holdsWith('![A clip](clip.mp4) and ![](paper.pdf)', others)).toBe(true)
  })
})
