import type { IncomingMessage, ServerResponse } from 'node:http'
import send from 'send'

/**
 * Answers with a file of a folder, or with the part of it that is asked for.
 *
 * @param path below the folder, percent-encoded. A folder's index is at its path with a slash; `.html` may be left out.
 * @param otherwise is called where there is no such file, and told whether there is a folder of that name.
 */
export function serveFile(
  request: IncomingMessage,
  response: ServerResponse,
  { folder, path }: { folder: string; path: string },
  otherwise: (found: { folder: boolean }) => void,
): void {
  send(request, path, { root: folder, dotfiles: 'allow', extensions: ['html'], cacheControl: false })
    .on('file', (_: string, { size }: { size: number }) => takeLongSuffixForAll(request, size))
    .on('directory', () => otherwise({ folder: true }))
    .on('error', ({ status }: { status: number }) => {
      if (response.headersSent) response.destroy()
      else if (status === 404 || status === 403) otherwise({ folder: false })
      else {
        response.removeHeader('content-type')
        response.writeHead(status).end()
      }
    })
    .pipe(response)
}

/** The last thousand bytes of a file of five are all five; the library calls that out of range. */
function takeLongSuffixForAll({ headers }: IncomingMessage, size: number): void {
  const suffix = /^bytes=\s*-(\d+)$/.exec(headers.range ?? '')?.[1]
  if (suffix !== undefined && Number(suffix) > size) headers.range = 'bytes=0-'
}
