import { renderMermaidSVG } from 'beautiful-mermaid'
import type { Element, ElementContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { removePosition } from 'unist-util-remove-position'
import { diagramColours } from './diagram-colours.ts'
import { extentOf } from './diagram-extent.ts'
import { attribute, tokens, visitElements } from '../html/visit-elements.ts'

/** A drawing, to be shown within a page or as a picture of its own. */
export interface Drawing {
  svg: Element
  width: number
  height: number
  /** How many arrows there are, so that none goes missing. */
  links: number
}

/** Space around a drawing, in pixels; what flows past it needs no more. */
const padding = 4
const linkClasses = ['edge', 'message', 'class-relationship', 'er-relationship']

/**
 * Draws Mermaid that has been checked. What remains of the library's own look is shapes and places: no style, no class,
 * no font of another host. Colours are still the library's names for them.
 *
 * @throws whatever the library throws.
 */
export function draw(source: string): Drawing {
  const written = renderMermaidSVG(source, { padding, transparent: true })
  const svg = fromHtml(written, { fragment: true }).children[0]
  if (svg?.type !== 'element' || svg.tagName !== 'svg') throw new Error('The library gave no SVG.')
  let links = 0
  visitElements({ type: 'root', children: [svg] }, (element) => {
    if (tokens(element).some((name) => linkClasses.includes(name))) links++
    const isMono = tokens(element).includes('mono')
    element.children = element.children.filter(isNeeded)
    for (const name of Object.keys(element.properties))
      if (name === 'className' || name === 'style' || name.startsWith('data')) delete element.properties[name]
    for (const [name, value] of Object.entries(element.properties)) element.properties[name] = rounded(value)
    if (isMono) element.properties.fontFamily = 'mono'
  })
  removePosition(svg, { force: true })
  return { svg, ...trim(svg), links }
}

/** Takes away the room that the library leaves beyond the padding, and says how large the drawing is then. */
function trim(svg: Element): { width: number; height: number } {
  const [width, height] = [Number(svg.properties.width), Number(svg.properties.height)]
  const extent = extentOf(svg) ?? { left: 0, top: 0, right: width, bottom: height }
  const left = Math.max(0, Math.floor(extent.left - padding))
  const top = Math.max(0, Math.floor(extent.top - padding))
  const size = {
    width: Math.ceil(Math.min(width, extent.right + padding) - left),
    height: Math.ceil(Math.min(height, extent.bottom + padding) - top),
  }
  svg.properties.viewBox = `${left} ${top} ${size.width} ${size.height}`
  return size
}

/** Shapes and words, but neither the library's styles, nor the space between elements, nor its own words. */
function isNeeded(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() !== '' || !node.value.includes('\n')
  if (node.type !== 'element' || node.tagName === 'style') return false
  const [text] = node.children
  return !(node.tagName === 'text' && text?.type === 'text' && text.value === '(no attributes)')
}

function rounded(value: Element['properties'][string]): Element['properties'][string] {
  if (typeof value === 'number') return Number(value.toFixed(2))
  if (typeof value !== 'string') return value
  return value.replace(/\d+\.\d{2,}/g, (number) => String(Number(Number(number).toFixed(2))))
}

/** Who does not see a drawing is told of it by these. */
export interface Alternative {
  title?: string
  description?: string
}

/**
 * @param prefix begins its ids, which are then nobody else's.
 * @returns the drawing for a page, in the colours of the stylesheet.
 */
export function inlineSvg(
  { svg, width, height }: Drawing,
  { title, description }: Alternative,
  prefix: string,
): Element {
  const result = finished(svg, prefix, (name) => diagramColours[name]?.token, {
    sans: 'var(--sans)',
    mono: 'var(--mono)',
  })
  const told = [
    ...(title === undefined ? [] : [textElement('title', title, `${prefix}-title`)]),
    ...(description === undefined ? [] : [textElement('desc', description, `${prefix}-desc`)]),
  ]
  result.children = [...told, ...result.children]
  delete result.properties.xmlns
  Object.assign(result.properties, {
    width,
    height,
    role: 'img',
    ...(told.length > 0 && { ariaLabelledBy: told.map(({ properties }) => String(properties.id)) }),
  })
  return result
}

/** @returns the drawing as a file: with a ground of its own and light colours, and nothing that it needs from elsewhere. */
export function standaloneSvg({ svg, width, height }: Drawing, { title }: Alternative): string {
  const result = finished(svg, 'd', (name) => diagramColours[name]?.light, {
    sans: 'system-ui, sans-serif',
    mono: 'ui-monospace, monospace',
  })
  const [x, y] = String(svg.properties.viewBox).split(' ')
  const ground: Element = {
    type: 'element',
    tagName: 'rect',
    properties: { x, y, width: '100%', height: '100%', fill: diagramColours['bg']?.light ?? '' },
    children: [],
  }
  result.children = [
    ...(title === undefined ? [] : [textElement('title', title)]),
    ground,
    ...result.children,
  ]
  Object.assign(result.properties, { xmlns: 'http://www.w3.org/2000/svg', width, height })
  return `${toHtml(result, { space: 'svg', closeEmptyElements: true })}\n`
}

function finished(
  svg: Element,
  prefix: string,
  colour: (name: string) => string | undefined,
  fonts: { sans: string; mono: string },
): Element {
  const result = structuredClone(svg)
  visitElements({ type: 'root', children: [result] }, (element) => {
    const { properties } = element
    for (const [name, value] of Object.entries(properties)) {
      if (typeof value !== 'string') continue
      const known = /^var\(--([\w-]+)\)$/.exec(value)?.[1]
      if (known !== undefined) properties[name] = colour(known) ?? 'currentcolor'
      else properties[name] = value.replace(/^url\(#(.+)\)$/, `url(#${prefix}-$1)`)
    }
    const id = attribute(element, 'id')
    if (id !== undefined) properties.id = `${prefix}-${id}`
    if (properties.fontFamily === 'mono') properties.fontFamily = fonts.mono
  })
  result.properties.fontFamily = fonts.sans
  return result
}

function textElement(tagName: string, value: string, id?: string): Element {
  return {
    type: 'element',
    tagName,
    properties: id === undefined ? {} : { id },
    children: [{ type: 'text', value }],
  }
}
