import type { Element, Parents, Root } from 'hast'

/**
 * Visits every element in document order, those in templates included.
 *
 * @param visitor is given the element and its ancestors, the root first. Children are read after it returns, so it may
 * change the element's own.
 */
export function visitElements(
  tree: Root,
  visitor: (element: Element, ancestors: readonly Parents[]) => void,
): void {
  const ancestors: Parents[] = []
  const walk = (parent: Parents): void => {
    ancestors.push(parent)
    for (const child of parent.children) {
      if (child.type !== 'element') continue
      visitor(child, ancestors)
      walk(child)
      if (child.content) walk(child.content)
    }
    ancestors.pop()
  }
  walk(tree)
}

/** @returns an attribute's text where it has one. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name]
  return typeof value === 'string' ? value : undefined
}

/** @returns the element's classes. */
export function tokens(element: Element): string[] {
  return element.properties.className?.map(String) ?? []
}
