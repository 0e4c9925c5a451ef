import type { Body, Post, SiteIndex, Tag } from '../content/index/site-index.ts'
import { longDate } from '../date-text.ts'
import { shownDay } from '../dates.ts'
import { messagesFor } from '../messages/messages-for.ts'
import type { Messages } from '../messages/messages.ts'
import { foreignLanguage } from '../content/index/foreign-language.ts'
import { oncePerIndex } from '../content/index/once-per-index.ts'
import { href, sitePath } from '../paths.ts'

/** One thing that a search can find: JSON-able data that, with the text its hash names, decides all that is indexed. */
export interface SearchRecord {
  /** With the base path, or a whole URL for what stands elsewhere. */
  url: string
  title: string
  /** Stands beside the title in the results: a post's date, or what kind of page it is. */
  note: string
  /** BCP 47 tag of the language, where it is not the site's. */
  lang?: string
  tags: string[]
  /** Four digits; posts alone have one. */
  year?: string
  /** SHA-256 of the page's HTML; absent where nothing is written below the front matter. */
  bodyHash?: string
  /** Words that are not in the body: a summary, areas of focus. */
  text: string
}

/** What the search goes through: posts newest first, then what has no date. */
export const searchRecords = oncePerIndex((index: SiteIndex): SearchRecord[] => {
  const messages = messagesFor(index.site.language)
  return [...index.posts.map((post) => postRecord(index, post)), ...undatedRecords(index, messages)]
})

function postRecord(index: SiteIndex, post: Post): SearchRecord {
  return {
    url: post.externalUrl ?? href(index.address, post.path),
    title: post.title,
    note: longDate(shownDay(post.date), index.site.language),
    lang: foreignLanguage(index, post.lang),
    tags: namesOf(post.tags),
    year: post.date.day.slice(0, 4),
    ...textOf(post.body),
    text: post.body.empty ? post.description : '',
  }
}

function undatedRecords(index: SiteIndex, messages: Messages): SearchRecord[] {
  const { address, site } = index
  return [
    ...index.projects.map((project) => ({
      url: href(address, project.path),
      title: project.title,
      note: messages.page.projects,
      tags: namesOf(project.tags),
      ...textOf(project.body),
      text: project.summary,
    })),
    ...index.focus.map((focus) => ({
      url: href(address, focus.path, focus.slug),
      title: focus.title,
      note: messages.page.focus,
      tags: namesOf(focus.tags),
      ...textOf(focus.body),
      text: focus.areas.join(', '),
    })),
    ...index.pages.map((page) => ({
      url: href(address, page.path),
      title: page.title,
      note: site.title,
      lang: foreignLanguage(index, page.lang),
      tags: [],
      ...textOf(page.body),
      text: '',
    })),
    ...(index.home === undefined
      ? []
      : [
          {
            url: href(address, sitePath('/')),
            title: site.title,
            note: messages.home,
            tags: [],
            ...textOf(index.home.body),
            text: site.description,
          },
        ]),
  ]
}

function namesOf(tags: readonly Tag[]): string[] {
  return tags.map(({ name }) => name)
}

function textOf(body: Body): { bodyHash?: string } {
  return body.empty ? {} : { bodyHash: body.htmlHash }
}
