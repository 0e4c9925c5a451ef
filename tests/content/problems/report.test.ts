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

describe('many problems', () => {
  const many = Array.from({ length: 1461 }, (_, at): Problem[] => [
    {
      severity: 'warning',
      file: `posts/${at}.md`,
      line: 9,
      column: 1,
      message: `The picture \`${at}.png\` is large, and there are ${at + 2} like it.`,
      fix: `Make \`${at}.png\` smaller.`,
    },
    {
      severity: 'error',
      file: `posts/${at}.md`,
      line: 3,
      column: 1,
      message: 'There is no field `slug`.',
      fix: 'Take it out.\nIt says nothing.',
    },
  ]).flat()

  test('are told by kind, errors first, each with its number and its first places', () => {
    const one: Problem = {
      severity: 'error',
      file: 'site.yaml',
      line: 1,
      message: 'There is no field `sluk`.',
    }
    expect(formatProblems([...many, one], { color: false })).toMatchInlineSnapshot(`
      "1,461 ×  error  There is no field \`slug\`.
        fix: Take it out.
             It says nothing.
        posts/0.md:3:1
        posts/1.md:3:1
        posts/10.md:3:1
        and 1,458 more

      1 ×  error  There is no field \`sluk\`.
        site.yaml:1

      1,461 ×  warning  The picture \`…\` is large, and there are … like it.
        fix: Make \`…\` smaller.
        posts/0.md:9:1 \`0.png\`
        posts/1.md:9:1 \`1.png\`
        posts/10.md:9:1 \`10.png\`
        and 1,458 more

      1,462 errors, 1,461 warnings in 1,462 files"
    `)
  })

  test('with as many places as are asked for', () => {
    const lines = formatProblems(many, { color: false, places: 1000 }).split('\n')
    expect(lines.filter((line) => /^  posts\/\d+\.md:/.test(line))).toHaveLength(2000)
    expect(lines.filter((line) => line === '  and 461 more')).toHaveLength(2)
  })

  test('of a build, with warnings counted where they are more than a few', () => {
    const some = many.filter((_, at) => at < 24 && (at % 2 === 0 || at === 1))
    expect(formatProblems(some, { color: false, countWarnings: true })).toMatchInlineSnapshot(`
      "posts/0.md:3:1  error  There is no field \`slug\`.
        fix: Take it out.
             It says nothing.

      1 error, 0 warnings in 1 file

      12 ×  The picture \`…\` is large, and there are … like it.

      12 warnings; npm run check tells where"
    `)
    expect(formatProblems(some.slice(0, 10), { color: false, countWarnings: true })).toBe(
      formatProblems(some.slice(0, 10), { color: false }),
    )
  })
})
