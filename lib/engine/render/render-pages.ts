import { isRecord } from '../../guards.ts'
import type { PageSource } from '../../pages/site-pages.ts'
import type { BlobStore } from '../cache/blob-store.ts'
import { brotliSize } from '../output/brotli-size.ts'
import { composeDocument, type DocumentParts } from './document.ts'
import { hashOf } from '../cache/hash.ts'
import type { MemoFile } from '../cache/memo-file.ts'
import { partsOf, reasonsFor, type PageMemory } from './page-reasons.ts'
import type { Renderer } from './renderer.ts'
import { takeBatchApart } from './take-batch-apart.ts'

/** A rendered page as it is kept. */
export interface RenderedPage {
  hash: string
  bytes: number
  /** Bytes after brotli at quality 5, about what hosts send. */
  brotli: number
}

export function isRenderedPage(value: unknown): value is RenderedPage {
  return (
    isRecord(value) &&
    typeof value.hash === 'string' &&
    typeof value.bytes === 'number' &&
    typeof value.brotli === 'number'
  )
}

/** A page of the output: which, what it is made from, and what it became. */
export interface PageOutput extends RenderedPage {
  source: PageSource
  rendered: boolean
  /** Custom elements whose modules it loads. */
  elements: readonly string[]
  /** Why it was rendered; empty where it was not. */
  why: string[]
  /** Bytes of the page when it was last rendered, where that is known. */
  bytesBefore?: number
}

/** Pages rendered by one request to Next.js: enough that a page costs about one millisecond, few enough to hold in memory. */
const batchSize = 50

export class DamagedCacheError extends Error {
  override name = 'DamagedCacheError'
}

/**
 * Gives every page its document: from the cache where neither its data nor the code that renders has changed, else
 * rendered. What composes a page's data is no part of that: the data is its result.
 *
 * @param renderer is started only when a page must be rendered.
 * @throws DamagedCacheError when a compiled text has gone from the cache; it is made again when the build starts over.
 */
export async function renderPages(
  sources: readonly PageSource[],
  { documents, parts, memo, memory, blobs, renderer, progress }: RenderContext,
): Promise<PageOutput[]> {
  const outputs: (PageOutput | undefined)[] = []
  const missing: { at: number; key: string; source: PageSource }[] = []
  const template = hashOf([documents, parts])
  for (const [at, source] of sources.entries()) {
    const page = source.page()
    const key = hashOf([template, page])
    const known = memo.get(key)
    if (known && blobs.has(known.hash)) {
      const before = memory.get(source.path)?.bytes
      outputs[at] = {
        ...known,
        source,
        rendered: false,
        elements: page.elements,
        why: [],
        ...(before !== undefined && { bytesBefore: before }),
      }
    } else missing.push({ at, key, source })
  }
  // While one batch is rendered, the pages of the one before are measured in threads of their own.
  let measured: Promise<unknown> = Promise.resolve()
  for (let from = 0; from < missing.length; from += batchSize) {
    const batch = missing
      .slice(from, from + batchSize)
      .map((entry) => ({ ...entry, page: entry.source.page() }))
    const { render } = await renderer()
    const { bodies } = takeBatchApart(
      await render(batch.map(({ source, page }) => ({ route: source.route, page }))),
    )
    await measured
    const outcomes = batch.map(async ({ at, key, source, page }) => {
      const body = bodies.get(page.path)
      if (!body) throw new Error(`Next.js left out ${page.path}`)
      const html = composeDocument(page, body, parts, (hash) => compiledHtml(blobs, hash))
      const hash = blobs.put(html)
      const before = memory.get(source.path)
      const made = partsOf(page, documents, parts)
      const rendered = { hash, bytes: Buffer.byteLength(html), brotli: await brotliSize(html) }
      memo.set(key, rendered)
      memory.set(source.path, { parts: made, bytes: rendered.bytes })
      outputs[at] = {
        ...rendered,
        source,
        rendered: true,
        elements: page.elements,
        why: reasonsFor(before, made),
        ...(before && { bytesBefore: before.bytes }),
      }
    })
    measured = Promise.all(outcomes)
    // It is awaited a batch later; without this, a failure meanwhile would count as one that nobody handles.
    measured.catch(() => {})
    progress(Math.min(from + batchSize, missing.length), missing.length)
  }
  await measured
  return outputs.filter((output) => output !== undefined)
}

export interface RenderContext {
  /** Hash of the code that renders pages and makes documents of them. */
  documents: string
  parts: DocumentParts
  memo: MemoFile<RenderedPage>
  /** What each page was made of last time, by its address; it only explains. */
  memory: MemoFile<PageMemory>
  blobs: BlobStore
  renderer: () => Promise<Renderer>
  progress: (done: number, total: number) => void
}

function compiledHtml(blobs: BlobStore, hash: string): string {
  const html = blobs.get(hash)
  if (!html) throw new DamagedCacheError(hash)
  return html.toString('utf8')
}
