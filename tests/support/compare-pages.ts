import type { Element, Nodes, Root } from 'hast'
import { select, selectAll } from 'hast-util-select'
import { toHtml } from 'hast-util-to-html'

/**
 * @returns a part of a page, to be compared: in one order of attributes, without comments, and with pictures as what they
 * say, since one site shows them as they are and the other in files made of them.
 */
export function partOf(tree: Root, selector: string): string {
  const part = select(selector, tree)
  if (!part) return `no ${selector}`
  const copy = structuredClone(part)
  settle(copy)
  return toHtml(copy)
}

function settle(node: Nodes): void {
  if (node.type === 'element') {
    const shown = node.tagName === 'picture' ? select('img', node) : undefined
    if (shown) Object.assign(node, shown)
    const { properties } = node
    if (node.tagName === 'img') node.properties = { alt: properties.alt }
    else
      node.properties = Object.fromEntries(
        Object.entries(properties)
          .filter(([, value]) => !Array.isArray(value) || value.length > 0)
          .toSorted(([a], [b]) => (a < b ? -1 : 1)),
      )
  }
  if (!('children' in node)) return
  for (const child of node.children) settle(child)
  if (node.type === 'element') node.children = node.children.filter(({ type }) => type !== 'comment')
}

/** Of a head, what is the framework's or the template's, whose inline scripts no policy knows: all else is said by the page. */
const ofTemplate =
  'script:not([data-goatcounter]), link[rel=stylesheet], link[rel=preload], link[rel=preconnect], meta[http-equiv]'

/** @returns what a page says of itself, element by element, in one order: its head, and its linked data wherever that is. */
export function headOf(tree: Root): string[] {
  const head = select('head', tree)
  const left = new Set<Element>(selectAll(ofTemplate, tree))
  const elements = (head?.children ?? []).filter(
    (node): node is Element => node.type === 'element' && !left.has(node),
  )
  const data = selectAll('script[type="application/ld+json"], script[type=speculationrules]', tree)
  const written = [...elements, ...data].map((element) =>
    withOriginals(partOf({ type: 'root', children: [element] }, element.tagName)),
  )
  // Next.js says `noindex` of a page that is not found, as we do.
  return [...new Set(written)].filter((text) => !/og:image:(?:width|height)/.test(text)).toSorted()
}

/** @returns the language and direction of a document. */
export function languageOf(tree: Root): unknown[] {
  const { lang, dir } = select('html', tree)?.properties ?? {}
  return [lang, dir]
}

/** @returns a text with pictures as they are, where it shows a file made of one; without their sizes and tags. */
export function withOriginals(text: string): string {
  return text
    .replace(/<img\b[^>]*>|&lt;img\b.*?&gt;/g, '')
    .replace(/\/assets(\/[^"<>\s]*?)-\d+\.[0-9a-f]{8}(\.\w+)/g, '$1$2')
    .replace(/(<media:content\b[^>]*) width="\d+" height="\d+"/g, '$1')
}
