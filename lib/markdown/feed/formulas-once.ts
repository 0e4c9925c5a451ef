import type { Element, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { visitElements } from '../html/visit-elements.ts'

/**
 * Takes the source of each formula out of its markup and says it in `alttext`: a reader that knows no MathML shows all
 * texts in it, one after the other, and so the formula twice (MathML Core, section 2.2.1, has `alttext` for this).
 */
export function formulasOnce(tree: Root): void {
  visitElements(tree, (math) => {
    if (math.tagName !== 'math') return
    const semantics = math.children.find(isNamed('semantics'))
    if (!semantics) return
    const source = semantics.children.find(isNamed('annotation'))
    if (source) math.properties.alttext = toString(source)
    math.children = semantics.children.filter((child) => child !== source)
  })
}

function isNamed(name: string) {
  return (node: Element['children'][number]): node is Element =>
    node.type === 'element' && node.tagName === name
}
