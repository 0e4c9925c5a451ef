import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { basename, dirname } from 'node:path'
import { formatProblems } from '../content/problems/problem-report.ts'
import { hasErrors } from '../problems.ts'
import type { DevSite } from '../engine/dev-site.ts'
import { guardedServer, type Asked } from './guarded-server.ts'
import { publicDir } from '../engine/cache/checkout.ts'
import { publicFile } from '../engine/load/public-files.ts'
import type { Renderer } from '../engine/render/renderer.ts'
import { serveFile } from './serve-file.ts'
import { withinBase } from './serve-folder.ts'
import { tellError } from './tell.ts'

const eventsPath = '/_groundwork/events'
/** A file, since the policy of the pages lets no other inline script run. */
const reloadPath = '/_groundwork/reload.js'
const reloadScript = `new EventSource(${JSON.stringify(eventsPath)}).onmessage = () => location.reload()\n`

/** The server of `npm run dev`, and how to tell its open pages that something has changed. */
export interface DevServer {
  server: Server
  reload: () => void
}

/**
 * Serves a site as it is being written. The pages are those of the build, made on request, with one script more that
 * loads them again when the content changes. Of Next.js it hands on styles and fonts: its other endpoints open a
 * debugger, end the process and tell paths, and no page has use for its socket.
 *
 * @param host the interface that it will listen on, as `--host` names it.
 */
export function devServer(site: DevSite, renderer: Renderer, host?: string): DevServer {
  const listeners = new Set<ServerResponse>()

  const answer = async (request: IncomingMessage, response: ServerResponse, asked: Asked): Promise<void> => {
    if (asked.path === eventsPath) return listen(listeners, request, response)
    if (asked.path === reloadPath)
      return void response
        .writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' })
        .end(reloadScript)
    if (isStatic(asked.path)) {
      request.url = asked.path
      return renderer.handle(request, response)
    }
    const path = withinBase(asked.path, site.address.basePath)
    if (path === undefined)
      return void response.writeHead(302, { location: `${site.address.basePath}/` }).end()
    if (hasErrors(site.problems)) return sendHtml(response, 500, problemPage(site))
    const found = await site.answer(decodeURI(path))
    if (found?.kind === 'text')
      return void response.writeHead(200, { 'content-type': found.type }).end(found.text)
    if (found?.kind === 'bytes')
      return void response.writeHead(200, { 'content-type': found.type }).end(found.bytes)
    if (found?.kind === 'redirect')
      return void response.writeHead(302, { location: site.address.basePath + found.to }).end()
    response.setHeader('cache-control', 'no-store')
    const notFound = (): void =>
      sendHtml(response, 404, found?.kind === 'html' ? found.html : messagePage('Not found', path))
    if (found?.kind === 'file')
      return serveFile(
        request,
        response,
        { folder: dirname(found.file), path: `/${encodeURIComponent(basename(found.file))}` },
        notFound,
      )
    if (found?.status === 200) return sendHtml(response, 200, found.html)
    // A link out of the folder is not followed.
    const served = filesAt(decodeURI(path)).find((file) => publicFile(file) !== undefined)
    if (served === undefined) return notFound()
    serveFile(request, response, { folder: publicDir, path: encodeURI(served) }, notFound)
  }

  return {
    server: guardedServer(host, (request, response, asked) => {
      answer(request, response, asked).catch((error: unknown) => {
        const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
        tellError(text)
        if (!response.headersSent) sendHtml(response, 500, messagePage('The page could not be made', text))
      })
    }),
    reload: () => {
      for (const listener of listeners) listener.write('data: reload\n\n')
    },
  }
}

/** Whether an address is that of a file which Next.js has made, and stays so when it is made plain. */
function isStatic(path: string): boolean {
  return path.startsWith('/_next/static/') && !/(?:^|[/\\])\.\.(?:$|[/\\])/.test(decodeURIComponent(path))
}

/** Where the file may lie that an address of `public/` means, as hosts look for it. */
function filesAt(path: string): string[] {
  return path.endsWith('/') ? [`${path}index.html`] : [path, `${path}.html`, `${path}/index.html`]
}

function listen(listeners: Set<ServerResponse>, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  if (request.method === 'HEAD') return void response.end()
  response.write(': here\n\n')
  listeners.add(response)
  response.on('close', () => listeners.delete(response))
}

function sendHtml(response: ServerResponse, status: number, html: string): void {
  response
    .writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    .end(`${html}<script src="${reloadPath}"></script>`)
}

function problemPage({ problems }: DevSite): string {
  return messagePage('The content has errors', formatProblems(problems, { color: false }))
}

function messagePage(title: string, text: string): string {
  const escape = (value: string): string => value.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escape(title)}</title>
<meta name="color-scheme" content="light dark"><h1>${escape(title)}</h1><pre>${escape(text)}</pre></html>`
}
