import { expect, test } from 'vitest'
import { compile } from './compile-with.ts'

test.each([
  ['en', '“So” and ‘so’'],
  ['en-GB', '“So” and ‘so’'],
  ['de', '„So“ and ‚so‘'],
  ['fr', '«\u202FSo\u202F» and “so”'],
  ['sv', '”So” and ’so’'],
  ['ru', '«So» and „so“'],
  ['he', '"So" and \'so\''],
  ['constructor', '“So” and ‘so’'],
])('quotes in %s: %s', async (language, text) => {
  const { html } = await compile(`"So" and 'so'`, { language })
  expect(html).toBe(`<p>${text}</p>`)
})
