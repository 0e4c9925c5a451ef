import { describe, expect, test } from 'vitest'
import { formatProblems } from '../../../lib/content/problems/problem-report.ts'
import type { Problem } from '../../../lib/problems.ts'

const problems: Problem[] = [
  { severity: 'warning', file: 'posts/b.md', line: 2, column: 3, message: 'A warning above.' },
  { severity: 'error', file: 'posts/b.md', line: 10, column: 1, message: 'The tenth line.', fix: 'Mend it.' },
  { severity: 'error', file: 'posts/b.md', line: 9, message: 'The ninth line.' },
  { severity: 'error', file: 'posts/a.md', message: 'The whole file.', fix: 'Write:\n---\ntitle: A\n---' },
]

describe('formatProblems', () => {
  test('groups by file, errors first, then by line', () => {
    expect(formatProblems(problems, { color: false })).toMatchInlineSnapshot(`
      "posts/a.md  error  The whole file.
        fix: Write:
             ---
             title: A
             ---

      posts/b.md:9  error  The ninth line.
      posts/b.md:10:1  error  The tenth line.
        fix: Mend it.
      posts/b.md:2:3  warning  A warning above.

      3 errors, 1 warning in 2 files"
    `)
  })
  test('in colour', () => {
    expect(formatProblems(problems.slice(0, 2), { color: true })).toMatchInlineSnapshot(`
      "[1mposts/b.md:10:1[0m  [31merror[0m  The tenth line.
        [2mfix:[0m Mend it.
      [1mposts/b.md:2:3[0m  [33mwarning[0m  A warning above.

      1 error, 1 warning in 1 file"
    `)
  })
  test('what is wrong in many files alike once, with the first other places', () => {
    const same = ['a', 'b', 'c', 'd', 'e', 'f'].map((name, at): Problem => {
      const file = `posts/${name}.md`
      return {
        severity: 'warning',
        file,
        line: at + 1,
        message: 'Klingon.',
        fix: 'Write `text`.',
        group: 'k',
      }
    })
    const other: Problem = { severity: 'warning', file: 'posts/b.md', line: 9, message: 'Another.' }
    expect(formatProblems([...same, other], { color: false })).toMatchInlineSnapshot(`
      "posts/a.md:1  warning  Klingon.
        fix: Write \`text\`.
        also in posts/b.md:2, posts/c.md:3, posts/d.md:4 and 2 more files

      posts/b.md:9  warning  Another.

      0 errors, 7 warnings in 6 files"
    `)
  })
  test('nothing', () => {
    expect(formatProblems([], { color: false })).toBe('No problems.')
  })
})
