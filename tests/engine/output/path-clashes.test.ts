import { expect, it } from 'vitest'
import { pathClashes } from '../../../lib/engine/output/path-clashes.ts'
import { formatProblems } from '../../../lib/content/problems/problem-report.ts'

it('names a file that lies where others need a folder', () => {
  const paths = ['archive/2024/index.html', 'archive', 'archive.html', 'index.html', 'tags/a/index.html']
  const problems = pathClashes(paths.map((path) => ({ path, hash: '' })))
  expect(formatProblems(problems, { color: false })).toMatchInlineSnapshot(`
    "public/archive  error  The site needs a folder of this name, for archive/2024/index.html among others.
      fix: Give the file another name.

    1 error, 0 warnings in 1 file"
  `)
})
