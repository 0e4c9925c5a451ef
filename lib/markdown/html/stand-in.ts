import type { Nodes } from 'hast'

/** A noncharacter, of which no text is made. It is one character too, so that places in the HTML stay. */
const standIn = '\uFDD0'

/** Takes from a `<` in raw HTML its meaning until `restoreSigns`. */
export function withoutMeaning(html: string, at: number): string {
  return html.slice(0, at) + standIn + html.slice(at + 1)
}

/** Gives the text of a parsed tree its `<` back. */
export function restoreSigns(node: Nodes): void {
  if (node.type === 'text') {
    if (node.value.includes(standIn)) node.value = node.value.replaceAll(standIn, '<')
    return
  }
  if (!('children' in node)) return
  for (const child of node.children) restoreSigns(child)
  if (node.type === 'element' && node.content) restoreSigns(node.content)
}
