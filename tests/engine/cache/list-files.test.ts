import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { listFiles } from '../../../lib/engine/cache/list-files.ts'

it('goes into a folder that is a link, and not round in a circle', () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-list-'))
  mkdirSync(join(folder, 'elsewhere/deep'), { recursive: true })
  mkdirSync(join(folder, 'content/posts'), { recursive: true })
  writeFileSync(join(folder, 'elsewhere/deep/b.md'), '')
  writeFileSync(join(folder, 'content/posts/a.md'), '')
  symlinkSync('../../elsewhere', join(folder, 'content/posts/linked'))
  symlinkSync('..', join(folder, 'elsewhere/deep/up'))
  symlinkSync('..', join(folder, 'content/posts/up'))
  symlinkSync('../content', join(folder, 'elsewhere/back'))
  expect(listFiles(join(folder, 'content'))).toEqual(['posts/a.md', 'posts/linked/deep/b.md'])
})

it('lists a link to nothing, since somebody meant a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-list-'))
  symlinkSync('nowhere.md', join(folder, 'a.md'))
  expect(listFiles(folder)).toEqual(['a.md'])
})
