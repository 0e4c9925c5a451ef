import type { Element, Root } from 'hast'
import type { CompileOptions, MediaFile } from '../../content/index/compiled-text.ts'
import { encodedUrl } from '../../encoded-url.ts'
import { attribute, visitElements } from '../html/visit-elements.ts'
import { forFeed } from '../links/written-address.ts'
import { resolveReference } from '../links/references.ts'
import { fileAt } from './file-at.ts'
import { typeOfMedia } from './file-kinds.ts'

/**
 * Gives films their size where it is known and not given, so that nothing moves when they arrive. To be called before
 * addresses are resolved.
 *
 * @returns the films and sounds of a text, each once, of several files for one the first; what is missing is left out.
 */
export function mediaFiles(page: Root, options: CompileOptions): MediaFile[] {
  const found = new Map<string, MediaFile>()
  visitElements(page, (element) => {
    const { tagName, properties } = element
    if (tagName !== 'video' && tagName !== 'audio') return
    const [first] = sourcesOf(element)
    const written = first && attribute(first, 'src')?.trim()
    if (first === undefined || written === undefined || written === '') return
    const file = fileAt(written, options)
    const size = file && { width: file.info.width, height: file.info.height }
    if (tagName === 'video' && size?.width !== undefined && properties.width === undefined)
      if (properties.height === undefined) Object.assign(properties, size)
    const url = file
      ? `${forFeed(options.address, file.path)}${file.suffix}`
      : resolveReference(written, 'file', options).kind === 'external'
        ? written.replace(/^\/\//, 'https://')
        : undefined
    if (url === undefined || found.has(url)) return
    const type = attribute(first, 'type')?.split(';')[0]?.trim() ?? typeOfMedia(written)
    found.set(url, {
      kind: tagName === 'video' ? 'film' : 'sound',
      url: encodedUrl(url),
      ...(type !== undefined && { type }),
      ...(file?.info.bytes !== undefined && { bytes: file.info.bytes }),
      ...(file && { file: file.file }),
      ...(size?.width !== undefined &&
        size.height !== undefined && { width: size.width, height: size.height }),
    })
  })
  return [...found.values()]
}

/** Those elements of a film or sound that name a file of it: itself, or its `source`s. */
export function sourcesOf(element: Element): Element[] {
  const inner = element.children.filter(
    (it): it is Element => it.type === 'element' && it.tagName === 'source',
  )
  return [element, ...inner].filter((it) => attribute(it, 'src') !== undefined)
}
