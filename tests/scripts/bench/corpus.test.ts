import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseArchive } from '../../../scripts/bench/title-archive.ts'
import { corpus } from '../../../scripts/bench/corpus.ts'
import { corpusEdits } from '../../../scripts/bench/corpus-edits.ts'
import { hashOf } from '../../../lib/engine/cache/hash.ts'
import { root } from '../../support/command.ts'

const archive = parseArchive(readFileSync(join(root, 'tests/fixtures/archive.json'), 'utf8'))
const files = corpus(archive, 232)

describe('the corpus', () => {
  it('is the same text every time; figures of different days are of the same posts', () => {
    expect(corpus(archive, 232)).toEqual(files)
    expect(hashOf(files.filter(({ path }) => path.startsWith('posts/')))).toMatchInlineSnapshot(
      `"96b2d58ff2ba30b325c6f4b74a2ab49b0a39c92589fb17a58baf0a04d1b64fc5"`,
    )
  })

  it('has a post for each of any number, under a path of its own', () => {
    const many = corpus(archive, 1000).filter(({ path }) => path.startsWith('posts/'))
    expect(new Set(many.map(({ path }) => path)).size).toBe(1000)
  })

  it('begins with the same posts at every size', () => {
    expect(corpus(archive, 300).slice(0, files.length)).toEqual(files)
  })
})

describe('the edits of a corpus', () => {
  const { edit, newPost, renamedTag } = corpusEdits(files)

  it('add a sentence to the newest post', () => {
    const before = files.find(({ path }) => path === edit.path)
    expect(edit.text).toBe(`${before?.text}\nOne sentence more.\n`)
    expect(edit.path).toMatchInlineSnapshot(`"posts/the-first-120-days-at-inngest.md"`)
  })

  it('add a post that is newer than all', () => {
    expect(files.map(({ path }) => path)).not.toContain(newPost.path)
    const dates = files.flatMap(({ text }) => /^date: "?(\d{4}-\d\d-\d\d)/m.exec(text)?.[1] ?? [])
    const date = /^date: "?(\d{4}-\d\d-\d\d)/m.exec(newPost.text)?.[1] ?? ''
    expect(dates.every((other) => other < date)).toBe(true)
  })

  it('rename the tag that most posts have', () => {
    expect(renamedTag).toMatchInlineSnapshot(`
      {
        "path": "tags.yaml",
        "posts": 61,
        "tag": "Systems Architecture",
        "text": "Systems Architecture:
        name: Systems Architecture renamed
        aliases: []
      ",
      }
    `)
  })
})
