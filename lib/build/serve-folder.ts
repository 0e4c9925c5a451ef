import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'

/**
 * Serves an output folder as a static host does: `/posts/hello/` from its index.html, the site's own 404 page for what
 * is not there, everything below the base path. Files are looked up anew for each request, so a finished build shows
 * without a restart.
 *
 * @param headers sent with every answer.
 */
export function folderServer(
  folder: string,
  basePath: string,
  headers: Readonly<Record<string, string>>,
): Server {
  const files = sirv(folder, {
    dev: true,
    etag: true,
    dotfiles: false,
    onNoMatch: (_request, response) => sendNotFound(folder, response),
  })
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    const path = withinBase(request.url ?? '/', basePath)
    if (path === undefined) {
      if (request.url === '/') response.writeHead(302, { location: `${basePath}/` }).end()
      else sendNotFound(folder, response)
      return
    }
    const slashed = missingSlash(request, folder, path)
    if (slashed !== undefined) {
      response.writeHead(301, { location: `${basePath}${slashed}` }).end()
      return
    }
    request.url = path
    files(request, response)
  })
}

/** Takes the base path off; undefined for what is not below it. */
export function withinBase(url: string, basePath: string): string | undefined {
  if (basePath === '') return url
  if (url === basePath) return '/'
  return url.startsWith(`${basePath}/`) ? url.slice(basePath.length) : undefined
}

/** `/about` is sent on to `/about/`, as hosts do, so that a page has one address. */
function missingSlash(request: IncomingMessage, folder: string, path: string): string | undefined {
  const [pathname = '/', query] = path.split('?', 2)
  if (request.method !== 'GET' || pathname.endsWith('/') || pathname.includes('..') || pathname.includes('%'))
    return undefined
  try {
    readFileSync(join(folder, pathname, 'index.html'))
    return `${pathname}/${query === undefined ? '' : `?${query}`}`
  } catch {
    return undefined
  }
}

function sendNotFound(folder: string, response: ServerResponse): void {
  let page: Buffer | string = 'Not found'
  try {
    page = readFileSync(join(folder, '404.html'))
  } catch {
    // A site that was never built has no page to show either.
  }
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(page)
}

/**
 * Listens on the first free port from one upwards.
 *
 * @returns the port.
 */
export async function listenFrom(server: Server, first: number, host?: string): Promise<number> {
  for (let port = first; port < first + 1000; port++) {
    try {
      await new Promise<void>((resolve, reject) => {
        const fail = (error: Error): void => reject(error)
        server.once('error', fail)
        server.listen(port, host, () => {
          server.off('error', fail)
          resolve()
        })
      })
      return port
    } catch (error) {
      if (!(
        error instanceof Error &&
        'code' in error &&
        (error.code === 'EADDRINUSE' || error.code === 'EACCES')
      ))
        throw error
    }
  }
  throw new Error(`no port is free from ${first} to ${first + 999}`)
}
