import type { Root as HtmlRoot } from 'hast'
import { math } from 'micromark-extension-math'
import type { Root } from 'mdast'
import type { Processor } from 'unified'
import { visit } from 'unist-util-visit'
import { describe, expect, it, vi } from 'vitest'
import { absoluteMarkdown } from '../../lib/feeds/absolute-markdown.ts'
import { compile } from './compile-with.ts'

// The one list, with a syntax, a change to the parsed text and one to its elements more.
vi.mock(import('../../lib/markdown/plugins.ts'), async (original) => {
  const { remarkPlugins, rehypePlugins } = await original()
  function dollarSyntax(this: Processor): void {
    const data = this.data()
    data.micromarkExtensions = [...(data.micromarkExtensions ?? []), math({ singleDollarTextMath: false })]
  }
  const shout = () => (tree: Root) =>
    visit(tree, 'text', (text) => void (text.value = text.value.toUpperCase()))
  const retitle = () => (tree: HtmlRoot) =>
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName === 'p') properties.title = 'added'
    })
  return {
    remarkPlugins: [...remarkPlugins, dollarSyntax, shout],
    rehypePlugins: [...rehypePlugins, retitle],
  }
})

describe('a plugin in the list', () => {
  it.each([
    ['without formulas', 'words'],
    ['with formulas', 'words $x + y$'],
    ['with HTML', 'words <b>here</b>'],
  ])('works on pages and in feeds, in texts %s', async (_, text) => {
    const { html, feedHtml } = await compile(text)
    for (const made of [html, feedHtml]) expect(made).toMatch(/<p title="added">WORDS/)
  })

  it('is known where addresses in Markdown are made whole', () => {
    const resolve = (written: string): string => `https://a.example/${written}`
    expect(absoluteMarkdown('[a](b) $$[a](b)$$', resolve)).toBe('[a](https://a.example/b) $$[a](b)$$')
  })
})
