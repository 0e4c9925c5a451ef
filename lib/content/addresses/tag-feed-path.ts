import { sitePath, type SitePath } from '../../paths.ts'

/** @returns the address of a tag's own feed, in RSS. */
export function tagFeedPath(tag: { path: SitePath }): SitePath {
  return sitePath(`${tag.path}feed.xml`)
}
