import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { isKnownHost } from './known-host.ts'

/** What a request asks for. Both begin with a slash and are still percent-encoded. */
export interface Asked {
  path: string
  /** Empty, or with its question mark. */
  query: string
}

type Answer = (request: IncomingMessage, response: ServerResponse, asked: Asked) => void

/**
 * A server that shows pages and nothing else: other methods, other hosts and addresses that can't be read are refused.
 * It upgrades to no other protocol.
 *
 * @param host the interface that it will listen on, as `--host` names it.
 */
export function guardedServer(host: string | undefined, answer: Answer): Server {
  return createServer((request, response) => {
    const refuse = (status: number, text: string, headers: Record<string, string> = {}): void =>
      void response
        .writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers })
        .end(`${text}\n`)
    if (!isKnownHost(request.headers.host, host))
      return refuse(403, 'This host is not known here. --host opens the server to other machines.')
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(405, 'Only GET and HEAD are answered.', { allow: 'GET, HEAD' })
    const asked = askedFor(request.url ?? '')
    return asked ? answer(request, response, asked) : refuse(400, 'This is no address.')
  })
}

function askedFor(url: string): Asked | undefined {
  const [path = '', ...rest] = url.split('?')
  try {
    if (!path.startsWith('/') || decodeURIComponent(path).includes('\0')) return undefined
  } catch {
    return undefined
  }
  return { path, query: rest.length === 0 ? '' : `?${rest.join('?')}` }
}
