import { createHash } from 'node:crypto'
import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { CompiledFile } from '../../content/index/compiled-text.ts'
import { sitePath, type SitePath } from '../../paths.ts'
import { safeDrawing } from '../../pictures/safe-drawing.ts'
import { attribute, visitElements } from '../html/visit-elements.ts'

/** A drawing as a file, and how large it is shown. */
export interface DrawingFile {
  file: CompiledFile
  size: { width?: number; height?: number }
}

/**
 * Makes a file of a drawing that stands in a text, since readers of feeds drop it there and show pictures.
 *
 * @param path of the page, beside which it is served.
 * @returns undefined for one that would not be the same by itself.
 */
export function drawingFile(svg: Element, path: SitePath): DrawingFile | undefined {
  if (!standsAlone(svg)) return undefined
  const properties = { ...svg.properties, xmlns: 'http://www.w3.org/2000/svg' }
  const xml = toHtml(
    { ...svg, properties },
    { space: 'svg', closeEmptyElements: true, tightSelfClosing: true },
  )
  const safe = safeDrawing(Buffer.from(xml))
  if ('broken' in safe) return undefined
  const content = `${Buffer.from(safe.bytes).toString('utf8')}\n`
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8)
  const file = { path: sitePath(`${path.replace(/[^/]*$/, '')}drawing-${hash}.svg`), content }
  return { file, size: sizeOf(svg) }
}

/** Whether all that it refers to is in it. */
function standsAlone(svg: Element): boolean {
  const ids = new Set<string>()
  const named = new Set<string>()
  visitElements({ type: 'root', children: [svg] }, (element) => {
    const { id } = element.properties
    if (typeof id === 'string') ids.add(id)
    for (const value of Object.values(element.properties)) {
      if (typeof value !== 'string') continue
      for (const [, target] of value.matchAll(/^#(.+)$|url\(["']?#([^"')]+)/g)) if (target) named.add(target)
    }
    const target = attribute(element, 'href') ?? attribute(element, 'xLinkHref')
    if (element.tagName === 'use' && target !== undefined && !target.startsWith('#')) named.add(target)
  })
  return [...named].every((name) => ids.has(name))
}

function sizeOf({ properties }: Element): DrawingFile['size'] {
  const [width, height] = [properties.width, properties.height].map((value) =>
    /^\d+(?:\.\d+)?(?:px)?$/.test(String(value)) ? Math.round(parseFloat(String(value))) : undefined,
  )
  if (width !== undefined && height !== undefined) return { width, height }
  const [, , wide = 0, high = 0] = String(properties.viewBox ?? '')
    .split(/[\s,]+/)
    .map(Number)
  return wide > 0 && high > 0 ? { width: Math.round(wide), height: Math.round(high) } : {}
}
