import { sitePath } from '../../paths.ts'

/** Addresses of the feeds of all posts. */
export const feedPaths = {
  rss: sitePath('/feed.xml'),
  atom: sitePath('/atom.xml'),
  json: sitePath('/feed.json'),
} as const
