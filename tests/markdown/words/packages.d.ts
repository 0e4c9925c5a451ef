declare module 'commonmark-spec' {
  /** The examples of the specification; a tab is written as an arrow. */
  export const tests: readonly { number: number; markdown: string; html: string; section: string }[]
}

declare module 'markdown-it-footnote' {
  import type MarkdownIt from 'markdown-it'
  const footnotes: (md: MarkdownIt) => void
  export default footnotes
}
