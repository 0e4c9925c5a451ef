import { brotliCompressSync, constants } from 'node:zlib'

/** @returns the size in bytes after brotli at quality 5, about what hosts send. */
export function brotliSize(data: string | Uint8Array): number {
  return brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length
}
