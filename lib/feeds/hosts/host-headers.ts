import { answerPolicy, type PolicyInputs } from '../../services/policy.ts'
import { href, sitePath, type SiteAddress, type SitePath } from '../../paths.ts'

/** Headers that a host sends for the addresses that match a pattern. */
export interface HeaderRule {
  /** `*` stands for any rest of the address, `:name` for one part of it. */
  pattern: string
  headers: Record<string, string>
}

export interface HeaderOptions {
  policy: PolicyInputs
  /** Whether browsers that were here once are to ask for this host by HTTPS alone. */
  hsts: boolean
  /** Addresses of files that are code to be read. */
  code?: readonly SitePath[]
}

const year = 31_536_000

/**
 * The rules of `_headers`. No header is named by two rules that match one address: Cloudflare Pages would send both
 * values, joined. So what does not bear its hash in its name has no `Cache-Control` here; the default of both hosts,
 * to keep it and ask again each time, is the right one.
 *
 * @throws RangeError where the policy cannot be made.
 */
export function headerRules({ policy, hsts, code = [] }: HeaderOptions): HeaderRule[] {
  return [
    {
      pattern: '/*',
      headers: {
        'Content-Security-Policy': answerPolicy(policy),
        ...everywhere,
        ...(hsts && { 'Strict-Transport-Security': `max-age=${year}` }),
      },
    },
    ...['/_next/static/*', '/assets/*', '/fonts/*'].map((pattern) => cached(pattern)),
    // Without a charset a browser takes Markdown for windows-1252.
    ...['/index.md', '/:page/index.md', '/:section/:page/index.md'].map((pattern) =>
      typed(pattern, 'text/markdown; charset=utf-8'),
    ),
    typed('/manifest.webmanifest', 'application/manifest+json'),
    // Of the types that say which feed it is, Chromium shows the bare text; of this one, a tree.
    ...['/feed.xml', '/atom.xml', '/tags/:tag/feed.xml', '/series/:series/feed.xml'].map((pattern) =>
      feed(pattern, 'application/xml; charset=utf-8'),
    ),
    ...['/feed.json', '/feed/*'].map((pattern) => feed(pattern, 'application/feed+json; charset=utf-8')),
    ...code.map((address) => typed(address, 'text/plain; charset=utf-8')),
  ]
}

/** What every answer has, whatever the site. */
export const everywhere = {
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // Feed readers and other sites show the pictures and cards, and programs in browsers read the feeds.
  'Cross-Origin-Resource-Policy': 'cross-origin',
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
  return { pattern, headers: { 'Cache-Control': `public, max-age=${year}, immutable` } }
}

function typed(pattern: string, type: string): HeaderRule {
  return { pattern, headers: { 'Content-Type': type } }
}

/** Feeds are for programs of other sites too, which browsers let read what says so alone. */
function feed(pattern: string, type: string): HeaderRule {
  return { pattern, headers: { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' } }
}
