import { isSearchable } from '../../content/addresses/site-map.ts'
import type { SiteIndex } from '../../content/index/site-index.ts'
import { absoluteUrl, href, isSitePath, sitePath, type SitePath } from '../../paths.ts'
import { messagesFor } from '../../messages/messages-for.ts'
import { privacyText } from '../../services/privacy.ts'
import { pagePaths } from '../page-paths.ts'
import type { FrameView } from '../site-page.ts'

/**
 * What surrounds a page. It tells nothing that a new post changes, or every page would change with it.
 *
 * @param path The page's own address; the link to it in the navigation is marked as current.
 */
export function frameView(index: SiteIndex, path: SitePath): FrameView {
  const { site, address } = index
  return {
    siteTitle: site.title,
    home: href(address, sitePath('/')),
    navigation: index.navigation.map((item) => ({
      text: item.label,
      href: linkTarget(index, item.href),
      current: item.href === path,
    })),
    author: { name: site.author.name, email: site.author.email, url: authorUrl(index) },
    social: socialLinks(index),
    licence: site.licence,
    feeds: href(address, pagePaths.feeds),
    privacy: privacyText(site, messagesFor(site.language)),
    search: isSearchable(index) ? href(address, pagePaths.search) : undefined,
  }
}

/** @returns the links to the author elsewhere. */
export function socialLinks(index: SiteIndex): FrameView['social'] {
  return index.site.social.map(({ label, url }) => ({ text: label, href: url }))
}

/** The page about the author, where the site has one. */
export function aboutPage(index: SiteIndex): SiteIndex['pages'][number] | undefined {
  return index.pages.find((page) => page.slug === 'about')
}

/** @returns the URL that stands for the author: their own, else the About page, else the site. */
export function authorUrl(index: SiteIndex): string {
  return index.site.author.url ?? absoluteUrl(index.address, aboutPage(index)?.path ?? sitePath('/'))
}

/** @returns an href for what an author wrote: an address within the site gets the base path, a whole URL stays. */
function linkTarget(index: SiteIndex, written: string): string {
  return isSitePath(written) ? href(index.address, written) : written
}
