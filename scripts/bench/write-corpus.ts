import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { CorpusFile } from './corpus.ts'

/** Writes files of a corpus into a folder, over what is there. */
export function writeCorpus(folder: string, files: readonly CorpusFile[]): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}
