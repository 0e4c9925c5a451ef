import type { Element, Root } from 'xast'
import { fromXml } from 'xast-util-from-xml'

/** What a drawing in SVG says, or why no browser can show it. */
export type Drawing =
  /** `defines`: its document type says more than its name, which is not in the tree. */
  { tree: Root; svg: Element; defines: boolean } | { broken: string; line?: number }

export const svgNamespace = 'http://www.w3.org/2000/svg'

/** How much longer a text may become by entities of its own. */
const longestExpansion = 1_000_000

/** Reads a drawing as strictly as a browser does: as XML, in UTF-8. */
export function readDrawing(bytes: Uint8Array): Drawing {
  const text = textOf(bytes)
  if (text === undefined) return { broken: 'it is no text in UTF-8' }
  const encoding = /^<\?xml[^?>]*\sencoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1]
  if (encoding !== undefined && !/^(?:utf-8|us-ascii)$/i.test(encoding))
    return { broken: `it says that it is in \`${encoding}\`, which is not UTF-8` }
  if (text.trim() === '') return { broken: 'it is empty' }
  const expanded = withEntities(text)
  if (expanded === undefined) return { broken: 'the entities that it defines make it too long' }
  const tree = parsed(expanded)
  if ('broken' in tree) return tree
  const svg = tree.children.find((child) => child.type === 'element')
  if (svg?.name.replace(/^[^:]+:/, '') !== 'svg') return { broken: `its first element is no \`<svg>\`` }
  const prefix = /^([^:]+):/.exec(svg.name)?.[1]
  if (svg.attributes[prefix === undefined ? 'xmlns' : `xmlns:${prefix}`] !== svgNamespace)
    return { broken: `its first element has no \`xmlns="${svgNamespace}"\``, line: lineOf(svg) }
  const type = tree.children.find((child) => child.type === 'doctype')?.position
  const defines = type !== undefined && expanded.slice(type.start.offset, type.end.offset).includes('[')
  return { tree, svg, defines: defines || expanded !== text }
}

/** @returns the line on which something of a drawing begins. */
export function lineOf(node: Element): number | undefined {
  return node.position?.start.line
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function parsed(text: string): Root | { broken: string; line?: number } {
  try {
    return fromXml(text)
  } catch (error) {
    // The parser recurses, so the depth of the stack is the limit.
    if (!(error instanceof Error) || error.cause instanceof RangeError || error instanceof RangeError)
      return { broken: 'its elements are nested too deeply' }
    const cause = error.cause instanceof Error ? error.cause.message : error.message
    const why = (cause.split('\n')[0] ?? '').replace(/ ?\(line \d+, column \d+\)\s*$/, '').trim()
    const line = 'line' in error && typeof error.line === 'number' ? { line: error.line } : {}
    return { broken: `it is not well-formed XML (${why})`, ...line }
  }
}

/**
 * Programs for drawing write namespaces as entities of their own. What else a document type can define, a browser would
 * follow and nobody sees: it is left out, and with it whatever uses it is not well-formed.
 */
function withEntities(text: string): string | undefined {
  const [subset, before = '', definitions = ''] =
    /^((?:\s|<\?[^]*?\?>|<!--[^]*?-->)*<!DOCTYPE\s[^[>]*)\[([^\]]*)\]\s*>/.exec(text) ?? []
  if (subset === undefined) return text
  const entities = new Map(
    [...definitions.matchAll(/<!ENTITY\s+([\w.-]+)\s+(?:"([^"<&%]*)"|'([^'<&%]*)')\s*>/g)].map(
      ([, name = '', double, single]) => [name, double ?? single ?? ''],
    ),
  )
  let more = 0
  const rest = text.slice(subset.length).replace(/&([\w.-]+);/g, (written, name: string) => {
    const value = more > longestExpansion ? undefined : entities.get(name)
    if (value === undefined) return written
    more += value.length
    return value.replaceAll('"', '&quot;').replaceAll("'", '&apos;').replaceAll('>', '&gt;')
  })
  return more > longestExpansion ? undefined : `${before}>${rest}`
}
