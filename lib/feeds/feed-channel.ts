import type { SiteIndex } from '../content/index/site-index.ts'
import { iconFor } from '../content/icons.ts'
import { avatarUrl } from '../content/index/author-picture.ts'
import { absoluteUrl, sitePath, type SitePath } from '../paths.ts'
import { legalText } from './legal-text.ts'

/** What a feed says of itself. Free of characters illegal in XML; plain data. */
export interface FeedChannel {
  /** A `tag:` URI that survives a new domain. */
  id: string
  title: string
  description: string
  /** The page that the feed follows. */
  url: string
  /** The feed's own address. */
  self: string
  /** Names the vocabulary of the tags: the address of their index. */
  tagScheme: string
  language: string
  rights?: string
  author: { name: string; email?: string; url: string; avatar?: string }
  /** Addresses of the site's icon: as wide as lists show it, and large. */
  icons: { small?: string; large?: string }
  /** WebSub hub that tells of new entries. */
  hub?: string
  /** RFC 3339; the feed's date as long as it has no entry. */
  founded: string
}

/** A tag or a series, of which there is a feed. */
export interface FeedOfList {
  name: string
  path: SitePath
  description?: string
}

/** @returns what the feed at `path` says of itself: of the whole site, or of a list in it. */
export function feedChannel(index: SiteIndex, path: SitePath, list?: FeedOfList): FeedChannel {
  const { site, address } = index
  const { name, email, url } = site.author
  const whole = (icon: SitePath | undefined) => icon && absoluteUrl(address, icon)
  const home = absoluteUrl(address, sitePath('/'))
  return {
    // Posts' ids in the same space have no slash, so none can be a feed's.
    id: new URL(`tag:${site.feed.id}:${path}`).href,
    title: legalText(list ? `${site.title}: ${list.name}` : site.title),
    description: legalText(list?.description ?? site.description),
    url: list ? absoluteUrl(address, list.path) : home,
    self: absoluteUrl(address, path),
    tagScheme: absoluteUrl(address, sitePath('/tags/')),
    language: site.language,
    rights: site.licence && legalText(rights(name, site.licence)),
    author: { name: legalText(name), email, url: url ?? home, avatar: avatarUrl(index) },
    icons: { small: whole(iconFor(index, 'small')), large: whole(iconFor(index, 'large')) },
    hub: site.websub,
    founded: founded(site.feed.id),
  }
}

function rights(author: string, licence: { name: string; url?: string }): string {
  return `© ${author}. ${licence.name}${licence.url === undefined ? '' : ` (${licence.url})`}`
}

/** The day named by the feed id (`example.com,2026-03` is 1 March 2026): the one date known without a post or a clock. */
function founded(feedId: string): string {
  const [year = '1970', month = '01', day = '01'] = feedId.slice(feedId.lastIndexOf(',') + 1).split('-')
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).toISOString()
}
