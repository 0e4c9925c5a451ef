import type { Element, Root } from 'xast'
import { toXml } from 'xast-util-to-xml'
import { lineOf, readDrawing, svgNamespace } from './read-drawing.ts'
import { safeCss } from './safe-css.ts'

/** Something that was taken out of a drawing. */
export interface Removed {
  /** As a message names it: `` `<script>` ``. */
  what: string
  line?: number
}

export type SafeDrawing =
  | {
      /** The same bytes where there was nothing to take out. */
      bytes: Uint8Array
      removed: Removed[]
    }
  | { broken: string; line?: number }

/** Elements of SVG that run or hold what is no drawing. */
const unsafeElements = new Set(
  'script foreignobject handler listener iframe embed object audio video canvas discard'.split(' '),
)
const animations = new Set('animate animatecolor animatemotion animatetransform set'.split(' '))

/**
 * Makes a drawing one that can be opened by itself, at the address of the site, and does nothing but be seen: without
 * scripts, handlers, HTML, and whatever is loaded from elsewhere. Links that readers follow stay.
 */
export function safeDrawing(bytes: Uint8Array): SafeDrawing {
  const drawing = readDrawing(bytes)
  if ('broken' in drawing) return drawing
  const { tree, svg, defines } = drawing
  const removed: Removed[] = []
  dropInstructions(tree, removed)
  clean(svg, new Map(), removed)
  if (removed.length === 0 && !defines) return { bytes, removed }
  return { bytes: Buffer.from(toXml(tree, { closeEmptyElements: true, tightClose: true })), removed }
}

/** A style sheet or a transformation may be named before the drawing. */
function dropInstructions(tree: Root, removed: Removed[]): void {
  tree.children = tree.children.filter((child) => {
    if (child.type !== 'instruction' || child.name === 'xml') return true
    removed.push({ what: `\`<?${child.name}?>\``, line: child.position?.start.line })
    return false
  })
}

function clean(element: Element, around: ReadonlyMap<string, string>, removed: Removed[]): void {
  const line = lineOf(element)
  const namespaces = new Map(around)
  for (const [name, value] of Object.entries(element.attributes)) {
    const prefix = /^xmlns(?::(.+))?$/.exec(name)
    if (prefix) namespaces.set(prefix[1] ?? '', value ?? '')
  }
  for (const [name, value] of Object.entries(element.attributes)) {
    const kept = attributeOf(element, name, value ?? '')
    if (kept === value) continue
    removed.push({ what: `\`${name}\``, line })
    if (kept === undefined) Reflect.deleteProperty(element.attributes, name)
    else element.attributes[name] = kept
  }
  element.children = element.children.filter((child) => {
    if (child.type === 'instruction') {
      removed.push({ what: `\`<?${child.name}?>\``, line: child.position?.start.line })
      return false
    }
    if (child.type !== 'element') return true
    const stays = isSafe(child, namespaces)
    if (!stays) removed.push({ what: `\`<${child.name}>\``, line: lineOf(child) })
    return stays
  })
  if (localName(element.name) === 'style') cleanStyle(element, removed)
  for (const child of element.children) if (child.type === 'element') clean(child, namespaces, removed)
}

function cleanStyle(element: Element, removed: Removed[]): void {
  const written = element.children
    .map((child) => (child.type === 'text' || child.type === 'cdata' ? child.value : ''))
    .join('')
  const { css, removed: parts } = safeCss(written)
  if (parts.length === 0) return
  removed.push(...parts.map((what) => ({ what, line: lineOf(element) })))
  element.children = [{ type: 'text', value: css }]
}

/** Whether an element can stay. What is of another namespace than SVG's is data of some program, unless a browser shows it. */
function isSafe(element: Element, around: ReadonlyMap<string, string>): boolean {
  const prefix = element.name.includes(':') ? (element.name.split(':')[0] ?? '') : ''
  const own = element.attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix}`]
  const namespace = own ?? around.get(prefix) ?? ''
  if (/xhtml|MathML|xbl/i.test(namespace) || (namespace === '' && prefix !== '')) return false
  const name = localName(element.name)
  if (unsafeElements.has(name)) return false
  if (namespace !== svgNamespace) return true
  const animated = localName(element.attributes.attributeName ?? '')
  return !(animations.has(name) && (animated === 'href' || animated.startsWith('on')))
}

/** @returns what may stand in an attribute; undefined where it has to go. */
function attributeOf(element: Element, attribute: string, value: string): string | undefined {
  const name = localName(attribute)
  if (/^xmlns(?::|$)/.test(attribute)) return value
  if (name.startsWith('on') || attribute.toLowerCase() === 'xml:base') return undefined
  if (name === 'href' || name === 'src') return isSafeAddress(element, value) ? value : undefined
  if (name === 'ping') return undefined
  const { css, removed } = safeCss(value)
  return removed.length === 0 ? value : name === 'style' ? css : undefined
}

function isSafeAddress(element: Element, written: string): boolean {
  // As browsers read an address: without line ends and tabs, and whatever stands before it that cannot be seen.
  // oxlint-disable-next-line no-control-regex
  const address = written.replace(/[\t\n\r]/g, '').replace(/^[\u0000-\u0020]+/, '')
  if (address === '' || address.startsWith('#')) return true
  const name = localName(element.name)
  if (name === 'a') return !/^(?!https?:|mailto:)[a-z][a-z0-9+.-]*:/i.test(address)
  return /^data:image\/(?:png|jpe?g|gif|webp|avif)[;,]/i.test(address)
}

function localName(name: string): string {
  return name.replace(/^[^:]*:/, '').toLowerCase()
}
