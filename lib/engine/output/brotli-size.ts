import { brotliCompress, constants } from 'node:zlib'
import { promisify } from 'node:util'

const compress = promisify(brotliCompress)

/** @returns the size in bytes after brotli at quality 5, about what hosts send; counted in a thread of Node's own. */
export async function brotliSize(data: string | Uint8Array): Promise<number> {
  return (await compress(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })).length
}
