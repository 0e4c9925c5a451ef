import fc from 'fast-check'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { pageTree } from '../../lib/markdown/html/page-tree.ts'
import { parseMarkdown } from '../../lib/markdown/parse-markdown.ts'

const words = [
  'a',
  'word',
  "it's",
  '"',
  "'",
  '--',
  '...',
  '. . .',
  ' ',
  '\n',
  '\n\n',
  '. ',
  ', ',
  '*',
  '**',
  '`c`',
  '[l](u)',
  '# ',
  '- ',
  '> ',
  '| a |\n| - |\n| "b" |\n',
  '(',
  ')',
  '1',
  "'80s",
  'é',
  '🎉',
  '[^1]',
  '\n\n[^1]: "x"\n\n',
]
const text = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((pieces) => pieces.join(''))
test('a text without raw HTML need not be parsed again: it gives the same', () => {
  const writer = unified().use(rehypeStringify).freeze()
  fc.assert(
    fc.property(text, (body) => {
      const write = (parsed: boolean): string => writer.stringify(pageTree(parseMarkdown(body), body, parsed))
      const bare = (html: string): string => html.replace(/(data-[\w-]+)=""/g, '$1')
      expect(bare(write(false))).toBe(bare(write(true)))
    }),
    { numRuns: 300 },
  )
})
