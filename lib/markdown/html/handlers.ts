import type { Element, ElementContent } from 'hast'
import type { Blockquote, Code, Nodes } from 'mdast'
import type { InlineMath, Math } from 'mdast-util-math'
import { defaultHandlers, type Options } from 'remark-rehype'
import type { Diagram, Figure } from '../syntax.ts'
import { listItem } from './list-items.ts'

type Handlers = NonNullable<Options['handlers']>
type State = Parameters<NonNullable<Handlers['code']>>[0]

/** How the nodes that are special here become elements on pages. */
export const pageHandlers: Handlers = {
  figure,
  listItem,
  inlineMath: formula,
  diagram(state: State, node: Diagram) {
    const drawing = element('div', { className: ['diagram'], tabIndex: 0 }, [node.svg])
    return placed(state, node, captioned(drawing, node.caption))
  },
  // What scrolls must be reachable by keyboard.
  math(state: State, node: Math) {
    return placed(state, node, element('div', { className: ['math'], tabIndex: 0 }, [formula(state, node)]))
  },
  blockquote(state: State, node: Blockquote) {
    const callout = node.data?.callout
    if (!callout) return defaultHandlers.blockquote(state, node)
    const title = element('p', { className: ['callout-title'] }, [{ type: 'text', value: callout.title }])
    const properties = { className: ['callout', `callout-${callout.kind}`], role: 'note' }
    return placed(state, node, element('aside', properties, state.wrap([title, ...state.all(node)], true)))
  },
  table(state, node) {
    const table = defaultHandlers.table(state, node)
    alignByClass(table)
    return placed(state, node, element('div', { className: ['table'], tabIndex: 0 }, [table]))
  },
}

/** The same for feeds, which know neither classes nor custom elements. */
export const feedHandlers: Handlers = {
  figure,
  listItem,
  inlineMath: formula,
  diagram(_state: State, node: Diagram) {
    return node.caption === undefined
      ? element('p', {}, [node.picture])
      : captioned(node.picture, node.caption)
  },
  math(state: State, node: Math) {
    return element('p', {}, [formula(state, node)])
  },
  blockquote(state: State, node: Blockquote) {
    const callout = node.data?.callout
    if (!callout) return defaultHandlers.blockquote(state, node)
    const title = element('p', {}, [element('strong', {}, [{ type: 'text', value: callout.title }])])
    return element('blockquote', {}, state.wrap([title, ...state.all(node)], true))
  },
  code(state: State, node: Code) {
    const block = defaultHandlers.code(state, node)
    const title = node.data?.fence?.title
    if (title === undefined) return block
    return [element('p', {}, [element('strong', {}, [{ type: 'text', value: title }])]), block]
  },
}

function figure(state: State, node: Figure): Element {
  const [picture, caption] = node.children
  const image = state.one(picture, undefined)
  const children: ElementContent[] = []
  if (image && !Array.isArray(image)) {
    if (image.type === 'element') delete image.properties.title
    children.push(image)
  }
  children.push(element('figcaption', {}, state.all(caption)))
  return placed(state, node, element('figure', {}, state.wrap(children, true)))
}

function captioned(drawing: Element, caption: string | undefined): Element {
  if (caption === undefined) return drawing
  return element('figure', {}, [drawing, element('figcaption', {}, [{ type: 'text', value: caption }])])
}

/** Its MathML; the TeX as it is written where there is none. */
function formula(state: State, node: Math | InlineMath): Element {
  const set = node.data?.formula
  const result = set ? structuredClone(set) : element('code', {}, [{ type: 'text', value: node.value }])
  return placed(state, node, result)
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}

function placed(state: State, node: Nodes, result: Element): Element {
  state.patch(node, result)
  return result
}

/** The `align` attribute is obsolete. */
function alignByClass(parent: Element): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    const { align, ...rest } = child.properties
    if (typeof align === 'string') child.properties = { ...rest, className: [`align-${align}`] }
    else alignByClass(child)
  }
}
