import type { Element, ElementContent, Parents } from 'hast'
import { attribute } from './visit-elements.ts'

/** Elements that hold paragraphs. */
const holdsParagraphs = new Set(
  'article aside blockquote center dd details div figure footer header li main section td th'.split(' '),
)

/**
 * @param ancestors those of the element, the root first.
 * @returns a link that can stand where an element does: in a paragraph of its own between paragraphs, and only its words
 * where it is within a link already, or there is no address.
 */
export function linkInstead(
  { position }: Element,
  ancestors: readonly Parents[],
  words: string,
  address: string | undefined,
): ElementContent {
  const text: ElementContent = { type: 'text', value: words }
  const isLinked = ancestors.some((it) => it.type === 'element' && it.tagName === 'a')
  const link: ElementContent =
    isLinked || address === undefined
      ? text
      : { type: 'element', tagName: 'a', properties: { href: address }, children: [text], position }
  return inParagraph(link, ancestors, position)
}

/** @returns what is part of a line, in a paragraph of its own where its ancestors hold paragraphs. */
export function inParagraph(
  part: ElementContent,
  ancestors: readonly Parents[],
  position: Element['position'],
): ElementContent {
  const parent = ancestors.at(-1)
  const isBlock =
    parent?.type === 'root' || (parent?.type === 'element' && holdsParagraphs.has(parent.tagName))
  return isBlock ? { type: 'element', tagName: 'p', properties: {}, children: [part], position } : part
}

/** @returns what an element is called by its author. */
export function nameOf(element: Element): string | undefined {
  const name = attribute(element, 'title') ?? attribute(element, 'ariaLabel')
  return name?.trim() === '' ? undefined : name?.trim()
}

/** Whether something leads on from a node by itself. */
export function hasLink(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'a' || node.children.some(hasLink))
}

/** Puts nodes in the place of an element. */
export function replaceIn(parent: Parents | undefined, element: Element, nodes: ElementContent[]): void {
  const at = parent?.children.findIndex((child) => child === element) ?? -1
  if (at !== -1) parent?.children.splice(at, 1, ...nodes)
}
