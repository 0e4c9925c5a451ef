import { expect, test } from 'vitest'
import { annotations } from '../../../lib/content/problems/annotations.ts'
import type { Problem } from '../../../lib/problems.ts'

test('problems stand beside the lines of a pull request', () => {
  const problems: Problem[] = [
    { severity: 'warning', file: 'posts/a.md', message: 'Of the file.' },
    {
      severity: 'error',
      file: 'posts/a,b:c.md',
      line: 3,
      column: 7,
      message: '100% wrong',
      fix: 'Write:\n::add-mask::x',
    },
  ]
  expect(annotations(problems, 'content')).toEqual([
    '::error file=content/posts/a%2Cb%3Ac.md,line=3,col=7::100%25 wrong%0AWrite:%0A::add-mask::x',
    '::warning file=content/posts/a.md::Of the file.',
  ])
  expect(annotations(problems.slice(0, 1), '')).toEqual(['::warning file=posts/a.md::Of the file.'])
})

test('of many, the first ten of each severity, errors first', () => {
  const many = Array.from({ length: 50 }, (_, line): Problem => {
    return { severity: line % 2 === 0 ? 'warning' : 'error', file: 'a.md', line: line + 1, message: 'x' }
  })
  const written = annotations(many, 'content')
  expect(written).toHaveLength(20)
  expect(written[0]).toBe('::error file=content/a.md,line=2::x')
})
