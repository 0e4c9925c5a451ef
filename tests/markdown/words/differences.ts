import type { Element } from 'hast'
import { toString } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { messagesFor } from '../../../lib/messages/messages-for.ts'
import { calloutKinds } from '../../../lib/markdown/syntax.ts'
import { classesOf } from './classes-of.ts'

/** What an element stands for in a comparison: its text, or undefined where it is read as any other. */
type Reading = (element: Element) => string | undefined

/** Something that pages and feeds show otherwise than a plain rendering of the same Markdown, on purpose. */
export interface Difference {
  name: string
  /** A text that shows it, and what the page says. */
  example: { markdown: string; page: string }
  /** What an element of a page or a feed stands for. */
  ours?: Reading
  /** The same of the plain rendering. */
  plain?: Reading
  /** What the source is read as by the plain rendering. */
  source?: (markdown: string) => string
}

/** Titles of callouts, in the languages that texts are written in. */
const titles = new Set(
  ['en', 'de'].flatMap((language) => Object.values(messagesFor(language).markdown.callout)),
)
const isDrawing = (element: Element): boolean =>
  classesOf(element).includes('diagram') || /\/diagram-[^/]*\.svg$/.test(String(element.properties.src))

/** All that differs on purpose; whatever else does is a fault. Each has a test of its own. */
export const differences: readonly Difference[] = [
  {
    name: 'a formula is set',
    example: { markdown: 'Take $x^2$.', page: 'Take x2.' },
    ours: (element) => (element.tagName === 'math' ? formulaOf(element) : undefined),
  },
  {
    name: 'a callout says its kind in words',
    example: { markdown: '> [!NOTE]\n> Mind.', page: 'Note Mind.' },
    ours: (element) =>
      classesOf(element).includes('callout-title') || titles.has(strongOf(element) ?? '') ? '' : undefined,
    source: (markdown) =>
      markdown.replace(new RegExp(`^([\\s>]*)\\[!(?:${calloutKinds.join('|')})\\][ \\t]*$`, 'gim'), '$1'),
  },
  {
    name: 'a code block may have a title',
    example: { markdown: '```ts title="a.ts"\nx\n```', page: 'a.ts x' },
    ours: (element) =>
      classesOf(element).includes('code-title') || /^[\w-]+\.[a-z]{1,4}$/.test(strongOf(element) ?? '')
        ? ''
        : undefined,
  },
  {
    name: 'a diagram is drawn',
    example: { markdown: '```mermaid\nflowchart LR\n  a --> b\n```', page: 'a b' },
    ours: (element) => (isDrawing(element) ? '' : undefined),
    plain: (element) =>
      element.tagName === 'code' && classesOf(element).includes('language-mermaid') ? '' : undefined,
  },
  {
    name: 'notes are numbered and stand below a heading',
    example: { markdown: 'Said.[^a]\n\n[^a]: Where.', page: 'Said.1 Footnotes Where. ↩︎' },
    ours: (element) =>
      (element.tagName === 'sup' &&
        element.children.every((child) => child.type === 'element' && child.tagName === 'a')) ||
      element.properties.id === 'footnote-label' ||
      (/^h\d$/.test(element.tagName) && toString(element) === 'Footnotes') ||
      toString(element).startsWith('↩')
        ? ''
        : undefined,
    plain: (element) =>
      classesOf(element).some((name) => name === 'footnote-ref' || name === 'footnote-backref')
        ? ''
        : undefined,
  },
  {
    name: 'a task has a box',
    example: { markdown: '- [x] Done.', page: 'Done.' },
    // Something must stay in its place, or what follows would begin the line.
    source: (markdown) => markdown.replace(/^([\s>]*(?:[-*+]|\d+[.)])\s+)\[[ xX]\](?= )/gm, '$1\u{200b}'),
  },
  {
    name: 'an id behind a heading is its id',
    example: { markdown: '## Head {#own}', page: 'Head' },
    source: (markdown) => markdown.replace(/^([\s>]*#{1,6} .*?)[ \t]*\{#[\w-]+\}$/gm, '$1'),
  },
]

/** What a paragraph says that is nothing but a strong word, as feeds have titles. */
function strongOf({ tagName, children }: Element): string | undefined {
  const [only, ...others] = children
  return tagName === 'p' && others.length === 0 && only?.type === 'element' && only.tagName === 'strong'
    ? toString(only)
    : undefined
}

/** The source of a formula, as it is written. */
function formulaOf(math: Element): string {
  const sign = math.properties.display === 'block' ? '$$' : '$'
  let source = typeof math.properties.alttext === 'string' ? math.properties.alttext : ''
  visit(math, 'element', (element) => {
    if (element.tagName === 'annotation') source = toString(element)
  })
  return `${sign}${source}${sign}`
}
