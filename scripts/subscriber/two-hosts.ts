import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { listenFrom } from '../../lib/cli/listen.ts'
import { folderServer } from '../../lib/cli/serve-folder.ts'

/** What hosts do differently. A plain one knows nothing but files, and goes by their dates. */
const kinds = [
  { name: 'plain host', ignored: 'if-none-match', redirects: false },
  { name: 'host with ETags and redirects', ignored: 'if-modified-since', redirects: true },
] as const

type Kind = (typeof kinds)[number]

/** Hosts of static files that serve one output. */
export class TwoHosts {
  readonly hosts: { name: string; port: number }[] = []
  readonly #listening: Server[] = []
  #folder = ''
  #basePath = ''
  #files: Server | undefined

  /** @returns hosts that listen on this machine alone. */
  static async start(): Promise<TwoHosts> {
    const both = new TwoHosts()
    for (const kind of kinds) {
      const server = createServer((request, response) => both.#answer(kind, request, response))
      both.hosts.push({ name: kind.name, port: await listenFrom(server, 4600) })
      both.#listening.push(server)
    }
    return both
  }

  /** From now on both serve this output. */
  serve(folder: string, basePath: string): void {
    this.#folder = folder
    this.#basePath = basePath
    this.#files = folderServer(folder, basePath)
  }

  close(): void {
    for (const server of this.#listening) {
      server.closeAllConnections()
      server.close()
    }
  }

  #answer(kind: Kind, request: IncomingMessage, response: ServerResponse): void {
    const [path = '/'] = (request.url ?? '/').split('?')
    const to = this.#movedTo(path) ?? (kind.redirects ? this.#redirect(path) : undefined)
    if (to !== undefined) return void response.writeHead(301, { location: to }).end()
    Reflect.deleteProperty(request.headers, kind.ignored)
    this.#files?.emit('request', request, response)
  }

  /** Whoever moves a site sends readers on from its former address. */
  #movedTo(path: string): string | undefined {
    const base = this.#basePath
    return base === '' || path.startsWith(`${base}/`) ? undefined : `${base}${path}`
  }

  #redirect(path: string): string | undefined {
    const file = join(this.#folder, '_redirects')
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
    const [, to] = lines.map((line) => line.split(' ')).find(([from]) => from === path) ?? []
    return to
  }
}
