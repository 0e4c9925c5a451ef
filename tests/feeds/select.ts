import type { Properties, Root } from 'hast'
import { visit } from 'unist-util-visit'

/** @returns the properties of the first such element whose property is, or holds, the value. */
export function select(tree: Root, tagName: string, key: string, value: string): Properties {
  let found: Properties | undefined
  visit(tree, 'element', (element) => {
    const property = element.properties[key]
    const matches = Array.isArray(property) ? property.includes(value) : property === value
    if (element.tagName === tagName && matches) found ??= element.properties
  })
  if (!found) throw new Error(`no ${tagName} with ${key} ${value}`)
  return found
}
