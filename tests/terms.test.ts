import { describe, expect, test } from 'vitest'
import { termsIn, topTerms } from '../lib/terms.ts'

describe('terms', () => {
  test.each([
    ['The queues retry: retrying queues', ['queues', 'retry', 'retryi', 'queues']],
    ['Die Warteschlange und das Schloß', ['wartes', 'schloß']],
    ['C++ is not in it, but Rust is', ['rust']],
    ['分散システム', ['分散', 'シス', 'テム']],
    ['נתונים בתור', ['נתונים', 'בתור']],
    ['', []],
  ])('of %j', (text, terms) => {
    expect(termsIn(text)).toEqual(terms)
  })

  test('that a text uses more than once, the most frequent first', () => {
    expect(topTerms('lock lock queue queue queue alone axis axis')).toEqual([
      ['queue', 3],
      ['axis', 2],
      ['lock', 2],
    ])
  })

  test('are thirty-two at most', () => {
    const text = Array.from({ length: 50 }, (_, at) =>
      `w${String.fromCharCode(97 + (at % 26), 97 + (at >> 4))} `.repeat(2),
    )
    expect(topTerms(text.join(' '))).toHaveLength(32)
  })
})
