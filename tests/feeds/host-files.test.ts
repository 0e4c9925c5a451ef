import { fromHtml } from 'hast-util-from-html'
import { select } from './select.ts'
import { describe, expect, it } from 'vitest'
import type { Redirect, SiteIndex } from '../../lib/content/index/site-index.ts'
import { headerRules } from '../../lib/feeds/hosts/host-headers.ts'
import { hostRedirects, redirectsFile } from '../../lib/feeds/hosts/host-redirects.ts'
import { sitePath } from '../../lib/paths.ts'
import { makeIndex } from '../pages/make-index.ts'
import { filesOf, inlineScriptHashes, textAt } from './make-site.ts'

const redirect = (from: string, to: string): Redirect => ({ from: sitePath(from), to })

function withRedirects(redirects: Redirect[], url = 'https://example.com/blog'): SiteIndex {
  return { ...makeIndex({ site: { url } }), redirects }
}

describe('redirect pages', () => {
  it.each([
    ['/old/', '/old/index.html'],
    ['/old', '/old/index.html'],
    ['/2019/old.html', '/2019/old.html'],
    ['/v1.2/old', '/v1.2/old/index.html'],
  ])('stand for %s at %s', (from, path) => {
    const pages = filesOf(withRedirects([redirect(from, '/posts/new/')])).filter(
      ({ kind }) => kind === 'redirect',
    )
    expect(pages.map((file) => file.path)).toEqual([path, '/_redirects'])
  })

  it.each([
    ['an address on the site', '/posts/new/', '/blog/posts/new/', 'https://example.com/blog/posts/new/'],
    [
      'another site',
      'https://a.example/?x="1"&y',
      'https://a.example/?x="1"&y',
      'https://a.example/?x="1"&y',
    ],
  ])('lead to %s', async (_, to, href, canonical) => {
    const tree = fromHtml(await textAt(withRedirects([redirect('/old/', to)]), '/old/index.html'))
    const properties = (tag: string, key: string, value: string) => select(tree, tag, key, value)
    expect(properties('link', 'rel', 'canonical').href).toBe(canonical)
    expect(properties('meta', 'httpEquiv', 'refresh').content).toBe(`0; url=${href}`)
    expect(properties('meta', 'name', 'robots').content).toBe('noindex')
    expect(properties('a', 'href', href)).toEqual({ href })
    expect(properties('html', 'lang', 'en')).toEqual({ lang: 'en' })
    expect(properties('meta', 'httpEquiv', 'Content-Security-Policy').content).toMatch(/^default-src 'self';/)
  })
})

it('_headers has hosts send code beside a text as text', async () => {
  const assets = ['a.ts', 'b.PY', 'c d.sh', 'Makefile', 'e.json', 'f.png', 'g*.ts'].map((name) => ({
    file: `posts/one/${name}`,
    path: sitePath(`/posts/one/${encodeURI(name)}`),
  }))
  const text = await textAt(
    { ...makeIndex({ site: { url: 'https://example.com/blog' } }), assets },
    '/_headers',
  )
  const plain = [...text.matchAll(/^(\S+)\n {2}Content-Type: text\/plain; charset=utf-8$/gm)]
  expect(plain.map(([, path]) => path)).toEqual([
    '/blog/posts/one/a.ts',
    '/blog/posts/one/b.PY',
    '/blog/posts/one/c%20d.sh',
    '/blog/posts/one/Makefile',
  ])
})

