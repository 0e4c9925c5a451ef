import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { BlobStore } from '../cache/blob-store.ts'
import type { Compressed } from './compressed.ts'

/** Compresses a blob as hard as it goes and keeps the copies in the store. */
export function compressBlob(hash: string, blobs: BlobStore): Compressed {
  const bytes = blobs.get(hash)
  if (!bytes) throw new Error(`blob ${hash} is gone`)
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  return {
    br: blobs.put(brotliCompressSync(bytes, { params })),
    gz: blobs.put(gzipSync(bytes, { level: 9 })),
  }
}
