import type { MakingTask, MadeFiles } from './worker-files.ts'
import type { MadeBytes } from './made-bytes.ts'
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
import type { OutputFile } from './manifest.ts'
import { markdownOf } from '../load/markdown-source.ts'
import { outputPath } from './output-path.ts'
import { Pack } from '../cache/memo-file.ts'
import { DamagedCacheError } from '../render/render-pages.ts'
import { runTasks } from '../workers/worker-pool.ts'

export interface DerivedContext {
  contentDir: string
  /** Hash of the code. */
  code: string
  /** Names the site among those that share the cache. */
  site: string
  cacheDir: string
  blobs: BlobStore
  progress: (stage: string, done: number, total: number) => void
}

export interface DerivedFiles {
  files: OutputFile[]
  problems: Problem[]
}

/**
 * Feeds, twins, redirects, share cards and the like. Each file names all it is made from, and is made only when that
 * or the code has changed.
 *
 * @throws DamagedCacheError when a compiled text has gone from the cache.
 */
export async function derivedFiles(index: SiteIndex, context: DerivedContext): Promise<DerivedFiles> {
  const { contentDir, blobs } = context
  const texts = siteFiles(index, { inlineScriptHashes: inlineScriptHashes(index.address.basePath) })
  const cards = await madeFiles(cardFiles(index, contentDir, blobs), context)
  const problems = [...cards.problems, ...shortenedPosts(index).map(tooLong)]
  return { files: [...(await textFiles(texts, context)), ...cards.files], problems }
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
  { contentDir, code, site, cacheDir, blobs }: DerivedContext,
): Promise<OutputFile[]> {
  const pack = Pack.open<string>(join(cacheDir, 'packs', `files-${site}-${code.slice(0, 16)}.json`))
  const read: TextReader = {
    html: async (hash) => {
      const html = blobs.get(hash)
      if (!html) throw new DamagedCacheError(hash)
      return html.toString('utf8')
    },
    source: async (file, hash) => markdownOf(contentDir, file, hash),
  }
  const files: OutputFile[] = []
  for (const file of texts) {
    const key = hashOf([code, file.path, file.kind, file.inputs])
    let hash = pack.get(key)
    if (hash === undefined || !blobs.has(hash)) {
      hash = blobs.put(await file.make(read))
      pack.set(key, hash)
    }
    files.push({ path: outputPath(file.path), hash })
  }
  pack.save()
  return files
}

/** Pieces that making one file counts for, next to compiling a text. */
const weight = 3

/** Bytes are heavy: workers make those that are not remembered, for whatever site they were made. */
async function madeFiles<Name extends MakingTask>(
  { task, code, files }: MadeFiles<Name>,
  { cacheDir, blobs, progress }: DerivedContext,
): Promise<DerivedFiles> {
  const pack = Pack.openShared<MadeBytes>(join(cacheDir, 'packs', `${task}-${code.slice(0, 16)}.json`))
  const keyed = files.map((file) => {
    const input = file.input()
    return { path: outputPath(file.path), input, key: hashOf([code, input]) }
  })
  const wanted = keyed.filter(({ key }) => {
    const known = pack.get(key)
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
    if (output !== undefined) pack.set(key, output)
  }
  pack.save()
  const results: DerivedFiles = { files: [], problems: [] }
  for (const { path, key } of keyed) {
    const output = pack.get(key)
    if (output === undefined) throw new Error(`${path} was not made`)
    results.files.push({ path, hash: output.hash })
    results.problems.push(...output.problems)
  }
  return results
}
