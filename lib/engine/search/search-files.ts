import { join } from 'node:path'
import { isSearchable } from '../../content/addresses/site-map.ts'
import type { SiteIndex } from '../../content/index/site-index.ts'
import { searchRecords } from '../../search/records.ts'
import { searchShards, type SearchShard } from '../../search/shards.ts'
import type { BlobStore } from '../cache/blob-store.ts'
import { hashOf } from '../cache/hash.ts'
import { isListOf } from '../../guards.ts'
import { isOutputFile, type OutputFile } from '../output/manifest.ts'
import { MemoFile } from '../cache/memo-file.ts'
import type { WorkHashes } from '../stages/stage-hashes.ts'
import { DamagedCacheError } from '../render/render-pages.ts'
import { runTasks } from '../workers/worker-pool.ts'

export interface SearchContext {
  stages: WorkHashes
  /** Names the site among those that share the cache. */
  site: string
  cacheDir: string
  blobs: BlobStore
  /** Is told how many records are indexed. */
  progress: (done: number, total: number) => void
}

/** What the search index came to. */
export interface SearchFiles {
  files: OutputFile[]
  /** Records that were indexed in this run, and all there are. */
  indexed: number
  records: number
}

/**
 * Makes the search index, in `pagefind/`, where it is much in threads that leave a core to this one. A shard is indexed
 * again only when one of its records or the code that indexes has changed.
 *
 * @param signal stops it.
 * @throws DamagedCacheError when a compiled text has gone from the cache; else when it was stopped, or Pagefind failed.
 */
export async function makeSearch(
  index: SiteIndex,
  context: SearchContext,
  signal?: AbortSignal,
): Promise<SearchFiles> {
  if (!isSearchable(index)) return { files: [], indexed: 0, records: 0 }
  const { site, cacheDir, blobs } = context
  const code = context.stages.search
  const memo = MemoFile.open(
    join(cacheDir, 'memos', `search-${site}-${code.slice(0, 16)}.json`),
    isListOf(isOutputFile),
  )
  const records = searchRecords(index)
  const { language } = index.site
  const shards = searchShards(records).map((shard) => {
    const key = hashOf([code, language, shard])
    const known = memo.get(key)
    return { shard, key, files: known?.every(({ hash }) => blobs.has(hash)) ? known : undefined }
  })
  const stale = shards.filter(({ files }) => files === undefined)
  const wanted = stale.flatMap(({ shard }) => shard.records)
  for (const { bodyHash } of wanted) {
    if (bodyHash !== undefined && !blobs.has(bodyHash)) throw new DamagedCacheError(bodyHash)
  }
  const made = await indexShards(
    stale.map(({ shard }) => shard),
    language,
    context,
    signal,
  )
  for (const { shard, key } of stale) memo.set(key, made.get(shard) ?? [])
  memo.save()
  return {
    files: shards.flatMap(({ shard, files }) => files ?? made.get(shard) ?? []),
    indexed: wanted.length,
    records: records.length,
  }
}

async function indexShards(
  shards: readonly SearchShard[],
  language: string,
  { blobs, progress }: SearchContext,
  signal: AbortSignal | undefined,
): Promise<Map<SearchShard, OutputFile[]>> {
  const total = shards.reduce((sum, { records }) => sum + records.length, 0)
  let done = 0
  const outputs = await runTasks(
    'index',
    shards.map((shard) => ({ shard, language })),
    {
      shared: { blobs: blobs.folder },
      pieces: total,
      done: ({ shard }) => progress((done += shard.records.length), total),
      beside: true,
      signal,
    },
  )
  return new Map(shards.map((shard, at) => [shard, outputs[at] ?? []]))
}
