import type { Element, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { replaceIn } from '../html/link-instead.ts'
import { attribute, visitElements } from '../html/visit-elements.ts'

/** Writes as words what readers of feeds drop of a form: what a button says, and what there is to choose from. */
export function writeControls(tree: Root): void {
  const found: { element: Element; put: (words: string) => void }[] = []
  visitElements(tree, (element, ancestors) => {
    if (!/^(?:select|datalist|input)$/.test(element.tagName)) return
    const parent = ancestors.at(-1)
    const put = (value: string): void => replaceIn(parent, element, [{ type: 'text', value }])
    found.push({ element, put })
  })
  for (const { element, put } of found)
    if (element.tagName !== 'input') put(choicesOf(element).join(', '))
    else if (/^(?:submit|reset|button)$/i.test(attribute(element, 'type') ?? ''))
      put(attribute(element, 'value') ?? '')
}

function choicesOf(list: Element): string[] {
  return list.children.flatMap((child) => {
    if (child.type !== 'element') return []
    if (child.tagName !== 'option') return choicesOf(child)
    const words = toString(child).trim() || (attribute(child, 'label') ?? '')
    return words === '' ? [] : [words]
  })
}
