import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { remarkPlugins } from '../markdown/plugins.ts'

/** Replaces a stretch of the text, by offsets in UTF-16 units. */
interface Edit {
  start: number
  end: number
  text: string
}

/** What the parser tells of a token, as far as it is used here. */
interface Token {
  start: { offset: number }
  end: { offset: number }
}

/** HTML attributes that hold one address. */
const addressAttributes = ['href', 'src', 'poster']

/**
 * Makes the addresses in Markdown absolute and leaves every other character as its author wrote it: links, images and
 * reference definitions, and the attributes of raw HTML. What looks like a link in code is none.
 *
 * @param resolve gives the whole URL for an address as written, or undefined to leave it.
 */
export function absoluteMarkdown(markdown: string, resolve: (written: string) => string | undefined): string {
  const edits: Edit[] = []
  const replace = (start: number, end: number, url: string): void =>
    void edits.push({ start, end, text: url })
  const tree = parser((destination, { start, end }) => {
    const url = resolve(destination)
    if (url !== undefined) replace(start.offset, end.offset, bracketed(url))
  }).parse(markdown)
  visit(tree, 'html', ({ position }) => {
    const from = position?.start.offset
    if (from !== undefined)
      edits.push(...htmlEdits(markdown.slice(from, position?.end.offset), from, resolve))
  })
  return applied(markdown, edits)
}

/** Parses Markdown and reports each destination that it meets, with the place of the destination alone. */
function parser(report: (destination: string, token: Token) => void) {
  return unified()
    .use(remarkParse)
    .use(remarkPlugins)
    .data('fromMarkdownExtensions', [
      {
        exit: {
          resourceDestination(token) {
            report(urlOf(this.stack.at(-1)), token)
          },
          definitionDestination(token) {
            report(urlOf(this.stack.at(-1)), token)
          },
        },
      },
    ])
}

function urlOf(node: object | undefined): string {
  return node && 'url' in node && typeof node.url === 'string' ? node.url : ''
}

/** A destination that holds brackets is written between angle ones (CommonMark 0.31, section 6.3). */
function bracketed(url: string): string {
  const safe = url.replace(/[<>\s]/g, encodeURIComponent)
  return /[()]/.test(safe) ? `<${safe}>` : safe
}

function htmlEdits(html: string, offset: number, resolve: (written: string) => string | undefined): Edit[] {
  const edits: Edit[] = []
  visit(fromHtml(html, { fragment: true, verbose: true }), 'element', (element: Element) => {
    for (const name of addressAttributes) {
      const written = element.properties[name]
      const place = element.data?.position?.properties?.[name]
      const [start, end] = [place?.start.offset, place?.end.offset]
      const url = typeof written === 'string' ? resolve(written) : undefined
      if (url === undefined || start === undefined || end === undefined) continue
      const value = url.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
      edits.push({ start: offset + start, end: offset + end, text: `${name}="${value}"` })
    }
  })
  return edits
}

function applied(text: string, edits: readonly Edit[]): string {
  let result = ''
  let at = 0
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return result + text.slice(at)
}
