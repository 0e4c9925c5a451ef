import { mkdtempSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { announcement, listenFrom } from '../../lib/cli/listen.ts'
import { folderServer } from '../../lib/cli/serve-folder.ts'
import { writeIn } from '../support/tiny-site.ts'
import { ask, askForSocket, firstLine } from './ask.ts'

const folder = mkdtempSync(join(tmpdir(), 'served-'))
const headers = `# Whoever writes this file may write a comment.
/*
  X-Of-The-Site: yes
  no header at all

/lasting/*
  Cache-Control: max-age=9
  X-Of-The-Site: lasting: yes

/books/:book/feed.xml
  Content-Type: application/rss+xml; charset=utf-8

/caf%C3%A9/*
  X-Coffee: yes
  X-Broken: \u0000
`
const servers: Server[] = []
let port: number

async function serve(basePath: string, host?: string): Promise<number> {
  const server = folderServer(folder, basePath, host)
  servers.push(server)
  return listenFrom(server, 0, host)
}

beforeAll(async () => {
  writeIn(folder, 'index.html', '<p>Home')
  writeIn(folder, '404.html', '<p>Nothing here')
  writeIn(folder, 'about/index.html', '<p>About')
  writeIn(folder, 'ten.txt', '0123456789')
  writeIn(folder, 'none.txt', '')
  writeIn(folder, 'two words.txt', 'both')
  writeIn(folder, 'lasting/a.txt', 'a')
  writeIn(folder, 'books/a/feed.xml', '<rss/>')
  writeIn(folder, '_headers', headers)
  port = await serve('')
})
afterAll(() => {
  for (const server of servers) server.close().closeAllConnections()
  rmSync(folder, { recursive: true })
})

describe('an output folder that is served', () => {
  it.each([
    ['bytes=0-3', '0123', '0-3'],
    ['bytes=0-0', '0', '0-0'],
    ['bytes=7-', '789', '7-9'],
    ['bytes=7-99', '789', '7-9'],
    ['bytes=-5', '56789', '5-9'],
    ['bytes=-99', '0123456789', '0-9'],
  ])('gives the part of a file that %s asks for', async (range, body, part) => {
    const answer = await ask(port, '/ten.txt', { range })
    expect(answer).toMatchObject({ status: 206, body })
    expect(answer.headers).toMatchObject({
      'content-range': `bytes ${part}/10`,
      'content-length': String(body.length),
    })
  })

  it.each(['bytes=10-', 'bytes=10-12', 'bytes=5-2', 'bytes=-0'])('has no part %s', async (range) => {
    const answer = await ask(port, '/ten.txt', { range })
    expect(answer).toMatchObject({ status: 416, body: '' })
    expect(answer.headers['content-range']).toBe('bytes */10')
  })

  it.each(['bytes=0-1,8-9', 'bytes=a-b', 'bytes=', 'lines=0-1', ''])(
    'gives all of a file for "%s"',
    async (range) => {
      expect(await ask(port, '/ten.txt', { range })).toMatchObject({ status: 200, body: '0123456789' })
    },
  )

  it('has no part of an empty file, and gives the whole one', async () => {
    expect(await ask(port, '/none.txt', { range: 'bytes=0-' })).toMatchObject({ status: 416 })
    expect(await ask(port, '/none.txt')).toMatchObject({ status: 200, body: '' })
  })

  it('gives a part only of the file that is meant, and nothing that is known already', async () => {
    const { etag, 'last-modified': modified } = (await ask(port, '/ten.txt')).headers
    const range = 'bytes=0-3'
    expect((await ask(port, '/ten.txt', { range, 'if-range': modified })).status).toBe(206)
    expect((await ask(port, '/ten.txt', { range, 'if-range': '"another"' })).body).toBe('0123456789')
    expect((await ask(port, '/ten.txt', { 'if-none-match': etag })).status).toBe(304)
  })

  it.each(['/%', '/%zz', '/ten.txt%00', '/%ff', 'http://127.0.0.1/ten.txt'])('refuses %s', async (path) => {
    expect((await ask(port, path)).status).toBe(400)
  })

  it.each(['//about', '//about/', '/../ten.txt', '/..%2fetc/passwd', '/..%5cten.txt', '/about/../../x'])(
    'has nothing at %s',
    async (path) => {
      expect(await ask(port, path)).toMatchObject({ status: 404, body: '<p>Nothing here' })
    },
  )

  it('sends an address without its slash on, below the base path too', async () => {
    expect((await ask(port, '/about?a=1')).headers.location).toBe('/about/?a=1')
    const below = await serve('/blog')
    expect((await ask(below, '/blog/about')).headers.location).toBe('/blog/about/')
    expect((await ask(below, '/blog/about/')).body).toBe('<p>About')
    expect((await ask(below, '/about/')).status).toBe(404)
    expect((await ask(below, '/')).headers.location).toBe('/blog/')
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])('does not answer %s', async (method) => {
    const { status, headers } = await ask(port, '/', { method })
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
  })

  it('serves a file whose name holds a space', async () => {
    expect(await ask(port, '/two%20words.txt')).toMatchObject({ status: 200, body: 'both' })
  })

  it('answers HEAD without a body, with all headers', async () => {
    const { status, headers, body } = await ask(port, '/ten.txt', { method: 'HEAD' })
    expect([status, headers['content-length'], body]).toEqual([200, '10', ''])
    expect(headers['x-of-the-site']).toBe('yes')
  })

  it('has the headers that `_headers` says for each address', async () => {
    const at = async (path: string) => (await ask(port, path)).headers
    expect(await at('/ten.txt')).toMatchObject({ 'x-of-the-site': 'yes', 'cache-control': 'no-cache' })
    const joined = { 'x-of-the-site': 'yes, lasting: yes', 'cache-control': 'max-age=9' }
    expect(await at('/lasting/a.txt')).toMatchObject(joined)
    expect((await at('/books/a/feed.xml'))['content-type']).toBe('application/rss+xml; charset=utf-8')
    expect(await at('/caf%c3%a9/')).toMatchObject({ 'x-of-the-site': 'yes', 'x-coffee': 'yes' })
    expect(await at('/ten.txt')).not.toHaveProperty('x-coffee')
  })

  it('keeps nothing for long that is not there, and calls the page that says so by its type', async () => {
    expect((await ask(port, '/lasting/b.txt')).headers['cache-control']).toBe('no-cache')
    expect((await ask(port, '/books/b/feed.xml')).headers['content-type']).toBe('text/html; charset=utf-8')
  })

  it('opens no socket', async () => {
    expect(await askForSocket(port, '/')).toBe(200)
    expect(await askForSocket(port, '/', { host: 'evil.example' })).toBe(403)
  })
})

const known = [
  'localhost',
  'LOCALHOST:80',
  'a.localhost:3000',
  '127.0.0.1',
  '127.0.0.1:1',
  '[::1]',
  '[::1]:3000',
]
const strange = [
  'evil.example',
  'localhost.evil.example',
  'evil.example:3000',
  'localhost@evil.example',
  '[::1',
  '::1',
]

describe('who is answered', () => {
  it.each([...known.map((host) => [host, 200] as const), ...strange.map((host) => [host, 403] as const)])(
    'is asked for as "%s": %i',
    async (host, status) => {
      expect((await ask(port, '/', { host })).status).toBe(status)
    },
  )

  it('is nobody who does not say which host is meant', async () => {
    expect(await firstLine(port, 'GET / HTTP/1.0\r\n\r\n')).toContain(' 403 ')
    expect(await firstLine(port, 'GET / HTTP/1.1\r\n\r\n')).toContain(' 400 ')
  })

  it.each(['192.168.0.7', '0.0.0.0', '[fd00::2]'])('is not %s unless the server is opened', async (host) => {
    expect((await ask(port, '/', { host })).status).toBe(403)
    const opened = await serve('', '0.0.0.0')
    expect((await ask(opened, '/', { host })).status).toBe(200)
    expect((await ask(opened, '/', { host: 'evil.example' })).status).toBe(403)
  })

  it('is this machine, by both its addresses, and no other', async () => {
    const others = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? [])
    if (others.some(({ address }) => address === '::1'))
      expect(await (await fetch(`http://[::1]:${port}/`)).text()).toBe('<p>Home')
    const outer = others.find(({ internal, family }) => !internal && family === 'IPv4')
    if (!outer) return
    await expect(fetch(`http://${outer.address}:${port}/`)).rejects.toThrow('fetch failed')
    const opened = await serve('', '0.0.0.0')
    expect(announcement('At', '/blog', opened, '0.0.0.0')).toContain(
      `http://${outer.address}:${opened}/blog/`,
    )
    expect(await (await fetch(`http://${outer.address}:${opened}/`)).text()).toBe('<p>Home')
  })

  it('is nobody at an address that this machine has not', async () => {
    await expect(serve('', '203.0.113.77')).rejects.toThrow('--host 203.0.113.77')
  })
})