describe('_redirects', () => {
  it('has a permanent redirect a line, with the base path, percent-encoded', async () => {
    const index = withRedirects([
      redirect('/old/', '/posts/new/'),
      redirect('/2019/old.html', '/posts/new/'),
      redirect('/über/', 'https://a.example/'),
      redirect('/posts/piece/', 'https://a.example/ü?x=1#y'),
    ])
    expect(await textAt(index, '/_redirects')).toMatchInlineSnapshot(`
      "/blog/old/ /blog/posts/new/ 301
      /blog/2019/old.html /blog/posts/new/ 301
      /blog/%C3%BCber/ https://a.example/ 301
      /blog/posts/piece/ https://a.example/%C3%BC?x=1#y 301
      "
    `)
  })

  it('says where Cloudflare Pages stops reading', () => {
    const lines = Array.from({ length: 2001 }, (_, at) => `/${at}/ /x/ 301`)
    const written = redirectsFile(lines).split('\n')
    expect(written[1999]).toBe('/1999/ /x/ 301')
    expect(written[2000]).toMatch(/^# Cloudflare Pages reads 2000 rules/)
    expect(written[2001]).toBe('/2000/ /x/ 301')
    expect(redirectsFile(lines.slice(1))).not.toContain('#')
  })

  it('leaves to the pages what its syntax cannot say', () => {
    const odd = [
      redirect('/a*b/', '/x/'),
      redirect('/:year/', '/x/'),
      redirect(`/${'a'.repeat(1000)}/`, '/x/'),
    ]
    const { lines, unsaid } = hostRedirects([redirect('/12:30/', '/x/'), ...odd], {
      origin: 'https://e.example',
      basePath: '',
    })
    expect(lines).toEqual(['/12:30/ /x/ 301'])
    expect(unsaid).toEqual(odd)
  })
})

describe('_headers', () => {
  it('lets nothing run but the site’s own scripts', async () => {
    expect(await textAt(makeIndex(), '/_headers')).toMatchInlineSnapshot(`
      "/*
        Content-Security-Policy: frame-ancestors 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-PLggHn/x53d0RgMu8b9DOFNarbq+RkwVQRzc6MIxdZA=' 'sha256-bGIdGgUTiniI032Saanaji4R5KztL2z9JLBasbnmG7A='; object-src 'none'; base-uri 'self'; form-action 'self'
        Referrer-Policy: strict-origin-when-cross-origin
        X-Content-Type-Options: nosniff
        Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
        Cross-Origin-Opener-Policy: same-origin
        Cross-Origin-Resource-Policy: cross-origin

      /_next/static/*
        Cache-Control: public, max-age=31536000, immutable

      /assets/*
        Cache-Control: public, max-age=31536000, immutable

      /fonts/*
        Cache-Control: public, max-age=31536000, immutable

      /index.md
        Content-Type: text/markdown; charset=utf-8

      /:page/index.md
        Content-Type: text/markdown; charset=utf-8

      /:section/:page/index.md
        Content-Type: text/markdown; charset=utf-8

      /manifest.webmanifest
        Content-Type: application/manifest+json

      /feed.xml
        Content-Type: application/xml; charset=utf-8
        Access-Control-Allow-Origin: *

      /atom.xml
        Content-Type: application/xml; charset=utf-8
        Access-Control-Allow-Origin: *

      /tags/:tag/feed.xml
        Content-Type: application/xml; charset=utf-8
        Access-Control-Allow-Origin: *

      /series/:series/feed.xml
        Content-Type: application/xml; charset=utf-8
        Access-Control-Allow-Origin: *

      /feed.json
        Content-Type: application/feed+json; charset=utf-8
        Access-Control-Allow-Origin: *

      /feed/*
        Content-Type: application/feed+json; charset=utf-8
        Access-Control-Allow-Origin: *
      "
    `)
  })

  it('asks for HTTPS alone only where site.yaml does', async () => {
    expect(await textAt(makeIndex(), '/_headers')).not.toContain('Strict-Transport-Security')
    const header = 'Strict-Transport-Security: max-age=31536000\n'
    expect(await textAt(makeIndex({ site: { hsts: true } }), '/_headers')).toContain(header)
  })

  it('puts the base path before each pattern', async () => {
    const text = await textAt(withRedirects([]), '/_headers')
    const patterns = text.split('\n').filter((line) => line.startsWith('/'))
    expect(patterns.every((pattern) => pattern.startsWith('/blog/'))).toBe(true)
  })

  it('names no header twice for an address, since hosts would join the values', () => {
    const [all, ...others] = headerRules({ policy: { inlineScriptHashes }, hsts: true })
    const everywhere = Object.keys(all?.headers ?? {})
    const special = new Set(others.flatMap(({ headers }) => Object.keys(headers)))
    expect(everywhere.filter((name) => special.has(name))).toEqual([])
  })

  it.each(["'unsafe-inline'", 'sha256-short', `${inlineScriptHashes[0]} *`])(
    'refuses %s as a hash',
    (hash) => {
      expect(() => headerRules({ policy: { inlineScriptHashes: [hash] }, hsts: false })).toThrow(RangeError)
    },
  )
})
