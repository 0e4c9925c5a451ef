import { imageSize } from 'image-size'
import { isText } from '../../content/addresses/place.ts'
import type { AssetInfo } from '../../pictures/asset-info.ts'
import { filmSize, isFilmName } from '../../pictures/film-size.ts'
import type { Problem } from '../../problems.ts'
import { sha256 } from '../cache/hash.ts'
import { changedMeanwhile } from './changed-meanwhile.ts'
import {
  findOwnFile,
  listOwnFiles,
  readOwnFile,
  unreadable,
  type OwnFolder,
  type Refusal,
} from './own-files.ts'

/** A file of the content folder that the parser reads. */
export interface TextFile {
  file: string
  bytes: Buffer
  hash: string
}

/** What lies in a content folder. */
export interface ContentFolder {
  /** Markdown and settings, misnamed ones too, in the order of their paths; other YAML is served as it is. */
  texts: TextFile[]
  /** Everything else, by its path. */
  assets: Record<string, AssetInfo>
  /** Files that cannot be read, or must not be. */
  problems: Problem[]
}

/** In bytes: a book is shorter. */
const longestText = 2_000_000

function tooLong(bytes: number): Refusal {
  return {
    message: `The file has ${(bytes / 1e6).toFixed(1)} MB, more than the ${longestText / 1e6} MB of text that a page can be made of.`,
    fix: 'Make several of it, and put data into a file of its own beside it.',
  }
}

/** Reads a content folder whole. */
export function readContent(contentDir: string): ContentFolder {
  const texts: TextFile[] = []
  const assets: Record<string, AssetInfo> = {}
  const { files, problems } = listOwnFiles(ownFolder(contentDir))
  for (const { file, path } of files) {
    const bytes = readOrExplain(path)
    if ('message' in bytes) {
      problems.push({ severity: 'error', file, ...bytes })
      continue
    }
    if (isText(file) && bytes.length > longestText) {
      problems.push({ severity: 'error', file, ...tooLong(bytes.length) })
      continue
    }
    const hash = sha256(bytes)
    if (isText(file)) texts.push({ file, bytes, hash })
    else assets[file] = { hash, bytes: bytes.length, ...dimensions(file, bytes) }
  }
  return { texts, assets, problems }
}

/** @returns where a content file really lies; undefined where there is none that may be read. */
export function contentFile(contentDir: string, file: string): string | undefined {
  return findOwnFile(ownFolder(contentDir), file)
}

/**
 * Reads a content file again.
 *
 * @param hash what it was when the content was read.
 * @throws Refusal when it is something else now: nobody has looked at that.
 */
export function readContentFile(contentDir: string, file: string, hash: string): Buffer {
  const path = contentFile(contentDir, file)
  const bytes = path === undefined ? undefined : readOwnFile(path)
  if (bytes === undefined || sha256(bytes) !== hash) throw changedMeanwhile(file)
  return bytes
}

function ownFolder(contentDir: string): OwnFolder {
  return { path: contentDir, prefix: '' }
}

/** @returns the bytes of a file, or why there are none. */
function readOrExplain(path: string): Buffer | Refusal {
  try {
    return readOwnFile(path)
  } catch (error) {
    return unreadable(error)
  }
}

/** Width and height in pixels of what is a picture or a film; nothing for what is neither. */
function dimensions(file: string, bytes: Buffer): { width?: number; height?: number } {
  if (isFilmName(file)) return filmSize((at, length) => bytes.subarray(at, at + length), bytes.length) ?? {}
  try {
    const { width, height, orientation } = imageSize(bytes)
    // EXIF orientations from 5 up lie on their side.
    return orientation !== undefined && orientation >= 5
      ? { width: height, height: width }
      : { width, height }
  } catch {
    return {}
  }
}
