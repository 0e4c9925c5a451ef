import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import type { AssetInfo, FileInfo } from '../../pictures/asset-info.ts'
import { filmSize, isFilmName } from '../../pictures/film-size.ts'
import type { PublicFiles } from './public-files.ts'

/** What texts are compiled with besides their own words. */
export interface KnownFiles {
  /** Files of the content folder, by their paths. */
  assets: Readonly<Record<string, AssetInfo>>
  /** Files of `public/`, by their addresses without percent-encoding, which begin with a slash. */
  publicFiles: Readonly<Record<string, FileInfo>>
}

/** @returns what is to be known of files of `public/`; nothing of one that has just gone. */
export function publicInfo(files: PublicFiles['files']): KnownFiles['publicFiles'] {
  return Object.fromEntries(files.map(({ address, path }) => [address, infoOf(path)]))
}

/** Of a film only the places are read that tell its size: it may be large. */
function infoOf(path: string): FileInfo {
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants
  let file: number
  try {
    file = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  } catch {
    return {}
  }
  try {
    const bytes = fstatSync(file).size
    if (!isFilmName(path)) return { bytes }
    const read = (at: number, length: number): Buffer => {
      const buffer = Buffer.alloc(length)
      return buffer.subarray(0, readSync(file, buffer, 0, length, at))
    }
    return { bytes, ...filmSize(read, bytes) }
  } finally {
    closeSync(file)
  }
}
