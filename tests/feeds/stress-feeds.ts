import { mkdirSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { buildIndex } from '../../lib/content/index/build-index.ts'
import type { Body } from '../../lib/content/index/site-index.ts'
import type { ParsedFile } from '../../lib/content/parsed-file.ts'
import { BlobStore } from '../../lib/engine/cache/blob-store.ts'
import { compileBody } from '../../lib/engine/load/compile-body.ts'
import { compileContext, compileJobOf } from '../../lib/engine/load/text-memory.ts'
import type { ContentFiles } from '../../scripts/subscriber/stress-sites.ts'
import { parseText, report } from '../content/content-builder.ts'
import { scratch } from '../support/command.ts'
import { filesOf } from './make-site.ts'

/**
 * Makes the feeds of a content folder as a build does, without its pages.
 *
 * @returns each feed by its address.
 */
export async function feedsOf(content: ContentFiles): Promise<Map<string, string>> {
  const parsed: ParsedFile[] = []
  for (const [file, text] of Object.entries(content)) {
    if (typeof text !== 'string') continue
    const { parsed: one, problems } = parseText(file, text)
    if (!one) throw new Error(report(problems))
    parsed.push(one)
  }
  const files = Object.keys(content).filter((file) => file.endsWith('.png'))
  const assets = Object.fromEntries(files.map((file) => [file, { hash: 'png', width: 1, height: 1 }]))
  const site = parsed.find(({ kind }) => kind === 'site')
  const context = compileContext(site, { assets, publicFiles: {} })
  mkdirSync(scratch, { recursive: true })
  const folder = mkdtempSync(join(scratch, 'stress-'))
  const store = new BlobStore(join(folder, 'blobs'), join(folder, 'ledger.json'))
  const bodies = new Map<string, Body>()
  for (const one of parsed) {
    const job = compileJobOf(one)
    if (job) bodies.set(one.file, await compileBody(job, context, store))
  }
  const { index } = buildIndex({
    parsed,
    bodies,
    files,
    assetInfo: (file) => assets[file],
    publicFiles: [],
    asOf: Date.parse('2026-11-26'),
    preview: false,
    unparsed: [],
  })
  const read = {
    html: async (hash: string) => store.get(hash)?.toString('utf8') ?? '',
    source: async () => '',
  }
  const feeds = filesOf(index).filter(({ kind }) => kind.endsWith('feed') || kind === 'feed-page')
  return new Map(await Promise.all(feeds.map(async (feed) => [feed.path, await feed.make(read)] as const)))
}
