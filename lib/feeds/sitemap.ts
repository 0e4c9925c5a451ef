import { XMLBuilder } from 'fast-xml-parser'
import { locationsPerSitemap, sitemapAddresses, sitemapParts } from '../content/addresses/site-map.ts'
import type { SiteIndex } from '../content/index/site-index.ts'
import { absoluteUrl, sitePath, type SitePath } from '../paths.ts'
import { derivedText, type DerivedText } from './derived-text.ts'
import { lastModified } from './last-modified.ts'

/** A page or a sitemap; `lastmod` is a W3C date and time, as the author wrote it. */
interface Location {
  loc: string
  lastmod?: string
}

const xml = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true })

/**
 * @param perFile how many addresses one file may hold.
 * @returns `/sitemap.xml` with every page of the site; past the limit, the index of `/sitemap-1.xml` and on. Dates are
 * the content's, and pages that have none say none.
 */
export function sitemapFile(index: SiteIndex, perFile = locationsPerSitemap): DerivedText {
  const main = sitePath('/sitemap.xml')
  const parts = sitemapParts(sitemapAddresses(index).length, perFile)
  if (parts.length === 0) return sitemapText(main, 'urlset', locations(index))
  const list = parts.map((part) => ({ loc: absoluteUrl(index.address, partPath(part)) }))
  return sitemapText(main, 'sitemapindex', list)
}

/**
 * @param part counted from 1.
 * @returns a part of a sitemap that is too long for one file.
 */
export function sitemapPart(index: SiteIndex, part: number, perFile = locationsPerSitemap): DerivedText {
  return sitemapText(partPath(part), 'urlset', locations(index).slice((part - 1) * perFile, part * perFile))
}

function locations(index: SiteIndex): Location[] {
  const dates = lastModified(index)
  return sitemapAddresses(index).map((path) => ({
    loc: absoluteUrl(index.address, path),
    lastmod: dates.get(path)?.text,
  }))
}

function partPath(part: number): SitePath {
  return sitePath(`/sitemap-${part}.xml`)
}

interface SitemapInputs {
  root: 'urlset' | 'sitemapindex'
  locations: Location[]
}

function sitemapText(path: SitePath, root: SitemapInputs['root'], locations: Location[]): DerivedText {
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
