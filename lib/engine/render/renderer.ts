import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join, relative } from 'node:path'
import { projectRoot } from '../cache/checkout.ts'
import { offerBatch, withdrawBatch, type RoutedPage } from '../../routes/batch-pages.ts'

/** Next.js, started in this process and asked for batches of pages. */
export interface Renderer {
  /**
   * Renders pages side by side in one document, as Next.js writes it.
   *
   * @throws RenderError when the template fails on one of them.
   */
  render: (pages: readonly RoutedPage[]) => Promise<string>
  /** Answers a request for what the dev server makes besides pages: styles and fonts. */
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  close: () => Promise<void>
}

export class RenderError extends Error {
  override name = 'RenderError'
}

/**
 * Starts Next.js on a loopback port of its own.
 *
 * @param distDir the folder that `compileTemplate` made; with `dev`, where the dev server keeps its files.
 */
export async function startRenderer({ distDir, dev }: { distDir: string; dev: boolean }): Promise<Renderer> {
  process.env.GROUNDWORK_DIST = relative(projectRoot, distDir)
  // Loading Next.js takes longer than a build in which nothing has changed.
  const { default: next } = await import('next')
  const app = next({
    dev,
    dir: projectRoot,
    quiet: true,
    hostname: '127.0.0.1',
    turbopack: true,
    // Else it answers upgrades, to its socket, on whichever server hands it the first request.
    httpServer: createServer(),
  })
  await quietly(() => app.prepare())
  const handle = app.getRequestHandler()
  /** Batches being rendered. Whoever else finds the port gets nothing: Next.js has endpoints that end the process. */
  const asked = new Set<string>()
  const server = createServer((request, response) => {
    if (asked.has(request.url ?? '')) void handle(request, response)
    else response.writeHead(404).end()
  })
  const origin = await listen(server)
  const secret = randomUUID()
  let count = 0

  const request = async (pages: readonly RoutedPage[]): Promise<{ ok: boolean; html: string }> => {
    const name = `${secret}-${++count}`
    offerBatch(name, pages)
    asked.add(`/batch/${name}`)
    try {
      const response = await fetch(`${origin}/batch/${name}`)
      return { ok: response.ok, html: await response.text() }
    } finally {
      asked.delete(`/batch/${name}`)
      withdrawBatch(name)
    }
  }

  return {
    handle,
    async render(pages) {
      const { ok, html } = await request(pages)
      if (ok) return html
      for (const page of pages) {
        if (pages.length > 1 && (await request([page])).ok) continue
        throw new RenderError(`the template failed on ${page.page.path}; the error is above`)
      }
      throw new RenderError(
        `the template failed on a batch of ${pages.length} pages, and on none of them alone`,
      )
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await app.close()
    },
  }
}

/** Keeps what Next.js says of its own start, such as how long its configuration took, off the terminal. */
async function quietly(start: () => Promise<void>): Promise<void> {
  const { log } = console
  console.log = () => {}
  try {
    await start()
  } finally {
    console.log = log
  }
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the renderer has no port')
  return `http://127.0.0.1:${address.port}`
}

/** Where a compiled template is kept, by the hash of all it is made from. */
export function templateFolder(cacheRoot: string, template: string): string {
  return join(cacheRoot, 'templates', template.slice(0, 32))
}
