import { absoluteUrl, href, type SiteAddress, type SitePath } from '../../paths.ts'
import type { Reference } from './references.ts'

/** Writes an address within the site, without its query: `href` for pages, `absoluteUrl` for feeds. */
type Write = (address: SiteAddress, path: SitePath) => string

/** How the page of a site names an address: with the base path. */
export const forPage: Write = href
/** How a feed names an address: whole. */
export const forFeed: Write = absoluteUrl

/**
 * @returns the address of a page or file on the site as it is written in HTML, or undefined for any other reference.
 */
export function writtenAddress(reference: Reference, address: SiteAddress, write: Write): string | undefined {
  if (reference.kind === 'asset') return `${write(address, reference.path)}${reference.suffix}`
  if (reference.kind !== 'page') return undefined
  const { path, query, fragment } = reference
  return `${write(address, path)}${query}${fragment === undefined ? '' : `#${encodedFragment(fragment)}`}`
}

/** Encodes what cannot stand in a fragment (URL Standard, fragment percent-encode set). */
export function encodedFragment(fragment: string): string {
  return fragment.replace(/[\s"<>`%]/g, encodeURIComponent)
}
