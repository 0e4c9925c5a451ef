import { sitePath, type SitePath } from '../paths.ts'

/** Addresses of the pages that a site has one of. */
export const pagePaths = {
  home: sitePath('/'),
  archive: sitePath('/archive/'),
  tags: sitePath('/tags/'),
  focus: sitePath('/focus/'),
  projects: sitePath('/projects/'),
  feeds: sitePath('/feeds/'),
  search: sitePath('/search/'),
  notFound: sitePath('/404.html'),
} as const

/** @param year Four digits: `2024`. */
export function yearPath(year: string): SitePath {
  return sitePath(`/archive/${year}/`)
}
