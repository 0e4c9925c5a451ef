import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { imageSize } from 'image-size'
import type { AssetInfo } from '../markdown/compiled.ts'
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
  /** Markdown and YAML, in the order of their paths. */
  texts: TextFile[]
  /** Everything else, by its path. */
  assets: Record<string, AssetInfo>
}

/** Reads a content folder whole. */
export function readContent(contentDir: string): ContentFolder {
  const texts: TextFile[] = []
  const assets: Record<string, AssetInfo> = {}
  for (const file of listFiles(contentDir)) {
    const bytes = readFileSync(join(contentDir, file))
    const hash = sha256(bytes)
    if (isText(file)) texts.push({ file, bytes, hash })
    else assets[file] = { hash, ...dimensions(bytes) }
  }
  return { texts, assets }
}

/** Whether the parser reads the file: Markdown anywhere, and the two settings files; other YAML is served as it is. */
function isText(file: string): boolean {
  return file.endsWith('.md') || /^(?:site|tags)\.ya?ml$/.test(file)
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
