import { sitePath, type SitePath } from '../../paths.ts'

/** @returns the address of the feed of a tag or a series, in RSS. */
export function listFeedPath(list: { path: SitePath }): SitePath {
  return sitePath(`${list.path}feed.xml`)
}
