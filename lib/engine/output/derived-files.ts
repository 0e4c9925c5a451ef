import type { MakingTask, WorkerFiles } from './worker-files.ts'
import { isMadeBytes } from './made-bytes.ts'
import { join } from 'node:path'
import type { Post, SiteIndex } from '../../content/index/site-index.ts'
import type { DerivedText, TextReader } from '../../feeds/derived-text.ts'
import { shortenedPosts } from '../../feeds/feed-files.ts'
import { siteFiles } from '../../feeds/site-files.ts'
import type { Problem } from '../../problems.ts'
import type { BlobStore } from '../cache/blob-store.ts'
import { cardFiles } from '../cards/card-files.ts'
import { hashOf } from '../cache/hash.ts'
import { inlineScriptHashes } from '../render/inline-script.ts'
import { goneFeeds } from './gone-feeds.ts'
import { readManifest, type OutputFile } from './manifest.ts'
import { markdownOf } from '../load/markdown-source.ts'
import { outputPath } from './output-path.ts'
import { isText } from '../../guards.ts'
import { MemoFile } from '../cache/memo-file.ts'
import type { WorkHashes } from '../stages/stage-hashes.ts'
import { DamagedCacheError } from '../render/render-pages.ts'
import { runTasks } from '../workers/worker-pool.ts'

export interface DerivedContext {
  contentDir: string
  /** Where the output lies that is to be replaced. */
  outDir: string
  stages: WorkHashes
  /** Names the site among those that share the cache. */
  site: string
  cacheDir: string
  blobs: BlobStore
  progress: (stage: string, done: number, total: number) => void
}

export interface DerivedFiles {
  files: OutputFile[]
  problems: Problem[]
  told: {
    /** Files that had to be made in this run: texts, and share cards. */
    made: number
    drawn: number
    /** Sentences on feeds that are no longer where readers ask for them. */
    gone: string[]
  }
}

/** What there is of one kind of files, and how many of them had to be made. */
interface Made {
  files: OutputFile[]
  problems: Problem[]
  made: number
}

/**
 * Feeds, twins, redirects, share cards and the like. Each file names all it is made from, and is made only when that
 * or the code that makes it has changed.
 *
 * @throws DamagedCacheError when a compiled text has gone from the cache.
 */
export async function derivedFiles(index: SiteIndex, context: DerivedContext): Promise<DerivedFiles> {
  const { contentDir, blobs, stages } = context
  const texts = siteFiles(index, { inlineScriptHashes: inlineScriptHashes(index.address.basePath) })
  const cards = await fromWorkers(cardFiles(index, { contentDir, blobs, code: stages.cards }), context)
  const made = await textFiles(texts, context)
  return {
    files: [...made.files, ...cards.files],
    problems: [...cards.problems, ...shortenedPosts(index).map(tooLong)],
    told: {
      made: made.made,
      drawn: cards.made,
      gone: goneFeeds(readManifest(context.outDir), made.files, index),
    },
  }
}

function tooLong({ file }: Post): Problem {
  return {
    severity: 'warning',
    file,
    message: 'The feeds have no room for the whole text: they give its summary, and lead to the page.',
    fix: 'Divide it, or let `feed.entries` in site.yaml be fewer.',
  }
}

/** Texts are light: this process makes them. */
async function textFiles(
  texts: readonly DerivedText[],
  { contentDir, stages, site, cacheDir, blobs }: DerivedContext,
): Promise<Made> {
  const code = stages.files
  const memo = MemoFile.open(join(cacheDir, 'memos', `files-${site}-${code.slice(0, 16)}.json`), isText)
  const read: TextReader = {
    html: async (hash) => {
      const html = blobs.get(hash)
      if (!html) throw new DamagedCacheError(hash)
      return html.toString('utf8')
    },
    source: async (file, hash) => markdownOf(contentDir, file, hash),
  }
  const files: OutputFile[] = []
  let made = 0
  for (const file of texts) {
    const key = hashOf([code, file.path, file.kind, file.inputs])
    let hash = memo.get(key)
    if (hash === undefined || !blobs.has(hash)) {
      hash = blobs.put(await file.make(read))
      memo.set(key, hash)
      made++
    }
    files.push({ path: outputPath(file.path), hash })
  }
  memo.save()
  return { files, problems: [], made }
}

/** Pieces that making one file counts for, next to compiling a text. */
const weight = 3

/** Bytes are heavy: workers make those that are not remembered, for whatever site they were made. */
async function fromWorkers<Name extends MakingTask>(
  { task, code, files }: WorkerFiles<Name>,
  { cacheDir, blobs, progress }: DerivedContext,
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
      done: () => progress('drawing share cards', ++done, wanted.length),
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
