import type { Element, Root, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { matches } from 'hast-util-select'
import { htmlTagNames } from 'html-tag-names'
import MarkdownIt from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'
import footnotes from 'markdown-it-footnote'
import { mathmlTagNames } from 'mathml-tag-names'
import { svgTagNames } from 'svg-tag-names'
import { indexedHtml } from '../../../lib/search/indexed-text.ts'
import { unsearched } from '../../../lib/search/record-html.ts'
import { shownText } from '../../../lib/search/shown-words.ts'
import { differences } from './differences.ts'

const known = new Set([...htmlTagNames, ...svgTagNames, ...mathmlTagNames].map((name) => name.toLowerCase()))

/**
 * Another library's reading of Markdown, with nothing of ours but that emphasis ends beside full-width marks; what is no
 * element it shows as text.
 */
const plain = new MarkdownIt({ html: true, linkify: false }).use(footnotes).use(cjkFriendly)
plain.inline.ruler.disable('footnote_inline')

/** Whether HTML that begins here is of a known element, or no element at all. */
function isKnown(html: string): boolean {
  const name = /^<\/?([a-z][\w-]*)/i.exec(html)?.[1]
  return name === undefined || known.has(name.toLowerCase())
}

const htmlBlock = plain.block.ruler.getRules('').find(({ name }) => name === 'html_block')
const htmlInline = plain.inline.ruler.getRules('').find(({ name }) => name === 'html_inline')
if (!htmlBlock || !htmlInline) throw new Error('markdown-it has other rules for HTML')
plain.block.ruler.at(
  'html_block',
  (state, line, end, silent) => {
    const from = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0)
    return isKnown(state.src.slice(from, from + 40)) && htmlBlock(state, line, end, silent)
  },
  { alt: ['paragraph', 'reference', 'blockquote'] },
)
plain.inline.ruler.at(
  'html_inline',
  (state, silent) => isKnown(state.src.slice(state.pos, state.pos + 40)) && htmlInline(state, silent),
)
// What stands in HTML that is known, such as a `pre`.
plain.renderer.rules.html_block = (tokens, at) =>
  (tokens[at]?.content ?? '').replace(/<[^<>]*>/g, (tag) =>
    isKnown(tag) ? tag : plain.utils.escapeHtml(tag),
  )

/** Of what attributes the words count. */
type Attributes = 'all' | 'pictures' | 'none'

/**
 * @param attributes whose descriptions and titles count as words.
 * @returns the words of Markdown as the other library shows it, with what differs on purpose taken out.
 */
export function plainText(markdown: string, attributes: Attributes = 'all'): string {
  const source = differences.reduce((text, { source: read }) => read?.(text) ?? text, markdown)
  return typed(
    textOf(fromHtml(plain.render(source), { fragment: true }), (it) => first(it, 'plain'), attributes),
  )
}

/** @returns the words of HTML of a page or a feed, in the same way. */
export function htmlText(html: string, attributes: Attributes = 'all'): string {
  return typed(textOf(fromHtml(html, { fragment: true }), (it) => first(it, 'ours'), attributes))
}

/** @returns the words that the search is given of a page, but for pictures' descriptions, which it has no need of. */
export function searchText(html: string): string {
  const hidden = unsearched.filter((selector) => !selector.startsWith('annotation')).join(', ')
  const tree = fromHtml(indexedHtml(html), { fragment: true })
  const indexed = textOf(
    tree,
    (element) => first(element, 'ours') ?? (matches(hidden, element) ? '' : undefined),
    'none',
  )
  return typed(shownText(indexed))
}

/** @returns a text's words without typography and white space, as those of HTML are compared. */
export function wordsOf(text: string): string {
  return typed(text)
}

function first(element: Element, side: 'ours' | 'plain'): string | undefined {
  for (const difference of differences) {
    const said = difference[side]?.(element)
    if (said !== undefined) return said
  }
  return undefined
}

/** Elements whose text nobody reads. */
const silent = new Set(['script', 'style', 'template', 'title', 'desc'])

function textOf(
  tree: Root,
  insteadOf: (element: Element) => string | undefined,
  attributes: Attributes,
): string {
  const parts: string[] = []
  const walk = (nodes: readonly RootContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'text') parts.push(node.value)
      if (node.type !== 'element' || silent.has(node.tagName)) continue
      // A caption is a picture's title in Markdown.
      const said = attributes === 'none' && node.tagName === 'figcaption' ? '' : insteadOf(node)
      if (said !== undefined) parts.push(said)
      else {
        // What a picture shows is said to those who do not see it; a title is read by whoever points at something.
        const { alt, title } = node.properties
        const counts = attributes === 'all' || (attributes === 'pictures' && node.tagName === 'img')
        if (counts) parts.push(...[alt, title].filter((it) => typeof it === 'string'))
        walk(node.children)
      }
    }
  }
  walk(tree.children)
  return parts.join('')
}

/** Signs of typography as they are typed, and no white space: what is left are the words. */
function typed(text: string): string {
  return text
    .replaceAll(/[“”„«»″]/g, '"')
    .replaceAll(/[‘’‚‹›′]/g, "'")
    .replaceAll(/[—–]|-{2,}/g, '--')
    .replaceAll('…', '...')
    .replaceAll(/[☐☑]/g, '')
    .replaceAll(/[\s\u{200b}\u{2060}]+/gu, '')
}
