import { describe, expect, test } from 'vitest'
import { complaints, parseText } from '../content-builder.ts'

describe('tags.yaml', () => {
  test('empty', () => {
    expect(parseText('tags.yaml', '').parsed).toMatchObject({ kind: 'tags', frontMatter: {} })
  })
  test('keys that look like numbers', () => {
    const { parsed } = parseText('tags.yaml', '2024:\n  description: A year.\n')
    expect(parsed).toMatchObject({ frontMatter: { '2024': { description: 'A year.', aliases: [] } } })
  })
  test('a description where fields belong', () => {
    expect(complaints('tags.yaml', 'Go: A language.\n')).toMatchInlineSnapshot(`
      "tags.yaml:1:5  error  \`Go\` must be a group of fields, but \`A language.\` is text.
        fix: Write \`Go: { description: A language. }\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('nothing said of a tag', () => {
    expect(complaints('tags.yaml', 'Go:\n')).toMatchInlineSnapshot(`
      "tags.yaml:1:4  error  \`Go\` has no value.
        fix: Write one, as in \`Go: { description: What it is about }\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a misspelt field', () => {
    expect(complaints('tags.yaml', 'Go:\n  alias: [Golang]\n')).toMatchInlineSnapshot(`
      "tags.yaml:2:3  error  There is no field \`alias\` in \`Go\`.
        fix: Write \`aliases\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a slug that is none', () => {
    expect(complaints('tags.yaml', 'Go:\n  slug: Go Lang\n')).toMatchInlineSnapshot(`
      "tags.yaml:2:9  error  \`Go.slug\` must be a name as addresses have it: a to z, digits, and single hyphens between them, but is \`Go Lang\`.
        fix: Write \`go-lang\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a tag without a name', () => {
    expect(complaints('tags.yaml', "'': { slug: x }\n")).toMatchInlineSnapshot(`
      "tags.yaml:1:5  error  A tag has no name.
        fix: Write its name before the colon.

      1 error, 0 warnings in 1 file"
    `)
  })
})
