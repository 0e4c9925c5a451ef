import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readContent } from '../../../lib/engine/load/read-content.ts'
import { formatProblems } from '../../../lib/content/problems/problem-report.ts'

it('gives the parser every file that may have been meant for it, whatever system named it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-content-'))
  const texts = ['Tags.yaml', 'a.mdx', 'b.MD', 'c.markdown', 'd.Markdown', 'e.mkd', 'f.mdown', 'g.mdoc']
  for (const name of [...texts, 'h.yaml', 'i.txt', 'j.md.png']) writeFileSync(join(folder, name), 'Text.')
  const read = readContent(folder)
  expect(read.texts.map(({ file }) => file)).toEqual(texts)
  expect(Object.keys(read.assets)).toEqual(['h.yaml', 'i.txt', 'j.md.png'])
})

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

it('refuses a text that is longer than any book, by its name, and reads the rest', () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-content-'))
  writeFileSync(join(folder, 'long.md'), 'a'.repeat(2_000_001))
  writeFileSync(join(folder, 'page.md'), 'a'.repeat(2_000_000))
  const { texts, problems } = readContent(folder)
  expect(texts.map(({ file }) => file)).toEqual(['page.md'])
  expect(formatProblems(problems, { color: false })).toMatchInlineSnapshot(`
    "long.md  error  The file has 2.0 MB, more than the 2 MB of text that a page can be made of.
      fix: Make several of it, and put data into a file of its own beside it.

    1 error, 0 warnings in 1 file"
  `)
})
