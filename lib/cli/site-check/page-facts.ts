import type { Element, Parents } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import { readSourceSet } from '../../markdown/links/source-set.ts'

/** A place in a page's HTML; both count from 1. */
export interface Place {
  line: number
  column: number
}

/** An address as it is written in a page. */
export interface WrittenAddress extends Place {
  written: string
}

/** Something in a page that HTML does not allow. */
export interface Fault extends Place {
  message: string
}

/** What a page says of itself, without its tree: of a large site, all trees would not fit into memory. */
export interface PageFacts {
  ids: ReadonlySet<string>
  /** Everything that it links to, shows or loads. */
  addresses: readonly WrittenAddress[]
  scripts: readonly string[]
  /** Whether it only sends its reader elsewhere. */
  redirects: boolean
  faults: readonly Fault[]
}

/** Attributes that hold an address, by their names in a tree. */
const single = ['href', 'xLinkHref', 'src', 'poster', 'data', 'action'] as const

/** Elements without an end tag (HTML 13.1.2). */
const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

/** Reads a page as a browser does. */
export function pageFacts(html: string): PageFacts {
  const ids = new Set<string>()
  const addresses: WrittenAddress[] = []
  const scripts: string[] = []
  const faults: Fault[] = []
  let redirects = false
  const tree = fromHtml(html, {
    verbose: true,
    onerror: ({ line = 1, column = 1, reason }) => {
      faults.push({ line, column, message: `${reason}.` })
    },
  })
  visit(tree, 'element', (element, _, parent) => {
    const at = placeOf(element.position ? element : parent)
    faults.push(...nestingFaults(element, at, html))
    const { tagName, properties } = element
    const { id, httpEquiv } = properties
    if (typeof id === 'string') {
      if (ids.has(id)) faults.push({ ...at, message: `The id \`${id}\` is there twice.` })
      ids.add(id)
    }
    for (const name of namesHost(element) ? [] : single) {
      const written = properties[name]
      if (typeof written === 'string') addresses.push({ ...at, written })
    }
    if (typeof properties.srcSet === 'string')
      addresses.push(...readSourceSet(properties.srcSet).map(({ url }) => ({ ...at, written: url })))
    if (tagName === 'meta' && String(httpEquiv).toLowerCase() === 'refresh') redirects = true
    if (tagName === 'script' && typeof properties.src === 'string') scripts.push(properties.src)
  })
  return { ids, addresses, scripts, redirects, faults }
}

/** A hint to connect to a host: nothing is asked for at the address. */
function namesHost({ tagName, properties: { rel } }: Element): boolean {
  return (
    tagName === 'link' &&
    Array.isArray(rel) &&
    rel.some((one) => one === 'preconnect' || one === 'dns-prefetch')
  )
}

/**
 * A build writes both tags of every element. Where a browser's parser adds one, something stands where it may not, such
 * as a list in a paragraph, which the parser has no error for.
 */
function nestingFaults({ tagName, position, data }: Element, at: Place, html: string): Fault[] {
  const found = (message: string): Fault[] => [{ ...at, message }]
  if (position === undefined) return found(`A browser puts a \`<${tagName}>\` there that is not written.`)
  const { opening, closing } = data?.position ?? {}
  const start = opening?.start.offset
  const end = opening?.end.offset
  const ownEnd = empty.has(tagName) || (end !== undefined && html.slice(start, end).endsWith('/>'))
  return ownEnd || closing !== undefined
    ? []
    : found(`A browser ends the \`<${tagName}>\` before its end tag: something in it may not stand there.`)
}

function placeOf(node: Parents | undefined): Place {
  const { line = 1, column = 1 } = node?.position?.start ?? {}
  return { line, column }
}
