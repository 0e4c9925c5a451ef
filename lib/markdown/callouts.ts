import type { Blockquote, Root, Text } from 'mdast'
import { visitNodes } from './nodes.ts'
import { nearest } from '../nearest.ts'
import type { MarkdownMessages } from '../messages/messages.ts'
import type { Reporter } from './reporter.ts'
import { calloutKinds, type CalloutKind } from './syntax.ts'

const markerOf = /^\[!([A-Za-z][\w -]*)(?:\|[^\]\n]*)?\]([+-]?[^\n]*?)[^\S\n]*(?:\n|$)/

/** What other programs call their callouts, and which of ours is nearest in meaning. */
const others: Readonly<Record<string, CalloutKind>> = {
  abstract: 'note',
  summary: 'note',
  tldr: 'note',
  info: 'note',
  todo: 'note',
  example: 'note',
  quote: 'note',
  cite: 'note',
  hint: 'tip',
  success: 'tip',
  check: 'tip',
  done: 'tip',
  question: 'important',
  help: 'important',
  faq: 'important',
  attention: 'warning',
  danger: 'caution',
  error: 'caution',
  bug: 'caution',
  fail: 'caution',
  failure: 'caution',
  missing: 'caution',
}

/**
 * Finds GitHub's callouts: quotations whose first line is a marker like `[!NOTE]`. The marker is taken out and the kind
 * noted in the node's data; in a nested quotation it counts too. What is nearly one is told of once for each kind.
 */
export function markCallouts(tree: Root, titles: MarkdownMessages['callout'], report: Reporter): void {
  const odd = new Map<
    string,
    { text: Text; name: string; kind?: CalloutKind; after: string; count: number }
  >()
  visitNodes(tree, 'blockquote', (quote) => {
    const paragraph = quote.children[0]
    const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined
    if (text?.type !== 'text') return
    const [marker, name = '', after = ''] = markerOf.exec(text.value) ?? []
    if (marker === undefined) return
    const kind = calloutKinds.find((known) => known === name.toLowerCase())
    if (kind && after === '' && endsItsLine(quote, text, marker)) {
      takeOut(quote, text, marker)
      quote.data = { ...quote.data, callout: { kind, title: titles[kind] } }
      return
    }
    const key = name.toLowerCase()
    const first = odd.get(key) ?? { text, name, after, count: 0, ...(kind && { kind }) }
    odd.set(key, { ...first, count: first.count + 1 })
  })
  for (const { text, name, kind, after, count } of odd.values()) {
    const more = count === 1 ? '' : ` There are ${count} like it in the file.`
    if (kind) warnOfText(text, name, after, more, report)
    else warnOfKind(text, name, more, report)
  }
}

function endsItsLine(quote: Blockquote, text: Text, marker: string): boolean {
  const paragraph = quote.children[0]
  if (text.value.length > marker.length || marker.endsWith('\n') || paragraph?.type !== 'paragraph')
    return true
  return paragraph.children.length === 1 || paragraph.children[1]?.type === 'break'
}

function takeOut(quote: Blockquote, text: Text, marker: string): void {
  const paragraph = quote.children[0]
  if (paragraph?.type !== 'paragraph') return
  text.value = text.value.slice(marker.length)
  if (text.value === '') paragraph.children.shift()
  if (paragraph.children[0]?.type === 'break') paragraph.children.shift()
  if (paragraph.children.length === 0) quote.children.shift()
}

function warnOfText(text: Text, name: string, after: string, more: string, report: Reporter): void {
  const [fold] = /^[+-]/.exec(after) ?? []
  report.warn(
    text,
    fold === undefined
      ? `There is text after \`[!${name}]\`, so this is a plain quotation, not a callout.${more}`
      : `\`[!${name}]${fold}\` folds nothing here, so this is a plain quotation, not a callout.${more}`,
    fold === undefined
      ? 'Begin the text on the next line, after `> `.'
      : `Write \`[!${name}]\`, and the text on the next line, after \`> \`; for what opens and closes write \`<details>\` with a \`<summary>\`.`,
  )
}

function warnOfKind(text: Text, name: string, more: string, report: Reporter): void {
  const key = name.toLowerCase()
  const likely = (Object.hasOwn(others, key) && others[key]) || nearest(name, calloutKinds)
  const marker = (kind: string): string => `\`[!${kind.toUpperCase()}]\``
  report.warn(
    text,
    `There is no callout \`[!${name}]\`, so this is a plain quotation.${more}`,
    likely
      ? `Write ${marker(likely)}, and the text on the next line, after \`> \`.`
      : `The callouts are ${calloutKinds.map(marker).join(', ')}.`,
  )
}
