declare const brand: unique symbol

/** Lower-case ASCII letters and digits in groups joined by single hyphens; safe in every URL. */
export type Slug = string & { readonly [brand]: 'Slug' }

/** A site-absolute address without the base path: `/posts/hello/` for a page, `/feed.xml` for a file. */
export type SitePath = string & { readonly [brand]: 'SitePath' }

/** @returns whether the text is a safe slug: `a-date-is-not-an-instant`, never `Ünsafe`, `a--b` or `-a`. */
export function isSlug(text: string): text is Slug {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)
}

/** @returns whether the text is an address within the site: starts with one slash, holds no query or fragment. */
export function isSitePath(text: string): text is SitePath {
  return /^\/(?!\/)[^\s?#\\]*$/.test(text)
}

/**
 * Makes an address within the site.
 *
 * @throws RangeError when the text is none; callers pass literals and slugs, so that is a defect, not a user's error.
 */
export function sitePath(text: string): SitePath {
  if (!isSitePath(text)) throw new RangeError(`not an address within the site: ${JSON.stringify(text)}`)
  return text
}

/** Where the site lives: the origin without a slash at its end, and a base path that is empty or `/like-this`. */
export interface SiteAddress {
  origin: string
  basePath: string
}

/** @returns the path as it stands in an href on the site: the base path, then the address. */
export function href(address: SiteAddress, path: SitePath, fragment?: string): string {
  return `${address.basePath}${path}${fragment === undefined ? '' : `#${fragment}`}`
}

/** @returns the whole URL of an address within the site. */
export function absoluteUrl(address: SiteAddress, path: SitePath, fragment?: string): string {
  return `${address.origin}${href(address, path, fragment)}`
}

/** @returns the address of a site from its URL: `https://a.example/blog/` has the base path `/blog`. */
export function siteAddress(url: string): SiteAddress {
  const { origin, pathname } = new URL(url)
  return { origin, basePath: pathname.replace(/\/+$/, '') }
}
