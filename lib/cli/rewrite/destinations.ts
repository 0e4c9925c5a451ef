import type { Link } from 'mdast'
import type { Extension, Token } from 'mdast-util-from-markdown'
import remarkParse from 'remark-parse'
import { unified, type Processor } from 'unified'
import { visit } from 'unist-util-visit'
import { remarkPlugins } from '../../markdown/plugins.ts'

/** Where an address stands in a text, and the address as it is written there. */
export interface Destination {
  start: number
  end: number
  written: string
}

/** Attributes of raw HTML that hold an address. */
const attribute = /\b(?:href|src|poster|data)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=]+))/gi

/** @returns every address in Markdown: of links, pictures, definitions and raw HTML, and those that stand bare; none in code. */
export function destinationsOf(body: string): Destination[] {
  const found: Destination[] = []
  const note = (token: Token): void => {
    const start = token.start.offset
    const written = body.slice(start, token.end.offset)
    const isInAngles = written.startsWith('<') && written.endsWith('>')
    const from = isInAngles ? start + 1 : start
    found.push({
      start: from,
      end: token.end.offset - (isInAngles ? 1 : 0),
      written: body.slice(from, token.end.offset - (isInAngles ? 1 : 0)),
    })
  }
  const recorder: Extension = {
    exit: {
      resourceDestination: note,
      definitionDestination: note,
    },
  }
  const tree = unified()
    .use(remarkParse)
    .use(remarkPlugins)
    .use(function recording(this: Processor) {
      const data = this.data()
      data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), recorder]
    })
    .parse(body)
  visit(tree, (node) => {
    const start = node.position?.start.offset
    if (start === undefined) return
    if (node.type === 'html') found.push(...inHtml(node.value, start))
    if (node.type === 'link') found.push(...bare(node, body, start))
  })
  return found.toSorted((a, b) => a.start - b.start)
}

/** The address of a link that is its own text: `<https://example.com/>`, or without the brackets. */
function bare({ children: [text] }: Link, body: string, start: number): Destination[] {
  const from = body[start] === '<' ? start + 1 : start
  if (text?.type !== 'text' || !body.startsWith(text.value, from)) return []
  return [{ start: from, end: from + text.value.length, written: text.value }]
}

function inHtml(html: string, offset: number): Destination[] {
  return [...html.matchAll(attribute)].flatMap((match) => {
    const written = match[1] ?? match[2] ?? match[3] ?? ''
    if (written === '') return []
    const start = offset + match.index + match[0].lastIndexOf(written)
    return [{ start, end: start + written.length, written }]
  })
}
