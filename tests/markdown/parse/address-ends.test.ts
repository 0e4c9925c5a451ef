import { expect, test } from 'vitest'
import { compile } from '../compile-with.ts'

test.each([
  ['https://example.com/docs\\\nNext', 'https://example.com/docs', '<br>\nNext'],
  ['www.example.com\\\nNext', 'www.example.com', '<br>\nNext'],
  ['https://example.com/docs（说明）', 'https://example.com/docs', '（说明）'],
  ['https://example.com/a.，了解', 'https://example.com/a', '.，了解'],
  ['https://example.com/a\\*b', 'https://example.com/a', '*b'],
])('a bare address ends where its author has it end: %s', async (body, words, after) => {
  const { html } = await compile(body)
  expect(html).toContain(`>${words}</a>${after}</p>`)
})
