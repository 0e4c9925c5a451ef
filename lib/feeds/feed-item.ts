import type { Post, SiteIndex } from '../content/index/site-index.ts'
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
  image?: { url: string; alt: string; width?: number; height?: number }
  /** Names the HTML of the body; absent where there is none. */
  bodyHash?: string
}

/** @returns the post as feeds tell it, with whole addresses. */
export function feedItem(post: Post, { site, address }: SiteIndex, messages: Messages): FeedItem {
  const { publication, cover, externalUrl } = post
  return {
    id: post.feedId,
    title: legalText(post.title),
    url: externalUrl ?? absoluteUrl(address, post.path),
    external: externalUrl !== undefined,
    publication: publication && {
      label: messages.post.firstPublished,
      name: legalText(publication.name),
      url: publication.url,
    },
    published: new Date(post.date.instant).toISOString(),
    updated: post.updated && new Date(post.updated.instant).toISOString(),
    summary: legalText(post.description),
    tags: post.tags.map((tag) => ({ name: legalText(tag.name), slug: tag.slug })),
    language: post.lang?.toLowerCase() === site.language.toLowerCase() ? undefined : post.lang,
    image: cover && {
      url: absoluteUrl(address, cover.path),
      alt: legalText(cover.alt),
      width: cover.width,
      height: cover.height,
    },
    bodyHash: externalUrl !== undefined || post.body.empty ? undefined : post.body.feedHash,
  }
}
