import { nearest } from '../../nearest.ts'
import { sitePath } from '../../paths.ts'
import type { Problem } from '../../problems.ts'
import { listFeedPath } from '../addresses/list-feed-path.ts'
import { addressKey } from '../addresses/reserved.ts'
import { siteMap, type FileEntry } from '../addresses/site-map.ts'
import type { FileRoute } from '../addresses/routes.ts'
import type { ParsedSite, ParsedTags } from '../parsed-file.ts'
import { isFormerAddress } from '../schema.ts'
import { fieldProblem } from './index-context.ts'
import type { MovedFeed, Redirect, SiteIndex, TagWithPosts } from './site-index.ts'
import { tagKey, tagSlug } from './tag-key.ts'
import { tagEntries } from './tag-names.ts'

const feedRoutes: ReadonlySet<FileRoute> = new Set([
  '/feed.xml',
  '/atom.xml',
  '/feed.json',
  '/tags/[tag]/feed.xml',
  '/series/[series]/feed.xml',
] as const)

/** @returns whether a file of the site's map is a feed that readers follow. */
export function isFeed({ route }: FileEntry): boolean {
  return feedRoutes.has(route)
}

/** @returns the addresses that tags would have by their other names in `tags.yaml`, where no tag has them. */
export function formerTags(tags: readonly TagWithPosts[], tagsFile: ParsedTags | undefined): Redirect[] {
  const { entries } = tagEntries(tagsFile)
  const taken = new Set<string>(tags.map(({ slug }) => slug))
  const former: Redirect[] = []
  for (const { name, path } of tags) {
    for (const spelling of entries.get(tagKey(name))?.spellings ?? []) {
      const slug = tagSlug(spelling)
      if (slug === undefined || taken.has(slug)) continue
      taken.add(slug)
      former.push({ from: sitePath(`/tags/${slug}/`), to: path })
    }
  }
  return former
}

/**
 * @param former the former addresses of tags, whose feeds were below them.
 * @returns where feeds were before, by tags' other names and by `feed.moved` in `site.yaml`; an error for each address
 * there that none can be or that something has, and a warning for each that leads to no feed.
 */
export function movedFeeds(
  index: SiteIndex,
  site: ParsedSite,
  former: readonly Redirect[],
): { moved: MovedFeed[]; problems: Problem[] } {
  const { pages, files } = siteMap(index)
  const feeds: string[] = files.filter(isFeed).map(({ path }) => path)
  const taken = new Set([...pages, ...files].map(({ path }) => addressKey(path)))
  for (const { from } of index.redirects) taken.add(addressKey(from))
  const moved: MovedFeed[] = []
  const problems: Problem[] = []
  for (const [from, to] of Object.entries(site.frontMatter.feed.moved)) {
    const field = `feed.moved.${from}`
    const tell = (severity: Problem['severity'], message: string, fix: string): void =>
      void problems.push({ ...fieldProblem(site, field, message, fix), severity })
    const likely = nearest(to, feeds)
    if (!isFormerAddress(from))
      tell(
        'error',
        `\`${from}\` is no address within the site.`,
        'Write the former address of the feed from its first slash on: `/index.xml`.',
      )
    else if (taken.has(addressKey(from)))
      tell(
        'error',
        `\`${from}\` is an address of the site, so no feed can have moved from it.`,
        'Take the line out.',
      )
    else if (!feeds.includes(to))
      tell(
        'warning',
        `Nothing is at \`${from}\`: there is no feed \`${to}\`.`,
        likely === undefined ? 'Write one that /feeds/ lists, or take the line out.' : `Write \`${likely}\`.`,
      )
    else {
      taken.add(addressKey(from))
      moved.push({ from: sitePath(from), to: sitePath(to) })
    }
  }
  for (const { from, to } of former) {
    const path = listFeedPath({ path: from })
    if (!taken.has(addressKey(path))) moved.push({ from: path, to: listFeedPath({ path: sitePath(to) }) })
  }
  return { moved, problems }
}
