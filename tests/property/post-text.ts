import type { Extra, ModelPost } from './site-model.ts'

const blocks: Record<Extra, string> = {
  footnote: 'A claim.[^why]\n\n[^why]: Its reason.',
  formula: 'It is $e^{i\\pi} + 1 = 0$, and\n\n$$\n\\sum_{n=1}^{\\infty} \\frac{1}{n^2}\n$$',
  diagram: '```mermaid\nflowchart LR\n  A[Begin] --> B[End]\n```',
  callout: '> [!NOTE]\n> An aside.',
  markup: 'Some <b>raw</b> & more, <kbd>Ctrl</kbd>.',
  headings: '## One\n\nText.\n\n## Two\n\nText.\n\n## Three\n\nText.',
  'unknown language': '```nonesuch\nno words of it\n```',
}

/** @returns the Markdown below a post's front matter. */
export function textOf({ words, link, borrows, pictures, extras }: ModelPost): string {
  const up = pictures.length > 0 ? '../' : ''
  return [
    words,
    ...(link === undefined ? [] : [`See [the other](${up}${link}.md).`]),
    ...(borrows === undefined ? [] : [`![Borrowed](<${up}${borrows}>)`]),
    ...pictures.map(({ name }) => `![The picture ${name}](<${name}> "A caption")`),
    '## A heading',
    '```ts\nconst one = 1\n```',
    ...extras.map((extra) => blocks[extra]),
  ].join('\n\n')
}
