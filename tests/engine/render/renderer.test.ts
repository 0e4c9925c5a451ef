import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { projectRoot } from '../../../lib/engine/cache/checkout.ts'
import { RenderError, startRenderer, type Renderer } from '../../../lib/engine/render/renderer.ts'
import { sitePages } from '../../../lib/pages/site-pages.ts'
import { batchNamed, type RoutedPage } from '../../../lib/routes/batch-pages.ts'
import { makeIndex, page } from '../../pages/make-index.ts'

/** Next.js as far as the renderer knows it: it answers requests, and its template fails where a test wants it to. */
const template = vi.hoisted(
  (): { fails: (paths: readonly string[]) => boolean; batches: string[][]; urls: string[] } => ({
    fails: () => false,
    batches: [],
    urls: [],
  }),
)

vi.mock('next', () => ({
  default: () => ({
    prepare: async () => {},
    close: async () => {},
    getRequestHandler: () => async (request: IncomingMessage, response: ServerResponse) => {
      const url = request.url ?? ''
      template.urls.push(url)
      const paths = batchNamed(url.replace('/batch/', '')).map((routed) => routed.page.path)
      template.batches.push(paths)
      response.writeHead(template.fails(paths) ? 500 : 200).end(paths.join(' '))
    },
  }),
}))

const names = ['a', 'b', 'c']
const routed: RoutedPage[] = sitePages(makeIndex({ pages: names.map((name) => page(name)) }), 0)
  .filter(({ path }) => names.includes(path.replaceAll('/', '')))
  .map((source) => ({ route: source.route, page: source.page() }))

let renderer: Renderer

beforeAll(async () => {
  renderer = await startRenderer({ distDir: join(projectRoot, '.next/none'), dev: false })
})

afterAll(() => renderer.close())

beforeEach(() => {
  template.fails = () => false
  template.batches = []
  template.urls = []
})

/** What rendering the pages fails with. */
async function failure(pages: readonly RoutedPage[]): Promise<unknown> {
  return renderer.render(pages).then(
    (html) => `rendered ${html}`,
    (error: unknown) => error,
  )
}

describe('a batch', () => {
  it('is rendered by one request', async () => {
    expect(await renderer.render(routed)).toBe('/a/ /b/ /c/')
    expect(template.batches).toEqual([['/a/', '/b/', '/c/']])
  })

  it('that the template fails on names the first page it fails on alone', async () => {
    template.fails = (paths) => paths.includes('/b/') || paths.includes('/c/')
    const error = await failure(routed)
    expect(error).toBeInstanceOf(RenderError)
    expect(error).toHaveProperty('message', 'the template failed on /b/; the error is above')
    expect(template.batches).toEqual([['/a/', '/b/', '/c/'], ['/a/'], ['/b/']])
  })

  it('of one page is not rendered again to find out which', async () => {
    template.fails = () => true
    expect(await failure(routed.slice(2))).toHaveProperty(
      'message',
      'the template failed on /c/; the error is above',
    )
    expect(template.batches).toHaveLength(1)
  })

  it('that fails though each of its pages does not says so', async () => {
    template.fails = (paths) => paths.length > 1
    expect(await failure(routed)).toHaveProperty(
      'message',
      'the template failed on a batch of 3 pages, and on none of them alone',
    )
  })

  it('can be rendered after one that failed, and what was asked for is not there to be asked for again', async () => {
    template.fails = () => true
    await failure(routed)
    template.fails = () => false
    expect(await renderer.render(routed)).toBe('/a/ /b/ /c/')
    expect(new Set(template.urls).size).toBe(template.urls.length)
    for (const url of template.urls) expect(() => batchNamed(url.replace('/batch/', ''))).toThrow('no batch')
  })
})
