import type { Definition, Image, ImageReference, Root } from 'mdast'
import { visitNodes } from '../nodes.ts'
import type { Figure } from '../syntax.ts'

/** Turns paragraphs that are nothing but a picture with a title into figures; the title becomes the caption. */
export function markFigures(tree: Root): void {
  const definitions = definitionsIn(tree)
  visitNodes(tree, 'paragraph', (paragraph, index, parent) => {
    const [picture, ...others] = paragraph.children
    if (others.length > 0 || (picture?.type !== 'image' && picture?.type !== 'imageReference')) return
    const title = titleOf(picture, definitions)
    if (!title || !parent || index === undefined) return
    const figure: Figure = {
      type: 'figure',
      children: [picture, { type: 'paragraph', children: [{ type: 'text', value: title }] }],
      position: paragraph.position,
    }
    parent.children[index] = figure
  })
}

/** @returns what references name, by the names. */
export function definitionsIn(tree: Root): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>()
  visitNodes(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  return definitions
}

function titleOf(
  picture: Image | ImageReference,
  definitions: ReadonlyMap<string, Definition>,
): string | null | undefined {
  return picture.type === 'image' ? picture.title : definitions.get(picture.identifier)?.title
}
