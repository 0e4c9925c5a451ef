import type { Element, Parents, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { percentDecoded } from '../../percent-decoded.ts'
import type { CompiledFile, CompileOptions } from '../../content/index/compiled-text.ts'
import { filmPage } from '../html/film-page.ts'
import { hasLink, inParagraph, linkInstead, nameOf, replaceIn } from '../html/link-instead.ts'
import { replaceObjects } from '../html/objects.ts'
import { attribute, visitElements } from '../html/visit-elements.ts'
import { nameIn } from '../media/file-kinds.ts'
import { sourcesOf } from '../media/media-files.ts'
import { drawingFile } from './drawing-file.ts'
import { forFeed } from '../links/written-address.ts'

/**
 * Puts into words and pictures what readers of feeds drop: a frame becomes a link, an object what stands in it, a drawing
 * a picture of its own, or, where it is none by itself, what it says, else a link to the page; a film or sound has a link
 * in it, for readers without a player. To be called once addresses are whole.
 *
 * @returns the files of the pictures.
 */
export function writeEmbeds(tree: Root, options: CompileOptions): CompiledFile[] {
  const files = new Map<string, CompiledFile>()
  const page = forFeed(options.address, options.path)
  const found: { element: Element; ancestors: Parents[] }[] = []
  visitElements(tree, (element, ancestors) => {
    const isDrawing = element.tagName === 'svg' && !ancestors.some(isSvg)
    if (isDrawing || element.tagName === 'iframe') found.push({ element, ancestors: [...ancestors] })
  })
  for (const { element, ancestors } of found) {
    const put = (words: string, address: string | undefined): void =>
      replaceIn(ancestors.at(-1), element, [linkInstead(element, ancestors, words, address)])
    if (element.tagName === 'iframe') {
      const source = attribute(element, 'src')
      const address = source === undefined || !/^https?:/i.test(source) ? page : filmPage(source)
      put(nameOf(element) ?? address, address)
    } else if (element.properties.ariaHidden !== 'true') {
      const words = wordsOf(element)
      const drawing = drawingFile(element, options.path)
      if (drawing) {
        files.set(drawing.file.path, drawing.file)
        const src = forFeed(options.address, drawing.file.path)
        const properties = { src, alt: words || options.messages.drawing, ...drawing.size }
        const picture: Element = { type: 'element', tagName: 'img', properties, children: [] }
        replaceIn(ancestors.at(-1), element, [inParagraph(picture, ancestors, element.position)])
      } else if (words === '') put(options.messages.drawing, page)
      else put(words, undefined)
    }
  }
  replaceObjects(tree)
  linkMedia(tree)
  return [...files.values()]
}

function linkMedia(tree: Root): void {
  visitElements(tree, (element, ancestors) => {
    if (element.tagName !== 'video' && element.tagName !== 'audio') return
    const [source] = sourcesOf(element)
    const address = source && attribute(source, 'src')
    if (address === undefined || hasLink(element)) return
    const words = attribute(element, 'ariaLabel')?.trim() || (nameOf(element) ?? readableName(address))
    element.children.push(linkInstead(element, [...ancestors, element], words, address))
  })
}

function readableName(address: string): string {
  const name = nameIn(address)
  return percentDecoded(name) ?? name
}

function isSvg(node: Parents): boolean {
  return node.type === 'element' && node.tagName === 'svg'
}

/** What a drawing says of itself: its title and description, else the words in it. */
function wordsOf(drawing: Element): string {
  const own = drawing.children.filter((it) => it.type === 'element' && /^(?:title|desc)$/.test(it.tagName))
  const said = [nameOf(drawing), ...own.map((it) => collapsed(toString(it)))].filter((it) => it !== undefined)
  const words = [...new Set(said)].filter((it) => it !== '').join(': ')
  return words === '' ? collapsed(textIn(drawing)) : words
}

function textIn(node: Element): string {
  return node.children
    .map((it) =>
      it.type === 'text' ? it.value : it.type === 'element' && !isHidden(it) ? ` ${textIn(it)} ` : '',
    )
    .join('')
}

function isHidden({ tagName }: Element): boolean {
  return tagName === 'style' || tagName === 'script' || tagName === 'defs'
}

function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
