import { existsSync, readFileSync } from 'node:fs'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { join } from 'node:path'
import compression from 'compression'
import { isSitePath } from '../paths.ts'
import { guardedServer } from './guarded-server.ts'
import { sentHeaders } from './sent-headers.ts'
import { serveFile } from './serve-file.ts'

/**
 * Serves an output folder as a static host does: `/posts/hello/` from its index.html, the site's own 404 page for what
 * is not there, everything below the base path. Files are looked up anew for each request, so a finished build shows
 * without a restart.
 *
 * Each answer has the headers that the folder's `_headers` says for its address, and comes as brotli or gzip to who takes
 * these (RFC 9110, 12.5.3), parts of files aside.
 *
 * @param host the interface that it will listen on, as `--host` names it.
 */
export function folderServer(folder: string, basePath: string, host?: string): Server {
  const compress = compression({ filter: isWhole })
  return guardedServer(host, (request, response, asked) => {
    compress(request, response, () => undefined)
    response.setHeader('cache-control', 'no-cache')
    response.setHeaders(sentHeaders(folder, asked.path))
    const path = withinBase(asked.path, basePath)
    if (path === undefined) {
      if (asked.path === '/') response.writeHead(302, { location: `${basePath}/` }).end()
      else sendNotFound(folder, response)
      return
    }
    // A file's name may hold spaces; nothing else of what no address can be.
    if (!isSitePath(decodeURIComponent(path).replaceAll(' ', '_'))) return sendNotFound(folder, response)
    serveFile(request, response, { folder, path }, (found) => {
      // `/about` is sent on to `/about/`, as hosts do, so that a page has one address.
      if (found.folder && existsSync(join(folder, decodeURIComponent(path), 'index.html')))
        response.writeHead(301, { location: `${basePath}${path}/${asked.query}` }).end()
      else sendNotFound(folder, response)
    })
  })
}

/** A part of a file is a part of its own bytes, whoever asks for it. */
function isWhole(request: IncomingMessage, response: ServerResponse): boolean {
  return response.statusCode !== 206 && compression.filter(request, response)
}

/** Takes the base path off; undefined for what is not below it. */
export function withinBase(path: string, basePath: string): string | undefined {
  if (basePath === '') return path
  if (path === basePath) return '/'
  return path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : undefined
}

function sendNotFound(folder: string, response: ServerResponse): void {
  let page: Buffer | string = 'Not found'
  try {
    page = readFileSync(join(folder, '404.html'))
  } catch {
    // A site that was never built has no page to show either.
  }
  response
    .writeHead(404, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
    .end(page)
}
