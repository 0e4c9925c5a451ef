import { sitePath, type SitePath } from '../../paths.ts'

/** How many entries a page lists at most. */
export const entriesPerPage = 500

/**
 * The pages of a long list are numbered from the oldest entries, so that a full page never changes. The last, which
 * still grows, stands at the list's own address.
 *
 * @returns addresses of the pages 1 to the last but one; none where one page holds all.
 */
export function numberedPages(path: SitePath, entries: number): SitePath[] {
  const last = Math.ceil(entries / entriesPerPage)
  return Array.from({ length: Math.max(last - 1, 0) }, (_, at) => sitePath(`${path}${at + 1}/`))
}

/**
 * A series is read from its oldest part on, and so are its pages: the first stands at its own address, the next at
 * `/series/<slug>/2/`.
 *
 * @returns addresses of all its pages, in that order.
 */
export function seriesPages(path: SitePath, parts: number): SitePath[] {
  const pages = Math.max(1, Math.ceil(parts / entriesPerPage))
  return Array.from({ length: pages }, (_, at) => (at === 0 ? path : sitePath(`${path}${at + 1}/`)))
}
