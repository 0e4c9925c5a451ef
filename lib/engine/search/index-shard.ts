import { channel } from 'node:diagnostics_channel'
import { ChildProcess } from 'node:child_process'
import { basename } from 'node:path'
import { close, createIndex } from 'pagefind'
import { byCodeUnit } from '../cache/list-files.ts'
import { recordHtml, unsearched } from '../../search/record-html.ts'
import type { SearchShard } from '../../search/shards.ts'

/** A file of a shard, its path relative to the shard's folder. */
export interface ShardFile {
  path: string
  data: Uint8Array
}

/** The shard that this thread is at: Pagefind has one program in a thread, and closing it ends it for everyone. */
let atWork: Promise<unknown> = Promise.resolve()

/**
 * Indexes the records of a shard with Pagefind, whose program is started for it and closed at its end. It works in
 * memory and leaves no files; of several shards in one thread, one waits for the other. All records are of one
 * language, the site's: Pagefind searches one language at a time, and a reader looks for words, whatever they are in.
 *
 * Records go in one after the other: Pagefind numbers them as they come, and its files are named by what they hold.
 *
 * @param language BCP 47 tag of the site.
 * @param body gives the HTML for a hash.
 * @throws Error when Pagefind fails, its program is killed, or it has none for this kind of machine.
 */
export function indexShard(
  shard: SearchShard,
  language: string,
  body: (hash: string) => string,
): Promise<ShardFile[]> {
  const turn = atWork.then(() => whileItLives(() => indexed(shard, language, body)))
  atWork = turn.catch(() => {})
  return turn
}

/**
 * What Pagefind is told of the language, by which it takes endings off. Where it would take a text apart by a dictionary
 * that is not the reader's browser's, it is told of none: lib/search/indexed-text.ts does that.
 */
function indexLanguage(tag: string): string {
  const [language = ''] = tag.toLowerCase().split('-')
  return ['ja', 'th', 'zh'].includes(language) ? 'unknown' : language
}

async function indexed(
  { name, records }: SearchShard,
  language: string,
  body: (hash: string) => string,
): Promise<ShardFile[]> {
  try {
    const { index, errors } = await createIndex({
      forceLanguage: indexLanguage(language),
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
 * Runs work that starts Pagefind's program, and fails when the program ends before the work does: Pagefind itself would
 * wait for its answer for ever. It keeps the program to itself, but Node tells of each that is started.
 * https://nodejs.org/api/diagnostics_channel.html#child-process
 */
async function whileItLives<Result>(work: () => Promise<Result>): Promise<Result> {
  const started = channel('child_process')
  let over = false
  let dead = false
  const watch = (message: unknown): void => {
    const program = startedProgram(message)
    program?.once('exit', () => {
      // Its name is known by now, which it was not when it was started.
      if (over || !basename(program.spawnfile).startsWith('pagefind')) return
      dead = true
      // Those who wait for its answers get an error in place of them.
      void close()
    })
  }
  started.subscribe(watch)
  try {
    return await work()
  } catch (error) {
    if (!dead && !isClosed(error)) throw error
    throw new Error('Pagefind’s program ended before its work did. The machine may be short of memory.', {
      cause: error,
    })
  } finally {
    over = true
    started.unsubscribe(watch)
  }
}

/** Pagefind says so when it cannot write to its program, and to all who wait for an answer when it is closed. */
function isClosed(error: unknown): boolean {
  return error instanceof Error && error.message === 'Pagefind backend closed'
}

function startedProgram(message: unknown): ChildProcess | undefined {
  return typeof message === 'object' &&
    message !== null &&
    'process' in message &&
    message.process instanceof ChildProcess
    ? message.process
    : undefined
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
