import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { blobPath } from '../../lib/blob-path.ts'
import { buildSite, type BuildReport } from '../../lib/engine/build-site.ts'
import { listFiles } from '../../lib/engine/cache/list-files.ts'
import { DamagedCacheError } from '../../lib/engine/render/render-pages.ts'
import { Stopwatch } from '../../lib/engine/report/stopwatch.ts'
import type { RoutedPage } from '../../lib/routes/batch-pages.ts'
import { outFolder } from '../support/build-output.ts'
import { contentFolder, post } from '../support/tiny-site.ts'

/** A cache of this file's own, and what happens to it before each batch of pages is rendered. */
const cache = await vi.hoisted(async () => {
  const { mkdirSync, mkdtempSync } = await import('node:fs')
  const scratch = new URL('../../.cache/tests/', import.meta.url)
  mkdirSync(scratch, { recursive: true })
  process.env.GROUNDWORK_CACHE = mkdtempSync(`${scratch.pathname}cache-`)
  return { folder: process.env.GROUNDWORK_CACHE, batches: 0, harm: (_html: string): void => {} }
})

vi.mock('../../lib/engine/render/compile-template.ts', () => ({
  isCompiled: () => false,
  compileTemplate: async () => ({ compiled: false }),
}))

/** A template that gives every page nothing but its text. */
vi.mock(import('../../lib/engine/render/renderer.ts'), async (original) => ({
  ...(await original()),
  startRenderer: async () => ({
    handle: async () => {},
    close: async () => {},
    render: async (pages: readonly RoutedPage[]) => {
      cache.batches++
      return pages.map(({ page }) => `<div data-page="${page.path}">${holeIn(page.view)}</div>`).join('')
    },
  }),
}))

function holeIn(view: RoutedPage['page']['view']): string {
  const hash = view.kind === 'post' ? /"([0-9a-f]{64})"/.exec(JSON.stringify(view))?.[1] : undefined
  if (hash === undefined) return ''
  cache.harm(join(cache.folder, 'blobs', blobPath(hash)))
  return `<p data-html="${hash}"></p>`
}

let content: string
let out: string

beforeEach(() => {
  content = contentFolder({ 'posts/one.md': post('One', '2026-01-01', '', `A text of ${Math.random()}.`) })
  out = outFolder()
  cache.batches = 0
})

function blobs(): string[] {
  const folder = join(cache.folder, 'blobs')
  return listFiles(folder).map((file) => join(folder, file))
}

function build(): Promise<BuildReport> {
  return buildSite({
    contentDir: content,
    outDir: out,
    asOf: Date.UTC(2026, 5, 1),
    asOfGiven: null,
    compress: false,
    stopwatch: new Stopwatch(),
    progress: () => {},
  })
}

describe('a compiled text that goes from the cache while pages are rendered', () => {
  it.each<[string, (file: string) => void]>([
    ['is lost', (file) => rmSync(file)],
    ['is damaged', (file) => writeFileSync(file, '<p>Half a te')],
  ])('and %s is made again, and the build ends well', async (_, harm) => {
    cache.harm = (file) => {
      cache.harm = () => {}
      harm(file)
    }
    const { problems, built } = await build()
    expect([problems, built === undefined]).toEqual([[], false])
    expect(readFileSync(join(out, 'posts/one/index.html'), 'utf8')).toContain('<p>A text of 0.')
    expect(cache.batches).toBe(2)
  })

  it('is made again also where it is missed only when the output is laid out', async () => {
    cache.harm = (kept) => {
      cache.harm = () => {}
      for (const file of blobs()) if (file !== kept) rmSync(file)
    }
    const { problems, built } = await build()
    expect([problems, built === undefined]).toEqual([[], false])
    expect(readFileSync(join(out, 'posts/one/index.html'), 'utf8')).toContain('<p>A text of 0.')
    expect(listFiles(join(out, 'assets')).length).toBeGreaterThan(0)
  })

  it('every time is told instead of being made again for ever, and there is no half output', async () => {
    cache.harm = (file) => rmSync(file)
    await expect(build()).rejects.toThrow(DamagedCacheError)
    expect(cache.batches).toBe(2)
    expect(readdirSync(join(out, '..'))).toEqual([])
  })
})
