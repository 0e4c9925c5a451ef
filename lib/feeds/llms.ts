import type { List, RootContent } from 'mdast'
import type { SiteIndex } from '../content/index/site-index.ts'
import { messagesFor } from '../messages/messages-for.ts'
import { absoluteUrl, sitePath, type SitePath } from '../paths.ts'
import { derivedText, type DerivedText } from './derived-text.ts'
import { markdownOf, titleOf } from './markdown-of.ts'
import { twinPath } from '../content/addresses/twin-path.ts'

/** More would not fit where the file is meant to be read; the optional section leads to the rest. */
const newestPosts = 500

interface LlmsInputs {
  title: string
  description: string
  sections: Section[]
}

interface Section {
  heading: string
  entries: { title: string; url: string; text?: string }[]
}

/**
 * @returns `/llms.txt` by https://llmstxt.org: title, summary, and lists of links, to the Markdown twins of what is
 * here and to the pages themselves of what stands elsewhere.
 */
export function llmsFile(index: SiteIndex): DerivedText {
  const messages = messagesFor(index.site.language)
  const { site, address, posts, projects, pages } = index
  const url = (path: SitePath) => absoluteUrl(address, path)
  const twin = (path: SitePath) => url(twinPath(path))
  const focus = index.focus.length > 0 || index.focusIntro !== undefined
  const focusTitle = index.focusIntro?.title ?? messages.page.focus
  const focusEntry = focus ? [{ title: focusTitle, url: twin(sitePath('/focus/')) }] : []
  const sections: Section[] = [
    {
      heading: messages.list.newest,
      entries: posts.slice(0, newestPosts).map((post) => ({
        title: post.title,
        url: post.externalUrl ?? twin(post.path),
        text: post.description,
      })),
    },
    {
      heading: messages.page.projects,
      entries: projects.map(({ title, path, summary }) => ({ title, url: twin(path), text: summary })),
    },
    {
      heading: messages.list.pages,
      entries: [
        ...focusEntry,
        ...pages.map(({ title, path, description }) => ({ title, url: twin(path), text: description })),
      ],
    },
    {
      // A word of the format, not of the site: what may be skipped where room is short.
      heading: 'Optional',
      entries: [
        { title: messages.page.archive, url: url(sitePath('/archive/')) },
        { title: messages.feed, url: url(sitePath('/feed.json')) },
      ],
    },
  ]
  const filled = sections.filter(({ entries }) => entries.length > 0)
  const inputs: LlmsInputs = { title: site.title, description: site.description, sections: filled }
  return derivedText('llms', sitePath('/llms.txt'), inputs, llmsText)
}

function llmsText({ title, description, sections }: LlmsInputs): string {
  return markdownOf([
    titleOf(title, 1),
    {
      type: 'blockquote',
      children: [{ type: 'paragraph', children: [{ type: 'text', value: description }] }],
    },
    ...sections.flatMap(section),
  ])
}

function section({ heading, entries }: Section): RootContent[] {
  const list: List = {
    type: 'list',
    spread: false,
    children: entries.map(({ title, url, text }) => ({
      type: 'listItem',
      spread: false,
      children: [
        {
          type: 'paragraph',
          children: [
            { type: 'link', url, children: [{ type: 'text', value: title }] },
            ...(text ? [{ type: 'text' as const, value: `: ${text}` }] : []),
          ],
        },
      ],
    })),
  }
  return [titleOf(heading, 2), list]
}
