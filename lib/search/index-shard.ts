import { close, createIndex } from 'pagefind'
import { byCodeUnit } from '../build/list-files.ts'
import { recordHtml, unsearched } from './record-html.ts'
import type { SearchShard } from './shards.ts'

/** A file of a shard, its path relative to the shard's folder. */
export interface ShardFile {
  path: string
  data: Uint8Array
}

/**
 * Indexes the records of a shard with Pagefind, whose program is started for it and closed at its end. It works in
 * memory and leaves no files. All records are of one language, the site's: Pagefind searches one language at a time,
 * and a reader looks for words, whatever they are in.
 *
 * Records go in one after the other: Pagefind numbers them as they come, and its files are named by what they hold.
 *
 * @param language BCP 47 tag of the site.
 * @param body gives the HTML for a hash.
 * @throws Error when Pagefind fails, or has no program for this kind of machine.
 */
export async function indexShard(
  { name, records }: SearchShard,
  language: string,
  body: (hash: string) => string,
): Promise<ShardFile[]> {
  try {
    const { index, errors } = await createIndex({
      forceLanguage: language.toLowerCase().split('-')[0],
      excludeSelectors: unsearched,
    })
    refuse(errors)
    if (!index) throw new Error('Pagefind made no index')
    for (const record of records) {
      const html = recordHtml(record, record.bodyHash === undefined ? '' : body(record.bodyHash))
      refuse((await index.addHTMLFile({ url: record.url, content: html })).errors)
    }
    const made = await index.getFiles()
    refuse(made.errors)
    const wasm = /"wasm":"([^"]+)"/.exec(textOf(made.files, 'pagefind-entry.json'))?.[1] ?? 'unknown'
    return made.files
      .filter(({ path }) => isUsed(path, name === '', wasm))
      .map(({ path, content }) => ({ path, data: content }))
      .toSorted((a, b) => byCodeUnit(a.path, b.path))
  } finally {
    await close()
  }
}

/**
 * Pagefind's own interfaces, its worker and programs for other languages stay behind. The main shard has the program
 * for all of them.
 */
function isUsed(path: string, main: boolean, wasm: string): boolean {
  if (/\.pf_(?:fragment|filter|index|meta)$/.test(path) || path === 'pagefind-entry.json') return true
  return main && (path === 'pagefind.js' || path === `wasm.${wasm}.pagefind`)
}

function textOf(files: readonly { path: string; content: Uint8Array }[], wanted: string): string {
  const file = files.find(({ path }) => path === wanted)
  return file === undefined ? '' : Buffer.from(file.content).toString('utf8')
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind could not index the site: ${errors.join('; ')}`)
}
