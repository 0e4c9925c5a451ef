import { expect, test } from 'vitest'
import { encodedUrl } from '../lib/encoded-url.ts'

test.each([
  ['https://example.com/a|b', 'https://example.com/a%7Cb'],
  ['https://example.com/?q=[a]{b}^`c`#x|y', 'https://example.com/?q=%5Ba%5D%7Bb%7D%5E%60c%60#x%7Cy'],
  ['https://[::1]:8080/a%7Cb', 'https://[::1]:8080/a%7Cb'],
  ['mailto:a|b@example.com', 'mailto:a%7Cb@example.com'],
  ['https://example.com/straße?x=1&y=2', 'https://example.com/straße?x=1&y=2'],
])('%s is written %s', (url, written) => {
  expect(encodedUrl(url)).toBe(written)
})
