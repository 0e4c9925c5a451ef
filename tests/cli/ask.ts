import { request, type IncomingHttpHeaders, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http'
import { connect } from 'node:net'

export interface Answered {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

/** Asks as written: `fetch` would mend the address and name the host itself. */
export async function ask(port: number, path: string, wanted: Wanted = {}): Promise<Answered> {
  const { response, bytes } = await answerTo(port, path, wanted)
  return { status: response.statusCode ?? 0, headers: response.headers, body: bytes.toString('utf8') }
}

/** The bytes of an answer as they are sent. */
export async function askForBytes(port: number, path: string, wanted: Wanted = {}): Promise<Buffer> {
  return (await answerTo(port, path, wanted)).bytes
}

type Wanted = OutgoingHttpHeaders & { method?: string }

function answerTo(
  port: number,
  path: string,
  { method = 'GET', ...headers }: Wanted,
): Promise<{ response: IncomingMessage; bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ response, bytes: Buffer.concat(chunks) }))
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
