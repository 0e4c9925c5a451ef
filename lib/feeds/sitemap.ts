import { XMLBuilder } from 'fast-xml-parser'
import { siteAddresses } from '../content/addresses/site-addresses.ts'
import type { SiteIndex } from '../content/index/site-index.ts'
import { absoluteUrl, sitePath, type SitePath } from '../paths.ts'
import { derivedText, type DerivedText } from './derived-text.ts'
import { lastModified } from './last-modified.ts'

/** A page or a sitemap; `lastmod` is a W3C date and time, as the author wrote it. */
interface Location {
  loc: string
  lastmod?: string
}

/** The protocol's limit on a file: https://www.sitemaps.org/protocol.html */
const locationsPerFile = 50_000

const xml = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true })

/**
 * @param perFile how many addresses one file may hold.
 * @returns `/sitemap.xml` with every page of the site; past the limit, the index of `/sitemap-1.xml` and on. Dates are
 * the content's, and pages that have none say none.
 */
export function sitemapFiles(index: SiteIndex, perFile = locationsPerFile): DerivedText[] {
  const dates = lastModified(index)
  const location = (path: SitePath): Location => ({
    loc: absoluteUrl(index.address, path),
    lastmod: dates.get(path)?.text,
  })
  const pages = siteAddresses(index).map(location)
  const main = sitePath('/sitemap.xml')
  if (pages.length <= perFile) return [sitemapFile(main, 'urlset', pages)]
  const parts = Array.from({ length: Math.ceil(pages.length / perFile) }, (_, at) =>
    sitemapFile(sitePath(`/sitemap-${at + 1}.xml`), 'urlset', pages.slice(at * perFile, (at + 1) * perFile)),
  )
  const list = parts.map(({ path }) => ({ loc: absoluteUrl(index.address, path) }))
  return [sitemapFile(main, 'sitemapindex', list), ...parts]
}

interface SitemapInputs {
  root: 'urlset' | 'sitemapindex'
  locations: Location[]
}

function sitemapFile(path: SitePath, root: SitemapInputs['root'], locations: Location[]): DerivedText {
  return derivedText('sitemap', path, { root, locations }, sitemap)
}

function sitemap({ root, locations }: SitemapInputs): string {
  return xml.build({
    '?xml': { '@version': '1.0', '@encoding': 'utf-8' },
    [root]: {
      '@xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9',
      [root === 'urlset' ? 'url' : 'sitemap']: locations,
    },
  })
}
