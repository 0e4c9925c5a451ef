import { describe, expect, it } from 'vitest'
import { formatProblems } from '../lib/content/problems/problem-report.ts'
import { printable, printableLines } from '../lib/printable.ts'

describe('what is printed', () => {
  it('shows control characters instead of sending them', () => {
    expect(printable('a\u001B[2Jb\rc\nd\u0085e\u009Bf\u0000g\u007F')).toBe(
      'a<U+001B>[2Jb<U+000D>c<U+000A>d<U+0085>e<U+009B>f<U+0000>g<U+007F>',
    )
    expect(printable('evil\u202Etxt.md\u2028\uD800')).toBe('evil<U+202E>txt.md<U+2028><U+D800>')
  })

  it('is as it was where nothing of the kind is in it', () => {
    const text = '\tDas „Wort“ שלום 👩‍👩‍👧, a::b and #[derive]'
    expect(printable(text)).toBe(text)
    expect(printableLines(`one\n${text}`)).toBe(`one\n${text}`)
  })

  it('keeps colours of its own, and no others of the kind', () => {
    expect(printableLines('\u001B[31merror\u001B[0m \u001B[31;1mmore \u001B]0;title\u0007')).toBe(
      '\u001B[31merror\u001B[0m <U+001B>[31;1mmore <U+001B>]0;title<U+0007>',
    )
  })

  it('begins no command of a workflow', () => {
    expect(printableLines('::add-mask::e\n  ::stop-commands::x\n\u001B[1m::error::x\na ::b')).toBe(
      './::add-mask::e\n  ./::stop-commands::x\n\u001B[1m./::error::x\na ::b',
    )
    expect(printableLines('posts/a.md  error  ##[add-mask]e')).toBe('posts/a.md  error  ## [add-mask]e')
  })
})

it('a file’s name and what is written in it keep to their line', () => {
  const told = formatProblems(
    [
      {
        severity: 'error',
        file: 'posts/a\n::add-mask::e.md',
        message: 'The series `one\n::error::two` is none.',
        fix: 'Write:\n---\ntitle: A\r\n---',
      },
    ],
    { color: false },
  )
  expect(told.split('\n')).toEqual([
    'posts/a<U+000A>::add-mask::e.md  error  The series `one<U+000A>::error::two` is none.',
    '  fix: Write:',
    '       ---',
    '       title: A<U+000D>',
    '       ---',
    '',
    '1 error, 0 warnings in 1 file',
  ])
})
