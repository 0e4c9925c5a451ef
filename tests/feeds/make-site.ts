import { createHash } from 'node:crypto'
import { feedIdOf } from '../../lib/content/addresses/feed-id.ts'
import type { Body, Post, SiteIndex } from '../../lib/content/index/site-index.ts'
import type { DerivedText, TextReader } from '../../lib/feeds/derived-text.ts'
import { siteFiles } from '../../lib/feeds/site-files.ts'
import { body, post } from '../pages/make-index.ts'

const htmls = new Map<string, string>()
const sources = new Map<string, string>()

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Reads what `written` and `source` have put down. */
export const read: TextReader = {
  html: async (name) => known(htmls, name),
  source: async (file) => known(sources, file),
}

function known(texts: ReadonlyMap<string, string>, name: string): string {
  const text = texts.get(name)
  if (text === undefined) throw new Error(`nothing is known of ${name}`)
  return text
}

/** @returns the compiled text whose HTML for feeds is this. */
function written(html: string, parts: Partial<Body> = {}): Body {
  const feedHash = hash(html)
  htmls.set(feedHash, html)
  return body({ feedHash, feedBytes: Buffer.byteLength(JSON.stringify(html)), ...parts })
}

/** @returns the compiled text whose Markdown is this. */
export function source(file: string, markdown: string, parts: Partial<Body> = {}): Body {
  sources.set(file, markdown)
  return written(`<p>HTML of ${file}</p>`, { sourceHash: hash(markdown), ...parts })
}

type PostParts = Parameters<typeof post>[1] & { html?: string }

/** A post with its HTML, and the feed id that its content would have. */
export function article(name: string, { html = `<p>Text of ${name}</p>`, ...parts }: PostParts = {}): Post {
  const made = post(name, { body: written(html), ...parts })
  return {
    ...made,
    feedId: feedIdOf('example.com,2026', { slug: made.slug }),
  }
}

/** A post that stands elsewhere. */
export function elsewhere(name: string, url: string, parts: PostParts = {}): Post {
  return article(name, {
    externalUrl: url,
    publication: { name: 'The Quarterly', url },
    body: body({ empty: true, feedHash: 'of an empty file' }),
    ...parts,
  })
}

const [theme, rules] = [hash64('theme'), hash64('rules')]

function hash64(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

export const inlineScriptHashes = [theme, rules]

export function filesOf(index: SiteIndex): DerivedText[] {
  return siteFiles(index, { inlineScriptHashes })
}

/** @returns the text of the file at this path. */
export async function textAt(index: SiteIndex, path: string): Promise<string> {
  const file = filesOf(index).find((one) => one.path === path)
  if (!file) throw new Error(`no file at ${path}`)
  return file.make(read)
}
