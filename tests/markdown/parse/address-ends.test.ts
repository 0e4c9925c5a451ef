import { expect, test } from 'vitest'
import { compile } from '../compile-with.ts'

test.each([
  ['https://example.com/docs\\\nNext', 'https://example.com/docs', '<br>\nNext'],
  ['www.example.com\\\nNext', 'www.example.com', '<br>\nNext'],
  ['https://example.com/docs（说明）', 'https://example.com/docs', '（说明）'],
  ['https://example.com/a.，了解', 'https://example.com/a', '.，了解'],
  ['https://example.com/a\\*b', 'https://example.com/a', '*b'],
  ['[ www.example.com\u2028x', 'www.example.com', '\u2028x'],
  ['[ https://example.com/a\u0085x', 'https://example.com/a', '\u0085x'],
  ['[ www.example.com\u2003www', 'www.example.com', '\u2003www'],
])('a bare address ends where its author has it end: %s', async (body, words, after) => {
  const { html } = await compile(body)
  expect(html).toContain(`>${words}</a>${after}</p>`)
})

test('what is wrong with one in brackets has a place', async () => {
  const { meta } = await compile('One.\n\n[ www.example.com:99999999')
  expect(meta.problems).toMatchObject([{ line: 3, column: 1, message: expect.stringContaining(':99999999') }])
})
