import { expect } from 'vitest'
import { cutExcerpt } from '../../../lib/content/index/excerpt.ts'
import type { CompileOptions } from '../../../lib/content/index/compiled-text.ts'
import { absoluteMarkdown } from '../../../lib/feeds/absolute-markdown.ts'
import { hasErrors } from '../../../lib/problems.ts'
import { compile } from '../compile-with.ts'
import { htmlText, plainText, searchText, wordsOf } from './two-ways.ts'

/**
 * Compares what a text says wherever it is read: on its page, in feeds, as Markdown, in the search, and as a description.
 *
 * @returns whether anything is published of it.
 */
export async function compareWords(source: string, options: Partial<CompileOptions> = {}): Promise<boolean> {
  const { html, feedHtml, meta } = await compile(source, options)
  if (hasErrors(meta.problems)) return false
  const words = plainText(source)
  expect(htmlText(html), 'the page').toBe(words)
  expect(htmlText(feedHtml), 'the feed').toBe(words)
  const shown = plainText(source, 'none')
  expect(searchText(html), 'the search').toBe(shown)
  const whole = absoluteMarkdown(source, (written) =>
    /^[a-z]+:/.test(written) ? undefined : `https://a.example/${written}`,
  )
  expect(plainText(whole), 'the Markdown').toBe(words)
  // Descriptions have formulas without their dollars, leave out what is no prose, and end where there is no more room. A
  // title is none of their words, and would stand between two that are one.
  const bare = (text: string): string => text.replaceAll('$', '').replace(/\.*$/, '')
  let rest = bare(plainText(source, 'pictures'))
  for (const word of cutExcerpt(meta.excerpt).split(/\s+/)) {
    expect(rest, 'the description').toContain(bare(wordsOf(word)))
    rest = rest.slice(rest.indexOf(bare(wordsOf(word))) + bare(wordsOf(word)).length)
  }
  return true
}
