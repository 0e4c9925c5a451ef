import { join } from 'node:path'
import type { Problem } from '../../problems.ts'
import type { BlobStore } from '../cache/blob-store.ts'
import { hashOf } from '../cache/hash.ts'
import { MemoFile } from '../cache/memo-file.ts'
import { runTasks } from '../workers/worker-pool.ts'
import { isMadeBytes } from './made-bytes.ts'
import type { OutputFile } from './manifest.ts'
import { outputPath } from './output-path.ts'
import type { MakingTask, WorkerFiles } from './worker-files.ts'

/** What there is of one kind of files, and how many of them had to be made. */
export interface Made {
  files: OutputFile[]
  problems: Problem[]
  made: number
}

interface MakingContext {
  cacheDir: string
  blobs: BlobStore
  progress: (done: number, total: number) => void
}

/** Pieces that making one file counts for, next to compiling a text. */
const weight = 3

/** Bytes are heavy: workers make those that are not remembered, for whatever site they were made. */
export async function madeByWorkers<Name extends MakingTask>(
  { task, code, files }: WorkerFiles<Name>,
  { cacheDir, blobs, progress }: MakingContext,
): Promise<Made> {
  const memo = MemoFile.openShared(join(cacheDir, 'memos', `${task}-${code.slice(0, 16)}.json`), isMadeBytes)
  const keyed = files.map((file) => {
    const input = file.input()
    return { path: outputPath(file.path), input, key: hashOf([code, input]) }
  })
  const wanted = keyed.filter(({ key }) => {
    const known = memo.get(key)
    return known === undefined || !blobs.has(known.hash)
  })
  let done = 0
  const outputs = await runTasks(
    task,
    wanted.map(({ input }) => input),
    {
      shared: { blobs: blobs.folder },
      pieces: wanted.length * weight,
      done: () => progress(++done, wanted.length),
    },
  )
  for (const [at, { key }] of wanted.entries()) {
    const output = outputs[at]
    if (output !== undefined) memo.set(key, output)
  }
  memo.save()
  const results: Made = { files: [], problems: [], made: wanted.length }
  for (const { path, key } of keyed) {
    const output = memo.get(key)
    if (output === undefined) throw new Error(`${path} was not made`)
    results.files.push({ path, hash: output.hash })
    results.problems.push(...output.problems)
  }
  return results
}
