import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { imageSize } from 'image-size'
import { isText } from '../content/place.ts'
import type { AssetInfo } from '../markdown/compiled.ts'
import type { Problem } from '../problems.ts'
import { sha256 } from './hash.ts'
import { listFiles } from './list-files.ts'

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
  /** Files that cannot be read. */
  problems: Problem[]
}

/** Reads a content folder whole. */
export function readContent(contentDir: string): ContentFolder {
  const texts: TextFile[] = []
  const assets: Record<string, AssetInfo> = {}
  const problems: Problem[] = []
  for (const file of listFiles(contentDir)) {
    const bytes = readOrExplain(join(contentDir, file))
    if ('message' in bytes) {
      problems.push({ severity: 'error', file, ...bytes })
      continue
    }
    const hash = sha256(bytes)
    if (isText(file)) texts.push({ file, bytes, hash })
    else assets[file] = { hash, ...dimensions(bytes) }
  }
  return { texts, assets, problems }
}

/** @returns the bytes of a file, or why there are none. */
function readOrExplain(path: string): Buffer | { message: string; fix: string } {
  try {
    return readFileSync(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    if (code === 'ENOENT')
      return {
        message: 'The file cannot be read: it is a link to nothing.',
        fix: 'Put a file where it leads, or take it away.',
      }
    return { message: `The file cannot be read: ${code}.`, fix: 'Make it a file that you may read.' }
  }
}

/** Width and height in pixels of what is a picture; nothing for what is not. */
function dimensions(bytes: Buffer): { width?: number; height?: number } {
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
