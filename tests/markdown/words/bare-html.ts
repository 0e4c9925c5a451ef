import type { Element, Root, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { classesOf } from './classes-of.ts'

/** Elements that our pages put around what Markdown gives; what is in them counts. */
const wrappers = new Set(['code-block', 'span'])

/** What stands in our pages beside the author's text. */
function isOurs(element: Element): boolean {
  return element.tagName === 'heading-link' || classesOf(element).includes('code-title')
}

/** Attributes that Markdown itself gives. */
const kept = ['href', 'src', 'alt', 'title', 'start', 'checked']

/** @returns HTML as a specification would write it: without what pages have around a text, and line ends between tags. */
export function bareHtml(html: string): string {
  const tree = fromHtml(html, { fragment: true })
  return toHtml({ type: 'root', children: tree.children.flatMap(bare) })
    .replace(/\s*\n\s*(?=<)|(?<=>)\s*\n\s*/g, '')
    .trim()
}

function bare(node: RootContent): Root['children'] {
  if (node.type === 'text') return [node]
  if (node.type !== 'element' || isOurs(node)) return []
  const children = node.children.flatMap((child) => bare(child))
  if (
    wrappers.has(node.tagName) ||
    (node.tagName === 'div' && classesOf(node).some((name) => ['table', 'scroll'].includes(String(name))))
  )
    return children
  const properties = Object.fromEntries(
    kept.flatMap((name) => {
      const value = node.properties[name]
      if (value === undefined) return []
      // Addresses within the site have its base path on pages.
      return [[name, typeof value === 'string' ? value.replace(/^\/blog\//, '/') : value]]
    }),
  )
  const inner = children.filter((child) => child.type === 'element' || child.type === 'text')
  return [{ type: 'element', tagName: node.tagName, properties, children: inner }]
}
