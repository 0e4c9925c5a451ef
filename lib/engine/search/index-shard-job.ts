import { shardPath, type SearchShard } from '../../search/shards.ts'
import type { BlobStore } from '../cache/blob-store.ts'
import type { OutputFile } from '../output/manifest.ts'
import { indexShard } from './index-shard.ts'

/** A shard to index; the texts that its records name are in the blob store. */
export interface IndexJob {
  shard: SearchShard
  language: string
}

/** Indexes one shard and keeps its files in the store; what comes back is small. */
export async function indexShardJob({ shard, language }: IndexJob, store: BlobStore): Promise<OutputFile[]> {
  const files = await indexShard(shard, language, (hash) => {
    const html = store.get(hash)
    if (!html) throw new Error(`no text ${hash}`)
    return html.toString('utf8')
  })
  return files.map(({ path, data }) => ({ path: shardPath(shard, path), hash: store.put(data) }))
}
