import { mkdtempSync, rmSync, statSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listenFrom } from '../../lib/cli/listen.ts'
import { folderServer } from '../../lib/cli/serve-folder.ts'
import { writeIn } from '../support/tiny-site.ts'
import { ask, askForBytes } from './ask.ts'

const folder = mkdtempSync(join(tmpdir(), 'good-host-'))
const text = 'A line that is long enough to be worth it. '.repeat(60)
let server: Server
let port: number
let etag: string
let modified: string

beforeAll(async () => {
  writeIn(folder, 'index.html', `<p>${text}`)
  writeIn(folder, 'text.txt', text)
  writeIn(folder, 'small.txt', 'small')
  writeIn(folder, 'picture.avif', text)
  for (const name of ['post.md', 'feed.json', 'sitemap.xml', 'a.svg', 'a.js', 'a.css', 'a.webmanifest'])
    writeIn(folder, name, text)
  server = folderServer(folder, '')
  port = await listenFrom(server, 0)
  const { headers } = await ask(port, '/text.txt')
  etag = headers.etag ?? ''
  modified = headers['last-modified'] ?? ''
})
afterAll(() => {
  server.close().closeAllConnections()
  rmSync(folder, { recursive: true })
})

/** How an answer comes to who takes these. */
async function encodingFor(taken: string, path = '/text.txt', more = {}): Promise<string | undefined> {
  return (await ask(port, path, { 'accept-encoding': taken, ...more })).headers['content-encoding']
}

describe('what a reader takes', () => {
  it.each([
    ['br, gzip', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['gzip;q=1.0, br;q=0', 'gzip'],
    ['br;q=0, gzip;q=0', undefined],
    ['*;q=0', undefined],
    ['identity', undefined],
    ['zstd', undefined],
    ['', undefined],
  ])('as "%s" comes as %s', async (taken, encoding) => {
    expect(await encodingFor(taken)).toBe(encoding)
  })

  it('is the same once it is unpacked, and caches are told what it hangs on', async () => {
    const [br, gzip] = [
      await askForBytes(port, '/', { 'accept-encoding': 'br' }),
      await askForBytes(port, '/', { 'accept-encoding': 'gzip' }),
    ]
    expect(brotliDecompressSync(br).toString()).toBe(`<p>${text}`)
    expect(gunzipSync(gzip).toString()).toBe(`<p>${text}`)
    expect((await ask(port, '/')).headers.vary).toBe('Accept-Encoding')
  })

  it('is not packed where that gains nothing, nor a part of a file', async () => {
    expect(await encodingFor('br', '/small.txt')).toBeUndefined()
    expect(await encodingFor('br', '/picture.avif')).toBeUndefined()
    const part = await ask(port, '/text.txt', { 'accept-encoding': 'br', range: 'bytes=0-1999' })
    expect([part.status, part.headers['content-encoding'], part.body]).toEqual([
      206,
      undefined,
      text.slice(0, 2000),
    ])
  })
})

describe('what a reader has already', () => {
  it.each([
    ['the tag', () => ({ 'if-none-match': etag }), 304],
    ['the tag as a strong one', () => ({ 'if-none-match': etag.replace('W/', '') }), 304],
    ['a list with the tag', () => ({ 'if-none-match': `"a", ${etag}` }), 304],
    ['anything', () => ({ 'if-none-match': '*' }), 304],
    ['another tag', () => ({ 'if-none-match': '"a"' }), 200],
    ['another tag of the same day', () => ({ 'if-none-match': '"a"', 'if-modified-since': modified }), 200],
    ['the day', () => ({ 'if-modified-since': modified }), 304],
    ['a later day', () => ({ 'if-modified-since': new Date(Date.now() + 86_400_000).toUTCString() }), 304],
    ['an earlier day', () => ({ 'if-modified-since': 'Thu, 01 Jan 2015 00:00:00 GMT' }), 200],
    ['no day', () => ({ 'if-modified-since': 'last week' }), 200],
    ['the tag, to be sure', () => ({ 'if-match': etag }), 200],
    ['any, to be sure', () => ({ 'if-match': '*' }), 200],
    ['another tag, to be sure', () => ({ 'if-match': '"a"' }), 412],
    ['a day before', () => ({ 'if-unmodified-since': 'Thu, 01 Jan 2015 00:00:00 GMT' }), 412],
    ['the day, to be sure', () => ({ 'if-unmodified-since': modified }), 200],
    ['the tag, without a cache', () => ({ 'if-none-match': etag, 'cache-control': 'no-cache' }), 200],
  ])('%s', async (_, headers, status) => {
    for (const method of ['GET', 'HEAD'])
      expect((await ask(port, '/text.txt', { method, ...headers() })).status).toBe(status)
  })

  it('in packed form too', async () => {
    const { status, body } = await ask(port, '/text.txt', { 'if-none-match': etag, 'accept-encoding': 'br' })
    expect([status, body]).toEqual([304, ''])
  })

  it('is a part only of what has not changed since', async () => {
    const range = 'bytes=0-3'
    const since = (value: string) => ask(port, '/text.txt', { range, 'if-range': value })
    expect((await since(modified)).status).toBe(206)
    expect((await since('Thu, 01 Jan 2015 00:00:00 GMT')).status).toBe(200)
    expect((await since('"a"')).status).toBe(200)
  })
})

it('calls each file by its type, texts with their encoding', async () => {
  const typeOf = async (path: string) => (await ask(port, path)).headers['content-type']?.toLowerCase()
  const types = {
    '/': 'text/html; charset=utf-8',
    '/post.md': 'text/markdown; charset=utf-8',
    '/text.txt': 'text/plain; charset=utf-8',
    '/feed.json': 'application/json; charset=utf-8',
    '/sitemap.xml': 'application/xml',
    '/a.svg': 'image/svg+xml',
    '/a.js': 'text/javascript; charset=utf-8',
    '/a.css': 'text/css; charset=utf-8',
    '/a.webmanifest': 'application/manifest+json; charset=utf-8',
    '/picture.avif': 'image/avif',
  }
  for (const [path, type] of Object.entries(types)) expect([path, await typeOf(path)]).toEqual([path, type])
})

it('says of HEAD what it says of GET', async () => {
  const { headers, body } = await ask(port, '/text.txt', { method: 'HEAD' })
  expect([headers['content-length'], body]).toEqual([String(statSync(join(folder, 'text.txt')).size), ''])
})
