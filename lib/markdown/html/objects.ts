import { percentDecoded } from '../../percent-decoded.ts'
import type { Element, Parents, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { linkInstead, nameOf, replaceIn } from './link-instead.ts'
import type { Reporter } from '../reporter.ts'
import { attribute, visitElements } from './visit-elements.ts'

/**
 * Gives every object and embed a link that stands in its place where a policy keeps browsers from showing it, as that of
 * the site's own pages does, and says so. To be called once addresses are resolved.
 */
export function completeObjects(page: Root, report: Reporter): void {
  visitElements(page, (element, ancestors) => {
    const { tagName, properties } = element
    if (tagName !== 'object' && tagName !== 'embed') return
    const address = attribute(element, tagName === 'object' ? 'data' : 'src')
    if (address === undefined || hasFallback(element)) return
    report.warn(
      element,
      `The policy of the pages lets no browser show an \`<${tagName}>\`, so a link stands in its place.`,
      'Write a link yourself, or a picture: `[What it is](paper.pdf)`.',
    )
    if (tagName === 'embed') {
      element.tagName = 'object'
      properties.data = address
      delete properties.src
    }
    element.children.push(linkInstead(element, [...ancestors, element], labelOf(element, address), address))
  })
}

/** Puts in the place of every object and embed what stands for it: its own words, else a link. */
export function replaceObjects(tree: Root): void {
  const found: { element: Element; ancestors: Parents[] }[] = []
  visitElements(tree, (element, ancestors) => {
    if (element.tagName === 'object' || element.tagName === 'embed')
      found.push({ element, ancestors: [...ancestors] })
  })
  // From the innermost on, so that what one holds is settled before it.
  for (const { element, ancestors } of found.toReversed()) {
    const parent = ancestors.at(-1)
    const address = attribute(element, element.tagName === 'object' ? 'data' : 'src')
    if (hasFallback(element) || address === undefined) replaceIn(parent, element, element.children)
    else replaceIn(parent, element, [linkInstead(element, ancestors, labelOf(element, address), address)])
  }
}

/** Whether something that is read or seen stands in an object. */
export function hasFallback(object: Element): boolean {
  if (toString(object).trim() !== '') return true
  return object.children.some((it) => it.type === 'element' && (showsItself(it) || hasFallback(it)))
}

function showsItself({ tagName }: Element): boolean {
  return ['img', 'picture', 'video', 'audio', 'iframe', 'embed', 'object', 'svg'].includes(tagName)
}

function labelOf(element: Element, address: string): string {
  const name = nameOf(element)
  if (name !== undefined) return name
  if (/^data:/i.test(address)) return attribute(element, 'type') ?? 'data:'
  const last = /([^/?#]+)(?:[?#].*)?$/.exec(address)?.[1] ?? address
  return percentDecoded(last) ?? last
}
