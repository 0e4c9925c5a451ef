import type { Body, Focus, Page, Post, Project, SiteIndex } from '../content/index/site-index.ts'
import { messagesFor } from '../messages/messages-for.ts'
import { absoluteUrl, sitePath, type SiteAddress, type SitePath } from '../paths.ts'
import { absoluteMarkdown } from './absolute-markdown.ts'
import { markdownAddresses, resolveAddress, type MarkdownAddresses } from './address-in-markdown.ts'
import { derivedText, type DerivedText, type TextReader } from './derived-text.ts'
import { linesOf, markdownOf, titleOf, type Line } from './markdown-of.ts'
import { twinPath } from '../content/addresses/twin-path.ts'

/** One entry in a twin: its title, facts about it, and its text. */
interface TwinPart {
  title: string
  lines: Line[]
  /** Absent where the file has nothing but front matter. */
  source?: { hash: string; addresses: MarkdownAddresses }
}

/*
 * The Markdown of each post, page and project, and of Current Focus: title, facts, and the text as its author wrote it
 * with addresses made absolute. External entries have none, since their text is not here.
 */

export function postTwin(index: SiteIndex, post: Post): DerivedText {
  return twin(post.path, [postPart(index, post)])
}

export function pageTwin(index: SiteIndex, page: Page): DerivedText {
  return twin(page.path, [
    { title: page.title, lines: [urlLine(page.path, index.address)], source: sourceOf(index, page) },
  ])
}

export function projectTwin(index: SiteIndex, project: Project): DerivedText {
  return twin(project.path, [projectPart(index, project)])
}

export function focusTwin(index: SiteIndex): DerivedText {
  const { focus, focusIntro, site, address } = index
  const path = sitePath('/focus/')
  const messages = messagesFor(site.language)
  const asOf = site.focus.asOf
  const lines: Line[] = asOf ? [{ text: `${messages.focus.asOf} ${asOf.text}` }] : []
  const page: TwinPart = {
    title: focusIntro?.title ?? messages.page.focus,
    lines: [...lines, urlLine(path, address)],
    source: focusIntro && sourceOf(index, focusIntro),
  }
  return twin(path, [page, ...focus.map((entry) => focusPart(index, entry))])
}

function sourceOf({ address }: SiteIndex, { file, body }: { file: string; body: Body }): TwinPart['source'] {
  return body.empty ? undefined : { hash: body.sourceHash, addresses: markdownAddresses(file, body, address) }
}

function postPart(index: SiteIndex, post: Post): TwinPart {
  const messages = messagesFor(index.site.language)
  const { title, date, updated, tags, publication, path } = post
  const words = messages.post
  const lines: Line[] = [{ label: words.published, text: date.text }]
  if (updated) lines.push({ label: words.updated, text: updated.text })
  if (tags.length > 0)
    lines.push({ label: messages.list.tags, text: tags.map(({ name }) => name).join(', ') })
  if (publication) lines.push({ text: `${words.firstPublished} ${publication.name}` })
  // The canonical address, which is where it appeared first.
  lines.push({ label: 'URL', url: publication?.url ?? absoluteUrl(index.address, path) })
  return { title, lines, source: sourceOf(index, post) }
}

function projectPart(index: SiteIndex, project: Project): TwinPart {
  const { title, status, period, url, repo, path } = project
  const words = messagesFor(index.site.language).project
  const lines: Line[] = [{ text: `${words.status[status]}, ${period}` }]
  if (url !== undefined) lines.push({ label: words.site, url })
  if (repo !== undefined) lines.push({ label: words.repository, url: repo })
  return { title, lines: [...lines, urlLine(path, index.address)], source: sourceOf(index, project) }
}

function focusPart(index: SiteIndex, entry: Focus): TwinPart {
  const words = messagesFor(index.site.language).focus
  const lines: Line[] = [{ text: `${words.status[entry.status]}, ${words.since(entry.since.text)}` }]
  if (entry.areas.length > 0) lines.push({ label: words.areas, text: entry.areas.join(', ') })
  return { title: entry.title, lines, source: sourceOf(index, entry) }
}

function urlLine(path: SitePath, address: SiteAddress): Line {
  return { label: 'URL', url: absoluteUrl(address, path) }
}

/** The first part is the page's own; the others stand below it. */
function twin(path: SitePath, parts: TwinPart[]): DerivedText {
  return derivedText('markdown', twinPath(path), parts, twinText)
}

async function twinText(parts: readonly TwinPart[], read: TextReader): Promise<string> {
  const texts = await Promise.all(parts.map((part, at) => partText(part, at === 0 ? 1 : 2, read)))
  return texts.join('\n')
}

async function partText({ title, lines, source }: TwinPart, depth: 1 | 2, read: TextReader): Promise<string> {
  const head = markdownOf([titleOf(title, depth), linesOf(lines)])
  if (!source) return head
  const { hash, addresses } = source
  // Only blank lines go: white space before the first word may be what makes it code.
  const markdown = (await read.source(addresses.file, hash)).replace(/^(?:[ \t]*\n)+/, '').trimEnd()
  // The compiler met every address within the site; where there is none, the text need not be parsed again.
  const isWhole = Object.keys(addresses.links).length === 0 && addresses.assets.length === 0
  const text = isWhole
    ? markdown
    : absoluteMarkdown(markdown, (written) => resolveAddress(written, addresses))
  return `${head}\n${text}\n`
}
