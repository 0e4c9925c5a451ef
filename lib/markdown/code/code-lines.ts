import type { ElementContent } from 'hast'

/**
 * Splits marked-up code into lines, each with its line ending; an element that spans lines is repeated in each.
 *
 * @returns no empty line after the last ending.
 */
export function splitLines(nodes: readonly ElementContent[]): ElementContent[][] {
  const lines = split(nodes)
  return lines.at(-1)?.length === 0 ? lines.slice(0, -1) : lines
}

function split(nodes: readonly ElementContent[]): ElementContent[][] {
  let line: ElementContent[] = []
  const lines = [line]
  const next = (): void => void lines.push((line = []))
  for (const node of nodes) {
    if (node.type === 'text') {
      for (const value of node.value.split(/(?<=\n)/)) {
        if (value === '') continue
        line.push({ type: 'text', value })
        if (value.endsWith('\n')) next()
      }
    } else if (node.type === 'element') {
      for (const [index, children] of split(node.children).entries()) {
        if (index > 0) next()
        if (children.length > 0) line.push({ ...node, children })
      }
    }
  }
  return lines
}
