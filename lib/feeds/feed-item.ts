import { lookup } from 'mrmime'
import type { Post, SiteIndex } from '../content/index/site-index.ts'
import { encodedUrl } from '../encoded-url.ts'
import { directionOf } from '../direction.ts'
import type { Messages } from '../messages/messages.ts'
import { absoluteUrl } from '../paths.ts'
import { legalText } from './legal-text.ts'

/** An entry as all feeds tell it, apart from the text of its body. Free of characters illegal in XML; plain data. */
export interface FeedItem {
  /** A `tag:` URI (RFC 4151) that survives edits and a new domain, and with `id` a new slug. */
  id: string
  title: string
  /** Where the item's link leads: its page here, or the other site for an external entry. */
  url: string
  /** The piece is not here: it stands at `url`. */
  external: boolean
  /** Where it appeared first: the words before the name, and its address there. */
  publication?: { label: string; name: string; url?: string }
  /** RFC 3339, UTC. */
  published: string
  /** RFC 3339, UTC; absent where the author gave none. An edit changes this and never `published`. */
  updated?: string
  summary: string
  tags: { name: string; slug: string }[]
  /** BCP 47, where it is not the site's. */
  language?: string
  image?: FeedPicture
  /** Films and sounds of its text, in their order. */
  media: FeedMedia[]
  /** Names the HTML of the body; absent where there is none. */
  bodyHash?: string
  /** What its body takes in a feed; 0 where there is none. */
  bodyBytes: number
  /** Set where the feed has no room for the body: the words that lead to the page. */
  readOn?: string
}

/** Media RSS (https://www.rssboard.org/media-rss), by which RSS and Atom name the picture of an entry. */
export const mediaNamespace = 'http://search.yahoo.com/mrss/'

/** A picture that stands for an entry. */
export interface FeedPicture {
  url: string
  alt: string
  /** Media type. */
  type?: string
  width?: number
  height?: number
}

/** A film or sound of an entry. */
export interface FeedMedia {
  url: string
  /** Media type. */
  type: string
  /** How large it is; absent where that is not known. */
  bytes?: number
}

/** @returns the post as feeds tell it, with whole addresses. */
export function feedItem(post: Post, { site, address }: SiteIndex, messages: Messages): FeedItem {
  const { publication, cover, externalUrl } = post
  return {
    id: post.feedId,
    title: legalText(post.title),
    url: externalUrl === undefined ? absoluteUrl(address, post.path) : strictUrl(externalUrl),
    external: externalUrl !== undefined,
    publication: publication && {
      label: messages.post.firstPublished,
      name: legalText(publication.name),
      url: publication.url && strictUrl(publication.url),
    },
    published: new Date(post.date.instant).toISOString(),
    updated: post.updated && new Date(post.updated.instant).toISOString(),
    summary: legalText(post.description),
    tags: post.tags.map((tag) => ({ name: legalText(tag.name), slug: tag.slug })),
    language: languageToSay(post, site.language),
    image: cover && {
      url: absoluteUrl(address, cover.path),
      alt: legalText(cover.alt),
      type: lookup(cover.path),
      width: cover.width,
      height: cover.height,
    },
    media: post.body.media.flatMap(({ url, type, bytes }) =>
      type === undefined || externalUrl !== undefined ? [] : [{ url: strictUrl(url), type, bytes }],
    ),
    bodyHash: externalUrl !== undefined || post.body.empty ? undefined : post.body.feedHash,
    bodyBytes: externalUrl !== undefined || post.body.empty ? 0 : post.body.feedBytes,
  }
}

/** As RFC 3986 has it, in ASCII: an address beside the text, where readers and validators take no other. */
function strictUrl(url: string): string {
  return encodedUrl(new URL(url).href)
}

/** No reader asks which way a feed's language runs, so an entry says so itself where that is not from left to right. */
function languageToSay({ lang }: Post, siteLanguage: string): string | undefined {
  const own = lang ?? siteLanguage
  const isSites = own.toLowerCase() === siteLanguage.toLowerCase()
  return isSites && directionOf(siteLanguage) === 'ltr' ? undefined : own
}
