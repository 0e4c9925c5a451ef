import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { indexShard } from '../../lib/engine/search/index-shard.ts'
import type { SearchRecord } from '../../lib/search/records.ts'
import { askedWords } from '../../lib/search/asked-words.ts'
import { shownText, shownWords } from '../../lib/search/shown-words.ts'

/** A text to be found, by its name. */
export type Texts = Record<string, { title?: string; html: string }>

interface Found {
  name: string
  title: string
  content: string
  /** The excerpt, with brackets around what is marked. */
  excerpt: string
}

interface Pagefind {
  createInstance: (options: Record<string, unknown>) => {
    search: (words: string) => Promise<{
      results: {
        data: () => Promise<{ url: string; content: string; excerpt: string; meta: { title: string } }>
      }[]
    }>
  }
}

/**
 * Indexes texts as a build does, and gives what looks for words in them as a browser does: with Pagefind's own program,
 * in Node.
 */
export async function finder(
  language: string,
  texts: Texts,
): Promise<{ find: (words: string) => Promise<Found[]>; size: number; close: () => void }> {
  const records = Object.entries(texts).map(([name, { title = name }]): SearchRecord => ({
    url: `/${name}/`,
    title,
    note: '',
    tags: [],
    bodyHash: name,
    text: '',
  }))
  const files = await indexShard({ name: '', records }, language, (name) => texts[name]?.html ?? '')
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-find-'))
  for (const { path, data } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), data)
  }
  const served = new Map(files.map(({ path, data }) => [`/${path}`, data]))
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://a.invalid')
    const data = served.get(pathname)
    response.writeHead(data ? 200 : 404).end(data)
  })
  const origin = await listening(server)
  const { createInstance }: Pagefind = await import(pathToFileURL(join(folder, 'pagefind.js')).href)
  const index = createInstance({ basePath: `${origin}/`, baseUrl: '/', noWorker: true, excerptLength: 24 })
  const search = async (words: string) => {
    for (const asked of askedWords(words)) {
      const { results } = await index.search(asked)
      if (results.length > 0) return results
    }
    return []
  }
  return {
    find: async (words) =>
      Promise.all(
        (await search(words)).map(async (result): Promise<Found> => {
          const { url, content, excerpt, meta } = await result.data()
          const marked = shownWords(excerpt).map((part) => (part.marked ? `[${part.text}]` : part.text))
          return {
            name: url.slice(1, -1),
            title: shownText(meta.title),
            content: shownText(content),
            excerpt: marked.join(''),
          }
        }),
      ),
    size: files.reduce((sum, { data }) => sum + data.length, 0),
    close: () => server.close(),
  }
}

function listening(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '')
    })
  })
}
