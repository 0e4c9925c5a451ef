import { existsSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { UsageError } from '../../lib/usage-error.ts'
import { guardedServer } from '../../lib/cli/guarded-server.ts'
import { listFiles } from '../../lib/engine/cache/list-files.ts'
import { withinBase } from '../../lib/cli/serve-folder.ts'
import { sentHeaders } from '../../lib/cli/sent-headers.ts'

/** A built site, served as a host would: compressed, with the headers of its `_headers`. */
export interface ServedOutput {
  /** With the base path, without a slash at the end. */
  url: string
  pages: { file: string; html: string }[]
  close: () => void
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/**
 * Serves an output folder on a free port of this machine.
 *
 * @throws UsageError where nothing was built yet.
 */
export async function serveOutput(folder: string, basePath: string): Promise<ServedOutput> {
  if (!existsSync(join(folder, 'index.html')))
    throw new UsageError(`There is no site in ${folder}: run npm run build first.`)
  const files = new Set(listFiles(folder))
  const server = guardedServer(undefined, (_, response, asked) => {
    const path = decodeURI(withinBase(asked.path, basePath) ?? '/404.html').slice(1)
    const wanted = path === '' || path.endsWith('/') ? `${path}index.html` : path
    const found = files.has(wanted)
    const file = found ? wanted : '404.html'
    const bytes = files.has(file) ? readFileSync(join(folder, file)) : Buffer.from('Not found')
    const type = types[extname(file)]
    const usual = {
      'cache-control': 'no-cache',
      ...(type !== undefined && { 'content-type': type }),
    }
    response.writeHead(found ? 200 : 404, {
      ...(found && usual),
      ...Object.fromEntries(sentHeaders(folder, asked.path)),
      ...(!found && usual),
      ...(type !== undefined && { 'content-encoding': 'br' }),
    })
    response.end(type === undefined ? bytes : compressed(bytes))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return {
    url: `http://localhost:${address.port}${basePath}`,
    pages: [...files]
      .filter((file) => file.endsWith('.html'))
      .map((file) => ({ file, html: readFileSync(join(folder, file), 'utf8') })),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

function compressed(bytes: Buffer): Buffer {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
}
