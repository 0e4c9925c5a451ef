import { createReadStream } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { lookup } from 'mrmime'
import sirv from 'sirv'
import { formatProblems } from '../content/report.ts'
import { hasErrors } from '../problems.ts'
import type { DevSite } from './dev-site.ts'
import { projectRoot } from './project.ts'
import type { Renderer } from './renderer.ts'
import { withinBase } from './serve-folder.ts'

const eventsPath = '/_groundwork/events'

/** The server of `npm run dev`, and how to tell its open pages that something has changed. */
export interface DevServer {
  server: Server
  reload: () => void
}

/**
 * Serves a site as it is being written. The pages are those of the build, made on request, with one script more that
 * loads them again when the content changes.
 */
export function devServer(site: DevSite, renderer: Renderer): DevServer {
  const listeners = new Set<ServerResponse>()
  const publicFolder = sirv(join(projectRoot, 'public'), { dev: true })

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = request.url ?? '/'
    if (url === eventsPath) return listen(listeners, response)
    if (url.startsWith('/_next/') || url.startsWith('/__next')) return renderer.handle(request, response)
    const path = withinBase(url, site.address.basePath)?.split('?', 1)[0]
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
    if (found?.kind === 'file') {
      response.writeHead(200, { 'content-type': lookup(found.file) ?? 'application/octet-stream' })
      return void createReadStream(found.file).pipe(response)
    }
    if (found?.status === 200) return sendHtml(response, 200, found.html)
    request.url = path
    publicFolder(request, response, () => sendHtml(response, 404, found?.html ?? 'Not found'))
  }

  return {
    server: createServer((request, response) => {
      answer(request, response).catch((error: unknown) => {
        const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
        console.error(text)
        if (!response.headersSent) sendHtml(response, 500, messagePage('The page could not be made', text))
      })
    }),
    reload: () => {
      for (const listener of listeners) listener.write('data: reload\n\n')
    },
  }
}

function listen(listeners: Set<ServerResponse>, response: ServerResponse): void {
  response
    .writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    .write(': here\n\n')
  listeners.add(response)
  response.on('close', () => listeners.delete(response))
}

function sendHtml(response: ServerResponse, status: number, html: string): void {
  const script = `<script>new EventSource(${JSON.stringify(eventsPath)}).onmessage = () => location.reload()</script>`
  response
    .writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    .end(html + script)
}

function problemPage({ problems }: DevSite): string {
  return messagePage('The content has errors', formatProblems(problems, { color: false }))
}

function messagePage(title: string, text: string): string {
  const escape = (value: string): string => value.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escape(title)}</title>
<meta name="color-scheme" content="light dark"><h1>${escape(title)}</h1><pre>${escape(text)}</pre></html>`
}
