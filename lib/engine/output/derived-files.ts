import { join } from 'node:path'
import type { Post, SiteIndex } from '../../content/index/site-index.ts'
import type { DerivedText, TextReader } from '../../feeds/derived-text.ts'
import { shortenedPosts } from '../../feeds/feed-files.ts'
import { siteFiles } from '../../feeds/site-files.ts'
import type { Problem } from '../../problems.ts'
import type { BlobStore } from '../cache/blob-store.ts'
import { cardFiles } from '../cards/card-files.ts'
import { iconFiles } from '../cards/icon-files.ts'
import { hashOf } from '../cache/hash.ts'
import { inlineScriptHashes } from '../render/inline-script.ts'
import { goneFeeds } from './gone-feeds.ts'
import { readManifest, type OutputFile } from './manifest.ts'
import { markdownOf } from '../load/markdown-source.ts'
import { madeByWorkers, type Made } from './made-by-workers.ts'
import { outputPath } from './output-path.ts'
import { isText } from '../../guards.ts'
import { MemoFile } from '../cache/memo-file.ts'
import type { WorkHashes } from '../stages/stage-hashes.ts'
import { DamagedCacheError } from '../render/render-pages.ts'

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

/**
 * Feeds, twins, redirects, share cards and the like. Each file names all it is made from, and is made only when that
 * or the code that makes it has changed.
 *
 * @throws DamagedCacheError when a compiled text has gone from the cache.
 */
export async function derivedFiles(index: SiteIndex, context: DerivedContext): Promise<DerivedFiles> {
  const { contentDir, blobs, stages } = context
  const texts = siteFiles(index, { inlineScriptHashes: inlineScriptHashes(index.address.basePath) })
  const cards = await madeByWorkers(cardFiles(index, { contentDir, blobs, code: stages.cards }), {
    ...context,
    progress: (done, total) => context.progress('drawing share cards', done, total),
  })
  const icons = await madeByWorkers(iconFiles(index, { contentDir, blobs, code: stages.icons }), {
    ...context,
    progress: () => {},
  })
  const made = await textFiles(texts, context)
  return {
    files: [...made.files, ...cards.files, ...icons.files],
    problems: [...cards.problems, ...icons.problems, ...shortenedPosts(index).map(tooLong)],
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
