import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { markdownOf } from '../../../lib/engine/load/markdown-source.ts'
import { readContent, readContentFile } from '../../../lib/engine/load/read-content.ts'
import { Refusal } from '../../../lib/refusal.ts'
import { contentFolder, post, writeIn } from '../../support/tiny-site.ts'

it('what an author saves or takes away while a build runs is told in a sentence', () => {
  const content = contentFolder({ 'posts/one.md': post('One', '2026-01-01'), 'posts/a.txt': 'a' })
  const { hash = '' } = readContent(content).assets['posts/a.txt'] ?? {}
  const said = (file: string): Refusal =>
    new Refusal(
      `${file} was changed during the build. The last good output is untouched; start the build again.`,
    )
  expect(readContentFile(content, 'posts/a.txt', hash).toString()).toBe('a')
  writeIn(content, 'posts/a.txt', 'b')
  expect(() => readContentFile(content, 'posts/a.txt', hash)).toThrow(said('posts/a.txt'))
  expect(() => markdownOf(content, 'posts/one.md', 'what it was')).toThrow(said('posts/one.md'))
  for (const file of ['posts/one.md', 'posts/a.txt']) rmSync(join(content, file))
  expect(() => readContentFile(content, 'posts/a.txt', hash)).toThrow(said('posts/a.txt'))
  expect(() => markdownOf(content, 'posts/one.md', 'what it was')).toThrow(said('posts/one.md'))
})
