import type { Nodes } from 'hast'

/** What neither HTML nor XML may hold; a reference in raw HTML can name it. */
const illegal = /[^\P{Cc}\t\n\r\u007F-\u009F]|\p{Noncharacter_Code_Point}|\p{Surrogate}/gu

/** Puts the sign for a broken character where a tree has one that no page and no feed may hold. */
export function replaceIllegal(node: Nodes): void {
  if (node.type === 'text' || node.type === 'comment') node.value = node.value.replace(illegal, '\uFFFD')
  if (node.type === 'element')
    for (const [name, value] of Object.entries(node.properties))
      if (typeof value === 'string') node.properties[name] = value.replace(illegal, '\uFFFD')
  if ('children' in node) for (const child of node.children) replaceIllegal(child)
  if (node.type === 'element' && node.content) replaceIllegal(node.content)
}
