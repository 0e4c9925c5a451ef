import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import type { Nodes, Root } from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly/parseOnly'
import remarkCjkStrikethrough from 'remark-cjk-friendly-gfm-strikethrough/parseOnly'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { authorsMarkdown } from '../../../lib/markdown/parse/authors-markdown.ts'
import { compile, problemsOf } from '../compile-with.ts'

const ours = unified().use(remarkParse).use(authorsMarkdown).freeze()
const struck = { singleTilde: false }
const libraries = unified()
  .use(remarkParse)
  .use(remarkGfm, struck)
  .use(remarkCjkFriendly)
  .use(remarkCjkStrikethrough, struck)
  .freeze()

const pieces =
  'a|b|。| |\n|\n\n|**|_|~~|~|`|``|[|](b)|]|[x]|![|![^a]|[^a]|](b "|](b (|"t")|)|<a b="|">|<?|?>|<!--|-->|<!X|>|<b>|<![CDATA[|]]>|\\|> |- |2. |    |\n===\n|\n---\n'
const text = fc
  .array(fc.constantFrom(...pieces.split('|'), '\n\n[x]: y\n\n', '\n\n[^a]: z\n\n'), { maxLength: 24 })
  .map((parts) => parts.join(''))
  // The libraries go by what is left of a run of marks, so these are none of which anything is left.
  .filter((markdown) => !/\*{3}|__|~{3}/.test(markdown))

test('a text is what the libraries take it for, which read long ones in quadratic time', () => {
  fc.assert(
    fc.property(text, (markdown) => {
      const parsed: Root = ours.parse(markdown)
      expect(parsed).toEqual(libraries.parse(markdown))
    }),
    { numRuns: 300 },
  )
})

/** @returns a tree as HTML, of which there is nothing but emphasis. */
function emphasis(node: Nodes): string {
  if (node.type === 'text') return node.value
  const within = 'children' in node ? node.children.map((child) => emphasis(child)).join('') : ''
  const name = { emphasis: 'em', strong: 'strong', paragraph: 'p', root: undefined }[String(node.type)]
  return name === undefined ? within : `<${name}>${within}</${name}>`
}

test('marks pair as another parser pairs them', () => {
  const marks = fc.array(fc.constantFrom(...'abc .()*_'.split(''), '**', '***', '__', '* ', ' *', '2*3'), {
    maxLength: 30,
  })
  const other = new MarkdownIt()
  fc.assert(
    fc.property(marks, (parts) => {
      const markdown = `x${parts.join('')}`.trimEnd()
      expect(emphasis(ours.parse(markdown))).toBe(other.render(markdown).trimEnd())
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['*a_ ', 250_000],
  ['[a]a ', 100_000],
  ['<a b="', 90_000],
  ['<a>', 90_000],
  ['- a\n', 60_000],
])('many a `%s` is read as soon as other words, and no word is lost', async (unit, size) => {
  const { html } = await compile(unit.repeat(size / unit.length))
  expect(html.match(/a/g)?.length).toBeGreaterThanOrEqual(size / unit.length)
})

test('what is nested beyond all meaning is an error with its place', async () => {
  expect(await problemsOf(`Words.\n\n${'>'.repeat(2000)} deep`)).toMatch(
    /^error 3:\d+ The text is nested too deeply: here more than 250 things stand within one another\.\n.*`>`/,
  )
  expect(await problemsOf(`${'- '.repeat(1000)}a`)).toMatch(/^error 1:\d+ The text is nested too deeply/)
  expect(await problemsOf(`${'**a *b '.repeat(500)}${'c* d** '.repeat(500)}`)).toMatch(
    /^error 1:\d+ The text is nested too deeply/,
  )
})

test('a paragraph with hundreds of brackets that nothing closes is an error, as the last would not be read', async () => {
  expect(await problemsOf(`Words.\n\n${'[a '.repeat(600)}[link](https://example.com/)`)).toMatch(
    /^error 3:1 More than 500 brackets of the paragraph are left open/,
  )
  expect(await problemsOf(`${'from [0, 1) '.repeat(400)}[link](https://example.com/)`)).not.toContain('error')
})
