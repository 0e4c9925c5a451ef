import type { Definition, Nodes, Parents, PhrasingContent, Root } from 'mdast'
import { visitNodes } from '../nodes.ts'
import type { Reporter } from '../reporter.ts'

/** What may stand before an address without being part of it, as browsers read it. */
// oxlint-disable-next-line no-control-regex
export const unseenBefore = /^[\u0000-\u0020]+/

/** Types of `data:` of which a browser makes a page that runs what stands in it. */
const running = /^data:[^,;]*(?:html|xml|svg|script)/

/**
 * @param written an address, percent-encoded or not.
 * @param noun how messages call it: what is followed may be a page that stands in the address, what is shown is none.
 * @returns whether it is a script.
 */
export function isScript(written: string, noun: string): boolean {
  // As browsers read an address: without ends of lines, tabs and what cannot be seen before it.
  const address = written
    .replace(/[\t\n\r]/g, '')
    .replace(unseenBefore, '')
    .toLowerCase()
  return /^(?:javascript|vbscript):/.test(address) || (noun === 'link' && running.test(address))
}

type Linking = Extract<Nodes, { type: 'link' | 'linkReference' | 'image' | 'imageReference' }>

/**
 * Takes from every link and picture of Markdown that is a script what it does, and says so: its words stay. What raw HTML
 * does is its author's affair.
 */
export function deadenScripts(tree: Root, report: Reporter): void {
  const definitions = new Map<string, Definition>()
  visitNodes(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  const dead: { node: Linking; parent: Parents }[] = []
  visitNodes(tree, ['link', 'linkReference', 'image', 'imageReference'], (node, _, parent) => {
    const url = 'url' in node ? node.url : definitions.get(node.identifier)?.url
    const noun = node.type.startsWith('link') ? 'link' : 'picture'
    if (url === undefined || !isScript(url, noun) || !parent) return
    report.warn(
      node,
      `The ${noun} \`${url}\` is a script, so its words stand there without it.`,
      'Write an address instead.',
    )
    dead.push({ node, parent })
  })
  // From the innermost on: a picture may stand in a link.
  for (const { node, parent } of dead.toReversed()) {
    const children: Nodes[] = parent.children
    const at = children.indexOf(node)
    if (at !== -1) children.splice(at, 1, ...wordsOf(node))
  }
}

function wordsOf(node: Linking): PhrasingContent[] {
  if ('children' in node) return node.children
  const value = node.alt ?? ''
  return value === '' ? [] : [{ type: 'text', value, ...(node.position && { position: node.position }) }]
}
