import type { AllowedSources } from '../services/services.ts'
import { href, sitePath, type SiteAddress } from '../paths.ts'

/** Headers that a host sends for the addresses that match a pattern. */
export interface HeaderRule {
  /** `*` stands for any rest of the address, `:name` for one part of it. */
  pattern: string
  headers: Record<string, string>
}

const year = 'public, max-age=31536000, immutable'

/**
 * @param inlineScriptHashes `sha256-…` of each inline script, speculation rules included; data blocks need none.
 * @param allowed what pages may use beyond the site's own origin.
 * @returns the headers of every answer, by name.
 * @throws RangeError for what is no such hash, since a slip would let no script run, or any.
 */
export function pageHeaders(
  inlineScriptHashes: readonly string[],
  allowed?: AllowedSources,
): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(inlineScriptHashes, allowed),
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Content-Type-Options': 'nosniff',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  }
}

/**
 * The rules of `_headers`. No header is named by two rules that match one address: Cloudflare Pages would send both
 * values, joined. So what does not bear its hash in its name has no `Cache-Control` here; the default of both hosts,
 * to keep it and ask again each time, is the right one.
 *
 * The parameters are those of `pageHeaders`.
 */
export function headerRules(inlineScriptHashes: readonly string[], allowed?: AllowedSources): HeaderRule[] {
  return [
    { pattern: '/*', headers: pageHeaders(inlineScriptHashes, allowed) },
    ...['/_next/static/*', '/assets/*', '/fonts/*'].map((pattern) => cached(pattern)),
    // Without a charset a browser takes Markdown for windows-1252.
    ...['/index.md', '/:page/index.md', '/:section/:page/index.md'].map((pattern) =>
      typed(pattern, 'text/markdown; charset=utf-8'),
    ),
    ...['/feed.xml', '/tags/:tag/feed.xml', '/series/:series/feed.xml'].map((pattern) =>
      feed(pattern, 'application/rss+xml; charset=utf-8'),
    ),
    feed('/atom.xml', 'application/atom+xml; charset=utf-8'),
    ...['/feed.json', '/feed/*'].map((pattern) => feed(pattern, 'application/feed+json; charset=utf-8')),
  ]
}

/** @returns `_headers` in the syntax that Netlify and Cloudflare Pages share. */
export function hostHeaders(rules: readonly HeaderRule[], address: SiteAddress): string {
  const blocks = rules.map(({ pattern, headers }) =>
    [
      href(address, sitePath(pattern)),
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    ].join('\n'),
  )
  return `${blocks.join('\n\n')}\n`
}

function cached(pattern: string): HeaderRule {
  return { pattern, headers: { 'Cache-Control': year } }
}

function typed(pattern: string, type: string): HeaderRule {
  return { pattern, headers: { 'Content-Type': type } }
}

/** Feeds are for programs of other sites too, which browsers let read what says so alone. */
function feed(pattern: string, type: string): HeaderRule {
  return { pattern, headers: { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' } }
}

function contentSecurityPolicy(inlineScriptHashes: readonly string[], allowed?: AllowedSources): string {
  for (const hash of inlineScriptHashes) {
    if (!/^sha256-[A-Za-z0-9+/]{43}=$/.test(hash)) throw new RangeError(`not the hash of a script: ${hash}`)
  }
  return [
    "default-src 'self'",
    "img-src 'self' data: https:",
    "style-src 'self'",
    [
      // Pagefind, the search, is a WebAssembly program: to compile one needs leave, which lets no text run as a script.
      "script-src 'self' 'wasm-unsafe-eval'",
      ...inlineScriptHashes.map((hash) => `'${hash}'`),
      ...(allowed?.['script-src'] ?? []),
    ].join(' '),
    ...besides('connect-src', allowed),
    ...besides('frame-src', allowed),
    ...besides('media-src', allowed),
    "object-src 'none'",
    "base-uri 'self'",
    "frame-ancestors 'none'",
    ["form-action 'self'", ...(allowed?.['form-action'] ?? [])].join(' '),
  ].join('; ')
}

/** A directive that `default-src` stands for as long as nothing besides the site itself is allowed. */
function besides(
  directive: 'connect-src' | 'frame-src' | 'media-src',
  allowed: AllowedSources | undefined,
): string[] {
  const sources = allowed?.[directive] ?? []
  return sources.length === 0 ? [] : [[directive, "'self'", ...sources].join(' ')]
}
