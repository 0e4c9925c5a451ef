import type { SiteIndex } from '../content/index/site-index.ts'
import { absoluteUrl, sitePath } from '../paths.ts'
import { derivedText, type DerivedText } from './derived-text.ts'

/** @returns `/robots.txt` (RFC 9309): all is allowed, and where the sitemap is, unless the site is
 * for none of them. Crawlers read it only at a host's root. */
export function robotsFile({ address, preview }: SiteIndex): DerivedText {
  const inputs = { sitemap: preview ? undefined : absoluteUrl(address, sitePath('/sitemap.xml')) }
  return derivedText(
    'robots',
    sitePath('/robots.txt'),
    inputs,
    ({ sitemap }) => `User-agent: *\nAllow: /\n${sitemap === undefined ? '' : `\nSitemap: ${sitemap}\n`}`,
  )
}
