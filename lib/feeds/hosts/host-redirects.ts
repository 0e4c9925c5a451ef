import type { Redirect } from '../../content/index/site-index.ts'
import { href, type SiteAddress } from '../../paths.ts'
import { targetHref } from '../redirect-target.ts'

/** Static redirects that Cloudflare Pages reads; what comes after them is left to the redirect pages. */
const cloudflareRedirectLimit = 2_000

/** Characters that Cloudflare Pages reads of a line; it drops longer ones. */
const lineLimit = 1_000

export interface HostRedirects {
  /** Lines of `_redirects`: from, to and status, paths with the base path and percent-encoded. */
  lines: string[]
  /** Redirects that no line can say, and that therefore only have their page. */
  unsaid: Redirect[]
}

/**
 * Writes redirects in the syntax that Netlify and Cloudflare Pages share, one line for each and 301 for all.
 * Netlify serves a file before it looks at its rules, so there the redirect page answers; its `301!`, which would turn
 * that round, is an invalid line to Cloudflare, which follows its rules first.
 */
export function hostRedirects(redirects: readonly Redirect[], address: SiteAddress): HostRedirects {
  const lines: string[] = []
  const unsaid: Redirect[] = []
  for (const redirect of redirects) {
    const line = `${encoded(href(address, redirect.from))} ${encoded(targetHref(redirect, address))} 301`
    // `*` and `:name` are patterns in these files, and nothing escapes them.
    const pattern = /\*|:[A-Za-z]/.test(redirect.from)
    if (pattern || line.length > lineLimit) unsaid.push(redirect)
    else lines.push(line)
  }
  return { lines, unsaid }
}

/** @returns the text of `_redirects`; past what Cloudflare Pages reads, it says so. */
export function redirectsFile(lines: readonly string[]): string {
  const limit = cloudflareRedirectLimit
  const note = `# Cloudflare Pages reads ${limit} rules. From here on it sends readers on by a page at the old address.`
  const told = lines.length > limit ? [...lines.slice(0, limit), note, ...lines.slice(limit)] : lines
  return told.map((line) => `${line}\n`).join('')
}

function encoded(address: string): string {
  const url = new URL(address, 'https://site.invalid')
  return url.origin === 'https://site.invalid' ? url.href.slice(url.origin.length) : url.href
}
