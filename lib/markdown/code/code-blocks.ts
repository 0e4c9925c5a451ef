import type { Element, ElementContent, Root } from 'hast'
import type { Code } from 'mdast'
import { splitLines } from './code-lines.ts'
import { visitElements } from '../html/visit-elements.ts'
import type { Fence } from './fences.ts'
import { highlighterFor, type Highlight } from './languages.ts'

/** Loads what highlights the code of a text, by the names of the grammars. */
export async function loadHighlighters(codes: readonly Code[]): Promise<Map<string, Highlight>> {
  const grammars = new Set(codes.flatMap(({ data }) => data?.fence?.grammar ?? []))
  const loaded = new Map<string, Highlight>()
  for (const grammar of grammars) loaded.set(grammar, await highlighterFor(grammar))
  return loaded
}

/**
 * Makes each block of code that was written in Markdown a `code-block` element: its title, if any, then `pre` and `code`.
 * Lines are elements of their own only where something is said of lines. Code in raw HTML stays as it is.
 */
export function markUpCode(
  tree: Root,
  codes: readonly Code[],
  highlighters: ReadonlyMap<string, Highlight>,
): void {
  const fences = new Map(codes.map(({ position, data }) => [position?.start.offset, data?.fence]))
  const blocks: [Element, Fence][] = []
  visitElements(tree, (element) => {
    const fence = element.tagName === 'pre' ? fences.get(element.position?.start.offset ?? -1) : undefined
    if (fence) blocks.push([element, fence])
  })
  for (const [block, fence] of blocks) {
    const highlight = fence.grammar === undefined ? undefined : highlighters.get(fence.grammar)
    const text = fence.code === '' ? '' : `${fence.code}\n`
    const content: ElementContent[] = highlight ? highlight(text) : [{ type: 'text', value: text }]
    block.tagName = 'code-block'
    block.properties = blockProperties(fence)
    block.children = [...titleOf(fence), codeOf(fence, content)]
  }
}

function blockProperties({ language, firstNumber, wrap }: Fence): Element['properties'] {
  const classes = [...(firstNumber === undefined ? [] : ['numbered']), ...(wrap ? ['wrap'] : [])]
  return {
    ...(classes.length > 0 && { className: classes }),
    ...(language !== undefined && { dataLanguage: language }),
  }
}

function titleOf({ title }: Fence): Element[] {
  return title === undefined
    ? []
    : [
        {
          type: 'element',
          tagName: 'p',
          properties: { className: ['code-title'] },
          children: [{ type: 'text', value: title }],
        },
      ]
}

function codeOf(fence: Fence, content: ElementContent[]): Element {
  const { language, grammar, firstNumber, marks, wrap } = fence
  const className = [
    ...(grammar === undefined ? [] : ['hljs']),
    ...(language === undefined ? [] : [`language-${language}`]),
  ]
  const code: Element = {
    type: 'element',
    tagName: 'code',
    properties: className.length > 0 ? { className } : {},
    children: firstNumber === undefined && marks.size === 0 ? content : linesOf(fence, content),
  }
  // What scrolls must be reachable by keyboard; wrapped code does not.
  return { type: 'element', tagName: 'pre', properties: wrap ? {} : { tabIndex: 0 }, children: [code] }
}

/** Added and removed lines are so in the markup too, for those who do not see colours. */
function linesOf({ marks, firstNumber }: Fence, content: ElementContent[]): Element[] {
  return splitLines(content).map((children, index) => {
    const own = marks.get(index + 1)
    return {
      type: 'element',
      tagName: own?.has('added') ? 'ins' : own?.has('removed') ? 'del' : 'span',
      properties: {
        className: ['line', ...(own ?? [])],
        ...(firstNumber !== undefined && { dataLine: String(firstNumber + index) }),
      },
      children,
    }
  })
}
