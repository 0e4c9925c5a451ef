import type { Post, SiteIndex } from '../../lib/content/index/site-index.ts'
import { makeIndex } from '../pages/make-index.ts'
import { textAt } from './make-site.ts'
import { parseAtom, parseJsonFeed, parseRss } from './parse-feed.ts'

/** @returns the feed of a site in each of its formats. */
export async function feeds(index: SiteIndex) {
  const [rss, atom, json] = await Promise.all(
    ['/feed.xml', '/atom.xml', '/feed.json'].map((path) => textAt(index, path)),
  )
  return { rss: parseRss(rss ?? ''), atom: parseAtom(atom ?? ''), json: parseJsonFeed(json ?? '') }
}

/** @returns what each format has of the only post of a site. */
export async function onlyItem(post: Post, site: Record<string, unknown> = {}) {
  const { rss, atom, json } = await feeds(makeIndex({ posts: [post], site }))
  const [item, entry, object] = [rss.item[0], atom.entry[0], json.items[0]]
  if (!item || !entry || !object) throw new Error('a feed lost its item')
  return { rss: item, atom: entry, json: object }
}
