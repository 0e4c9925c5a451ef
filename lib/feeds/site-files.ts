import type { SiteIndex } from '../content/index/site-index.ts'
import { messagesFor } from '../messages/messages.ts'
import { allowedSources } from '../services/services.ts'
import { sitePath } from '../paths.ts'
import { derivedText, type DerivedText } from './derived-text.ts'
import { feedFiles } from './feed-files.ts'
import { headerRules, hostHeaders } from './host-headers.ts'
import { hostRedirects, redirectsFile } from './host-redirects.ts'
import { llmsFile } from './llms.ts'
import { markdownTwins } from './markdown-twins.ts'
import { redirectPages } from './redirect-pages.ts'
import { robotsFile } from './robots.ts'
import { sitemapFiles } from './sitemap.ts'

export interface SiteFileOptions {
  /** `sha256-…` of each inline script that pages may run, as a Content-Security-Policy names it. */
  inlineScriptHashes: readonly string[]
}

/**
 * @returns every text file of the site that is no page: feeds, sitemap, `robots.txt`, `llms.txt`, Markdown twins,
 * redirects and the hosts' own files. Nothing is read or made before a file's `make` is called.
 */
export function siteFiles(index: SiteIndex, { inlineScriptHashes }: SiteFileOptions): DerivedText[] {
  const messages = messagesFor(index.site.language)
  return [
    ...feedFiles(index, messages),
    ...sitemapFiles(index),
    robotsFile(index),
    llmsFile(index, messages),
    ...markdownTwins(index, messages),
    ...redirectPages(index),
    ...hostFiles(index, inlineScriptHashes),
  ]
}

function hostFiles(
  { site, redirects, address }: SiteIndex,
  inlineScriptHashes: readonly string[],
): DerivedText[] {
  const { lines } = hostRedirects(redirects, address)
  const blocks = { rules: headerRules(inlineScriptHashes, allowedSources(site)), address }
  return [
    derivedText('redirect', sitePath('/_redirects'), lines, redirectsFile),
    derivedText('headers', sitePath('/_headers'), blocks, (given) => hostHeaders(given.rules, given.address)),
  ]
}
