import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readContent } from '../../lib/build/read-content.ts'
import { formatProblems } from '../../lib/content/report.ts'

it('tells of a link to nothing, and reads the rest', () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-content-'))
  mkdirSync(join(folder, 'posts'))
  writeFileSync(join(folder, 'posts/one.md'), 'One.')
  symlinkSync('nowhere.md', join(folder, 'posts/two.md'))
  const { texts, problems } = readContent(folder)
  expect(texts.map(({ file }) => file)).toEqual(['posts/one.md'])
  expect(formatProblems(problems, { color: false })).toMatchInlineSnapshot(`
    "posts/two.md  error  The file cannot be read: it is a link to nothing.
      fix: Put a file where it leads, or take it away.

    1 error, 0 warnings in 1 file"
  `)
})
