import type { Heading, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { remark } from 'remark'

const processor = remark().data('settings', { bullet: '-' }).freeze()

/** @returns Markdown, ending in a newline, in which text is escaped where it would mean something. */
export function markdownOf(children: RootContent[]): string {
  return processor.stringify({ type: 'root', children })
}

/** A fact in a line of its own: `Published: 2024-07-23`. */
export type Line = { label?: string } & (
  { text: string; url?: undefined } | { url: string; text?: undefined }
)

/** @returns the lines as one paragraph, so that a list or a quotation below it stays its own. */
export function linesOf(lines: readonly Line[]): Paragraph {
  const children = lines.map(({ label, text, url }): PhrasingContent[] => [
    { type: 'text', value: label === undefined ? (text ?? '') : `${label}: ${text ?? ''}` },
    ...(url === undefined
      ? []
      : [{ type: 'link' as const, url, children: [{ type: 'text' as const, value: url }] }]),
  ])
  return {
    type: 'paragraph',
    children: children.flatMap((line, at) => (at === 0 ? line : [{ type: 'break' as const }, ...line])),
  }
}

/** @returns a heading that shows the text. */
export function titleOf(text: string, depth: 1 | 2): Heading {
  return { type: 'heading', depth, children: [{ type: 'text', value: text }] }
}
