import type { Element, Root } from 'hast'
import type { MarkdownMessages } from '../../messages/messages.ts'
import { attribute, visitElements } from '../html/visit-elements.ts'
import { idWithin } from './references.ts'

/** What libraries put before footnotes' ids. */
const clobberPrefix = /^(#?)user-content-/

/**
 * Gives the footnotes of a tree their words and their ids: `fn-1` for a note, `fnref-1` for where it is mentioned, and
 * `fnref-1-2` for where it is mentioned again. Feed readers that open notes in place look for `#fn`.
 *
 * @param entry the focus entry that the text is, if it is one.
 */
export function labelFootnotes(tree: Root, messages: MarkdownMessages, entry: string | undefined): void {
  const id = (written: string): string => idWithin(entry, written.replace(clobberPrefix, ''))
  const link = (element: Element): void => {
    const target = attribute(element, 'href')
    if (target?.startsWith('#'))
      element.properties.href = `#${id(target.replace(clobberPrefix, '$1').slice(1))}`
  }
  const label = id('footnote-label')
  visitElements(tree, (element, ancestors) => {
    const { properties, tagName } = element
    const own = attribute(element, 'id')
    if (properties.dataFootnoteRef !== undefined) {
      link(element)
      if (own !== undefined) properties.id = id(own)
      properties.dataFootnoteRef = true
      properties.ariaDescribedBy = [label]
    } else if (properties.dataFootnoteBackref !== undefined) {
      const [, note = '1', mention = '1'] =
        /fnref-(\d+)(?:-(\d+))?$/.exec(attribute(element, 'href') ?? '') ?? []
      link(element)
      delete properties.className
      properties.dataFootnoteBackref = true
      properties.ariaLabel = messages.backToReference(Number(note), Number(mention))
      const arrow = element.children[0]
      // Without the selector (Unicode, emoji presentation sequences) some systems draw an emoji.
      if (arrow?.type === 'text') arrow.value = '↩\uFE0E'
    } else if (
      own !== undefined &&
      ancestors.some((it) => it.type === 'element' && it.properties.dataFootnotes !== undefined)
    ) {
      if (tagName === 'h2' && own === 'footnote-label') {
        properties.id = label
        delete properties.className
        element.children = [{ type: 'text', value: messages.footnotes }]
      } else if (tagName === 'li' && /^(?:user-content-)?fn-\d+$/.test(own)) {
        properties.id = id(own)
      }
    }
  })
}
