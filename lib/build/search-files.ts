import { join } from 'node:path'
import { isSearchable } from '../content/site-addresses.ts'
import type { SiteIndex } from '../content/site-index.ts'
import { searchRecords } from '../search/records.ts'
import { searchShards, type SearchShard } from '../search/shards.ts'
import type { BlobStore } from './blob-store.ts'
import { hashOf } from './hash.ts'
import type { OutputFile } from './manifest.ts'
import { Pack } from './pack.ts'
import { DamagedCacheError } from './render-pages.ts'
import { runTasks } from './worker-pool.ts'

export interface SearchContext {
  /** Hash of the code. */
  code: string
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
 * The search index, in `pagefind/`. A shard is indexed again only when one of its records or the code has changed.
 *
 * @throws DamagedCacheError when a compiled text has gone from the cache.
 */
export async function searchFiles(index: SiteIndex, context: SearchContext): Promise<SearchFiles> {
  if (!isSearchable(index)) return { files: [], indexed: 0, records: 0 }
  const { code, site, cacheDir, blobs, progress } = context
  const pack = Pack.open<OutputFile[]>(join(cacheDir, 'packs', `search-${site}-${code.slice(0, 16)}.json`))
  const records = searchRecords(index)
  const { language } = index.site
  const made = new Map<SearchShard, OutputFile[]>()
  const missing: { shard: SearchShard; key: string }[] = []
  const shards = searchShards(records)
  for (const shard of shards) {
    const key = hashOf([code, language, shard])
    const known = pack.get(key)
    if (known?.every(({ hash }) => blobs.has(hash))) made.set(shard, known)
    else missing.push({ shard, key })
  }
  const wanted = missing.flatMap(({ shard }) => shard.records)
  for (const { bodyHash } of wanted) {
    if (bodyHash !== undefined && !blobs.has(bodyHash)) throw new DamagedCacheError(bodyHash)
  }
  let done = 0
  const outputs = await runTasks(
    'index',
    missing.map(({ shard }) => ({ shard, language })),
    {
      shared: { blobs: blobs.folder },
      pieces: wanted.length,
      done: ({ shard }) => progress((done += shard.records.length), wanted.length),
    },
  )
  for (const [at, { shard, key }] of missing.entries()) {
    const files = outputs[at] ?? []
    made.set(shard, files)
    pack.set(key, files)
  }
  pack.save()
  return {
    files: shards.flatMap((shard) => made.get(shard) ?? []),
    indexed: wanted.length,
    records: records.length,
  }
}
