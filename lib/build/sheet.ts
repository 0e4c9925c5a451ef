import type { Element, ElementContent, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'

/** What a rendered sheet comes apart into. */
export interface SheetParts {
  /** Addresses of the template's stylesheets, in order, as Next.js names them. */
  stylesheets: string[]
  /** The content of each page's body, by its address. */
  bodies: Map<string, ElementContent[]>
}

/**
 * Takes a sheet apart. Only the pages' own elements and the stylesheets are kept: the framework's scripts, preloads
 * and payloads stand outside them and are left behind, and so are the comments React puts between texts.
 *
 * @throws Error when the page waits for a script to complete it (Suspense), which no reader would have.
 */
export function takeSheetApart(html: string): SheetParts {
  const tree = fromHtml(html)
  const stylesheets: string[] = []
  const bodies = new Map<string, ElementContent[]>()
  visit(tree, 'element', (element) => {
    const { href, rel, dataPage, id } = element.properties
    if (element.tagName === 'link' && String(rel) === 'stylesheet' && typeof href === 'string')
      stylesheets.push(href)
    if (typeof id === 'string' && isSuspended(element.tagName, id, element.properties.hidden)) {
      throw new Error(`the template holds a Suspense boundary (${id}); pages must render whole`)
    }
    if (typeof dataPage === 'string') bodies.set(dataPage, element.children.flatMap(withoutComments))
  })
  return { stylesheets, bodies }
}

function isSuspended(tagName: string, id: string, hidden: unknown): boolean {
  return (tagName === 'template' && id.startsWith('B:')) || (Boolean(hidden) && id.startsWith('S:'))
}

function withoutComments(node: ElementContent): ElementContent[] {
  if (node.type === 'comment') return []
  if (node.type !== 'element') return [node]
  return [{ ...node, children: joinTexts(node.children.flatMap(withoutComments)) }]
}

/** Texts that only a comment kept apart are one text. */
function joinTexts(nodes: ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = { type: 'text', value: last.value + node.value }
    else joined.push(node)
  }
  return joined
}

/** @returns every element of a tree that has a hole for compiled HTML, with the hash it asks for. */
export function holesIn(nodes: ElementContent[]): { element: Element; hash: string }[] {
  const holes: { element: Element; hash: string }[] = []
  const root: Root = { type: 'root', children: nodes }
  visit(root, 'element', (element) => {
    const hash = element.properties.dataHtml
    if (typeof hash === 'string') holes.push({ element, hash })
  })
  return holes
}
