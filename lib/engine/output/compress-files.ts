import type { Compressed } from './compressed.ts'
import { join } from 'node:path'
import { isCompressible } from '../../content/addresses/compressed-names.ts'
import type { BlobStore } from '../cache/blob-store.ts'
import { hashOf } from '../cache/hash.ts'
import type { OutputFile } from './manifest.ts'
import { MemoFile } from '../cache/memo-file.ts'
import { isRecord } from '../../guards.ts'
import type { WorkHashes } from '../stages/stage-hashes.ts'
import { runTasks } from '../workers/worker-pool.ts'

/**
 * Makes compressed copies (`.br` at quality 11, `.gz` at level 9) of the text files of an output, each once.
 *
 * @returns the copies, to be put beside the files; none in the place of one that is there.
 */
export async function compressedCopies(
  files: readonly OutputFile[],
  {
    cacheDir,
    blobs,
    stages,
    progress,
  }: {
    cacheDir: string
    blobs: BlobStore
    stages: WorkHashes
    progress: (done: number, total: number) => void
  },
): Promise<OutputFile[]> {
  // Compressing depends on the bytes, on how it is done and on Node's libraries alone.
  const { zlib, brotli } = process.versions
  const code = hashOf([zlib, brotli, stages.compressor])
  const memo = MemoFile.openShared(
    join(cacheDir, 'memos', `compressed-${code.slice(0, 16)}.json`),
    isCompressed,
  )
  const texts = files.filter(({ path }) => isCompressible(path))
  const known = (hash: string): Compressed | undefined => {
    const copies = memo.get(hash)
    return copies && blobs.has(copies.br) && blobs.has(copies.gz) ? copies : undefined
  }
  const missing = [...new Set(texts.map(({ hash }) => hash))].filter((hash) => !known(hash))
  let done = 0
  const made = await runTasks('compress', missing, {
    shared: { blobs: blobs.folder },
    pieces: missing.length,
    done: () => progress(++done, missing.length),
  })
  for (const [at, hash] of missing.entries()) {
    const copies = made[at]
    if (copies) memo.set(hash, copies)
  }
  memo.save()
  const taken = new Set(files.map(({ path }) => path))
  return texts.flatMap(({ path, hash }) => {
    const copies = known(hash)
    if (!copies) throw new Error(`no compressed copy of ${path}`)
    return [
      { path: `${path}.br`, hash: copies.br },
      { path: `${path}.gz`, hash: copies.gz },
    ].filter((copy) => !taken.has(copy.path))
  })
}

function isCompressed(value: unknown): value is Compressed {
  return isRecord(value) && typeof value.br === 'string' && typeof value.gz === 'string'
}
