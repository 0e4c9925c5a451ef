import type { Element, ElementContent, Root } from 'hast'
import { tokens, visitElements } from '../html/visit-elements.ts'

const opening = /[([{“‘„«]+$/
const closing = /^[)\]}.,;:!?…”’»]+/

/** Keeps what is punctuated with a formula on its line: browsers break lines on both sides of one. */
export function keepTogether(tree: Root): void {
  visitElements(tree, (parent) => {
    if (!parent.children.some(isInlineFormula) || tokens(parent).includes('whole')) return
    const children: ElementContent[] = []
    for (const [at, child] of parent.children.entries()) {
      const last = children.at(-1)
      if (isInlineFormula(child)) {
        const before = last?.type === 'text' ? (opening.exec(last.value)?.[0] ?? '') : ''
        const next = parent.children[at + 1]
        const after = next?.type === 'text' ? (closing.exec(next.value)?.[0] ?? '') : ''
        if (last?.type === 'text') last.value = last.value.slice(0, last.value.length - before.length)
        if (next?.type === 'text') next.value = next.value.slice(after.length)
        children.push(before === '' && after === '' ? child : whole([...text(before), child, ...text(after)]))
      } else {
        children.push(child)
      }
    }
    parent.children = children.filter((child) => child.type !== 'text' || child.value !== '')
  })
}

function isInlineFormula(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'math' && node.properties.display !== 'block'
}

function whole(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'span', properties: { className: ['whole'] }, children }
}

function text(value: string): ElementContent[] {
  return value === '' ? [] : [{ type: 'text', value }]
}
