import { foreignLanguage } from '../../content/index/foreign-language.ts'
import type { Post, SiteIndex, Tag } from '../../content/index/site-index.ts'
import { shownDay, type ContentDate } from '../../dates.ts'
import { longDate, shortDate } from '../../date-text.ts'
import { href } from '../../paths.ts'
import { oncePerIndex } from '../../content/index/once-per-index.ts'
import type { DateView, EntryView, TagLink } from './view-parts.ts'

/** Lists repeat a post many times over; its entry is made once. */
const entries = oncePerIndex(() => new Map<Post, EntryView>())

/** @returns a post as lists show it, without its description. An external entry leads to where the piece stands. */
export function entryView(index: SiteIndex, post: Post): EntryView {
  const made = entries(index).get(post)
  if (made) return made
  const entry: EntryView = {
    title: post.title,
    href: post.externalUrl ?? href(index.address, post.path),
    external: post.externalUrl !== undefined,
    date: dateView(index, post.date),
    tags: post.tags.map((tag) => tagLink(index, tag)),
    publication: post.publication,
    standing: post.standing,
    lang: foreignLanguage(index, post.lang),
    description: '',
  }
  entries(index).set(post, entry)
  return entry
}

/** @returns a post as what stands around another post shows it, so that a new tag of the one does not change the other. */
export function untaggedEntryView(index: SiteIndex, post: Post): EntryView {
  return { ...entryView(index, post), tags: [] }
}

/** @returns a post as the few lists show it that say what it is about. */
export function describedEntryView(index: SiteIndex, post: Post): EntryView {
  return { ...entryView(index, post), description: post.description }
}

/** A post's date stands on its page and in every list. */
const dates = oncePerIndex(() => new Map<string, DateView>())

/** @returns a date as the site's language writes it. */
export function dateView(index: SiteIndex, date: ContentDate): DateView {
  const made = dates(index).get(date.text)
  if (made) return made
  const { language } = index.site
  const day = shownDay(date)
  const view = {
    iso: date.text,
    text: longDate(day, language),
    short: shortDate(day, language),
  }
  dates(index).set(date.text, view)
  return view
}

/** @returns a link to a tag's page, with the number of its posts where the page shows one. */
export function tagLink(index: SiteIndex, tag: Tag, count?: number): TagLink {
  const link = { text: tag.name, href: href(index.address, tag.path), slug: tag.slug }
  return count === undefined ? link : { ...link, count }
}
