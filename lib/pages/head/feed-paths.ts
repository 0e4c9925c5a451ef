import type { Tag } from '../../content/index/site-index.ts'
import { sitePath, type SitePath } from '../../paths.ts'

/** Addresses of the feeds of all posts. */
export const feedPaths = {
  rss: sitePath('/feed.xml'),
  atom: sitePath('/atom.xml'),
  json: sitePath('/feed.json'),
} as const

/** @returns the address of a tag's own feed, in RSS. */
export function tagFeedPath(tag: Tag): SitePath {
  return sitePath(`${tag.path}feed.xml`)
}
