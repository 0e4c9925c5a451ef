import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { indexedHtml, indexedText } from './indexed-text.ts'
import type { SearchRecord } from './records.ts'

/**
 * What Pagefind must not read: what is said to screens only, notes' marks, and pictures' inner words.
 * https://pagefind.app/docs/indexing/#removing-individual-elements-from-the-index
 */
export const unsearched = [
  'heading-link',
  '[data-footnote-ref]',
  '[data-footnote-backref]',
  '#footnote-label',
  'annotation',
  'annotation-xml',
  'svg',
  'script',
  'style',
]

/**
 * Writes a record as the document that Pagefind reads.
 *
 * @param body the HTML that `bodyHash` names, or empty.
 */
export function recordHtml(record: SearchRecord, body: string): string {
  const meta = (name: string, content: string | undefined) =>
    content === undefined ? [] : [h('meta', { 'data-pagefind-meta': `${name}[content]`, content })]
  const filter = (name: string, content: string) =>
    h('meta', { 'data-pagefind-filter': `${name}[content]`, content })
  return toHtml(
    h('html', [
      h('head', [
        meta('title', indexedText(record.title)),
        meta('note', record.note),
        meta('lang', record.lang),
        record.tags.map((tag) => filter('tag', tag)),
        record.year === undefined ? [] : [filter('year', record.year)],
      ]),
      h('body', [
        h('main', { 'data-pagefind-body': '' }, [
          ...(record.text === '' ? [] : [h('p', indexedText(record.text))]),
          { type: 'raw', value: indexedHtml(body) },
        ]),
      ]),
    ]),
    { allowDangerousHtml: true },
  )
}
