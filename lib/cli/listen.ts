import type { Server } from 'node:http'
import { createServer, isIPv6, type Server as SocketServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { UsageError } from '../usage-error.ts'

/**
 * Listens on the first free port from one upwards: for this machine alone, by both its addresses, unless `--host` names
 * an interface.
 *
 * @returns the port.
 * @throws UsageError where this machine has no such interface.
 */
export async function listenFrom(server: Server, first: number, host?: string): Promise<number> {
  for (let port = first; port < first + 1000; port++) {
    try {
      if (host !== undefined && host !== 'localhost') return await listen(server, port, host)
      return await listenOnLoopback(server, port)
    } catch (error) {
      const code = codeOf(error)
      if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL' || code === 'EAI_AGAIN')
        throw new UsageError(
          `--host ${host}: this machine has no such address. 0.0.0.0 stands for all that it has.`,
        )
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error
    }
  }
  throw new Error(`no port is free from ${first} to ${first + 999}`)
}

/** Says where a server is found: each address that it has, the nearest first. */
export function announcement(what: string, basePath: string, port: number, host?: string): string {
  const [nearest, ...others] = namesOf(host).map(
    (name) => `http://${isIPv6(name) ? `[${name}]` : name}:${port}${basePath}/`,
  )
  return [`\n${what} ${nearest} (stop with Ctrl-C)`, ...others.map((other) => `and at ${other}`)].join('\n')
}

function namesOf(host: string | undefined): string[] {
  if (host === undefined) return ['localhost']
  if (host !== '0.0.0.0' && host !== '::') return [host]
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family, address }) => {
      // A link-local address means nothing without the reader's own name of the interface.
      if (internal || address.startsWith('fe80:')) return false
      return family === 'IPv4' || host === '::'
    })
  return ['localhost', ...others.map(({ address }) => address)]
}

/** `localhost` means either address, and another program's server may have the one that this does not listen on. */
async function listenOnLoopback(server: Server, wanted: number): Promise<number> {
  const port = await listen(server, wanted, '127.0.0.1')
  const twin = createServer({ allowHalfOpen: true, noDelay: true }, (socket) =>
    server.emit('connection', socket),
  )
  try {
    await listen(twin, port, '::1')
    server.once('close', () => twin.close())
  } catch (error) {
    // Not every machine has IPv6.
    if (codeOf(error) === 'EADDRNOTAVAIL' || codeOf(error) === 'EAFNOSUPPORT') return port
    await new Promise((resolve) => server.close(resolve))
    throw error
  }
  return port
}

async function listen(server: SocketServer, port: number, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : port
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
