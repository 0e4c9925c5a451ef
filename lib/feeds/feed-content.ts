import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { directionOf } from '../direction.ts'
import type { TextReader } from './derived-text.ts'
import type { FeedItem } from './feed-item.ts'
import { legalText } from './legal-text.ts'

/** An entry with its whole text. */
export interface FullItem extends FeedItem {
  /** HTML without classes or styles, addresses absolute; never empty. */
  html: string
}

/**
 * Reads the body of an entry and completes it: its cover before, where it first appeared after. An entry without a
 * body gets its description; an external one ends in the link to where it stands.
 */
export async function fullItem(item: FeedItem, read: TextReader): Promise<FullItem> {
  const plain = item.readOn === undefined ? await bodyOf(item, read) : leadOn(item, item.readOn)
  const text = item.language === undefined ? plain : inLanguage(plain, item.language)
  const before = item.image ? [toHtml(cover(item.image))] : []
  const after = item.publication ? [toHtml(credit(item.publication))] : []
  return { ...item, html: [...before, text, ...after].join('\n') }
}

async function bodyOf({ bodyHash, summary, title }: FeedItem, read: TextReader): Promise<string> {
  const body = bodyHash === undefined ? '' : legalText(await read.html(bodyHash)).trim()
  return body === '' ? toHtml(h('p', summary || title)) : body
}

/** What stands for a body that is too long for the feed. */
function leadOn({ summary, url }: FeedItem, words: string): string {
  const link = h('p', h('a', { href: url }, words))
  return toHtml(summary === '' ? [link] : [h('p', summary), link])
}

/** Few formats can say in what language an entry is, and no reader asks which way it runs; so the HTML says both. */
function inLanguage(html: string, language: string): string {
  const [start = '', end = ''] = toHtml(
    h('div', { lang: language, dir: directionOf(language) }, '\n\n'),
  ).split('\n\n')
  return `${start}\n${html}\n${end}`
}

/** @returns text as HTML that shows it. */
export function textAsHtml(text: string): string {
  return toHtml({ type: 'text', value: text })
}

function cover({ url, alt, width, height }: NonNullable<FeedItem['image']>): Element {
  return h('p', h('img', { src: url, alt, width, height }))
}

function credit({ label, name, url }: NonNullable<FeedItem['publication']>): Element {
  return h('p', `${label} `, url === undefined ? name : h('a', { href: url }, name))
}
