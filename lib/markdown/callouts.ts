import type { Blockquote, Root, Text } from 'mdast'
import { visitNodes } from './nodes.ts'
import { nearest } from '../nearest.ts'
import type { MarkdownMessages } from '../messages/messages.ts'
import type { Reporter } from './reporter.ts'
import { calloutKinds } from './syntax.ts'

/**
 * Finds GitHub's callouts: quotations whose first line is a marker like `[!NOTE]`. The marker is taken out and the kind
 * noted in the node's data; in a nested quotation it counts too.
 */
export function markCallouts(tree: Root, titles: MarkdownMessages['callout'], report: Reporter): void {
  visitNodes(tree, 'blockquote', (quote) => {
    const paragraph = quote.children[0]
    const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined
    if (text?.type !== 'text') return
    const [marker, name = '', after = ''] = /^\[!([A-Za-z]+)\][^\S\n]*([^\n]*)\n?/.exec(text.value) ?? []
    if (marker === undefined) return
    const kind = calloutKinds.find((known) => known === name.toLowerCase())
    if (after !== '' || !endsItsLine(quote, text, marker)) {
      if (kind) warnOfText(text, name, report)
    } else if (kind) {
      takeOut(quote, text, marker)
      quote.data = { ...quote.data, callout: { kind, title: titles[kind] } }
    } else {
      warnOfKind(text, name, report)
    }
  })
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

function warnOfText(text: Text, name: string, report: Reporter): void {
  report.warn(
    text,
    `There is text after \`[!${name}]\`, so this is a plain quotation, not a callout.`,
    'Begin the text on the next line, after `> `.',
  )
}

function warnOfKind(text: Text, name: string, report: Reporter): void {
  const likely = nearest(name, calloutKinds)
  const marker = (kind: string): string => `\`[!${kind.toUpperCase()}]\``
  report.warn(
    text,
    `There is no callout \`[!${name}]\`, so this is a plain quotation.`,
    likely ? `Write ${marker(likely)}.` : `The callouts are ${calloutKinds.map(marker).join(', ')}.`,
  )
}
