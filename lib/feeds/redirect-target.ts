import type { Redirect } from '../content/index/site-index.ts'
import { absoluteUrl, href, isSitePath, type SiteAddress } from '../paths.ts'

/** @returns the whole URL that a redirect leads to. */
export function targetUrl({ to }: Redirect, address: SiteAddress): string {
  return isSitePath(to) ? absoluteUrl(address, to) : to
}

/** @returns the redirect's target as an href on the site: with the base path, or the whole URL of another site. */
export function targetHref({ to }: Redirect, address: SiteAddress): string {
  return isSitePath(to) ? href(address, to) : to
}
