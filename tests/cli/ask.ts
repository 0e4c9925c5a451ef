import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'
import { connect } from 'node:net'

export interface Answered {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

/** Asks as written: `fetch` would mend the address and name the host itself. */
export function ask(
  port: number,
  path: string,
  { method = 'GET', ...headers }: OutgoingHttpHeaders & { method?: string } = {},
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (body += chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
      response.on('error', reject)
    })
      .on('error', reject)
      .end()
  })
}

/** What an attempt to open a WebSocket is answered with; 101 if it is opened. */
export function askForSocket(port: number, path: string, headers: OutgoingHttpHeaders = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request({
      host: '127.0.0.1',
      port,
      path,
      agent: false,
      headers: {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
        'sec-websocket-version': '13',
        ...headers,
      },
    })
    const end = (status: number | undefined): void => {
      asked.destroy()
      resolve(status ?? 0)
    }
    asked
      .on('response', ({ statusCode }) => end(statusCode))
      .on('upgrade', ({ statusCode }) => end(statusCode))
      .on('error', reject)
      .end()
  })
}

/** The first line of the answer to some text. */
export function firstLine(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    socket.setEncoding('utf8')
    socket.once('data', (chunk: string) => {
      socket.destroy()
      resolve(chunk.split('\r\n', 1)[0] ?? '')
    })
    socket.once('error', reject)
  })
}
