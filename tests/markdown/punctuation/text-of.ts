import { expect, test } from 'vitest'
import { compile } from '../compile-with.ts'

/** What a reader of a text in a language gets to read, without markup. */
export async function textOf(markdown: string, language: string, smartPunctuation = true): Promise<string> {
  const { html } = await compile(markdown, { language, smartPunctuation })
  return (
    html
      .replace(/<annotation.*?<\/annotation>/g, '')
      .replace(/<br>\n?/g, '\n')
      // An attribute may hold a `>`.
      .replace(/<(?:"[^"]*"|[^">])*>/g, '')
      .replace(/&#x26;/g, '&')
      .replace(/&(?:#x3C|lt);/g, '<')
      .trim()
  )
}

/** A test for each line of a table of what is written and what it is set as; `⍽` is a narrow space that does not break. */
export function testTable(
  language: string,
  table: readonly (readonly [written: string, set: string])[],
): void {
  test.each(table)(`${language}: %s`, async (written, set) => {
    expect(await textOf(written, language)).toBe(set.replaceAll('⍽', '\u202F'))
  })
}
