import type { Post, SiteIndex } from '../content/index/site-index.ts'
import type { ContentDate } from '../dates.ts'
import { sitePath, type SitePath } from '../paths.ts'

/**
 * When the content of each page last changed, as far as content says: a post by its own dates, a list of posts by the
 * newest of theirs, Current Focus by the day it is true as of. Pages without a date are absent; the clock has no say.
 */
export function lastModified({ site, posts, tags }: SiteIndex): Map<SitePath, ContentDate> {
  const dates = new Map<SitePath, ContentDate>()
  const touch = (path: SitePath, date: ContentDate): void => {
    const known = dates.get(path)
    if (!known || date.instant > known.instant) dates.set(path, date)
  }
  const lists = [sitePath('/'), sitePath('/archive/'), sitePath('/tags/')]
  for (const post of posts) {
    const date = changed(post)
    touch(post.path, date)
    if (post.series) touch(post.series.path, date)
    touch(sitePath(`/archive/${post.date.day.slice(0, 4)}/`), date)
    for (const list of lists) touch(list, date)
  }
  for (const tag of tags) for (const post of tag.posts) touch(tag.path, changed(post))
  if (site.focus.asOf) touch(sitePath('/focus/'), site.focus.asOf)
  return dates
}

function changed(post: Post): ContentDate {
  return post.updated && post.updated.instant > post.date.instant ? post.updated : post.date
}
