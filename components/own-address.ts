import type { SitePage } from '../lib/pages/site-page.ts'

/** The page's own address with the base path, which the address of the home page ends in. */
export function ownAddress({ frame, path }: SitePage): string {
  return `${frame.home.replace(/\/$/, '')}${path}`
}
