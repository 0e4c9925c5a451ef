import { describe, expect, test } from 'vitest'
import { complaints } from '../content-builder.ts'
import { bare, post, withFields } from './field-complaints.ts'

describe('values of the wrong type', () => {
  test('an empty title', () => {
    expect(bare("title: ''", 'date: 2024-07-23')).toMatchInlineSnapshot(`
      "posts/a.md:2:8  error  \`title\` is empty.
        fix: Write something, as in \`title: A title\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a title of spaces', () => {
    expect(bare("title: '  '", 'date: 2024-07-23')).toMatchInlineSnapshot(`
      "posts/a.md:2:8  error  \`title\` is empty.
        fix: Write something, as in \`title: A title\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('no title after the colon', () => {
    expect(bare('title:', 'date: 2024-07-23')).toMatchInlineSnapshot(`
      "posts/a.md:2:7  error  \`title\` has no value.
        fix: Write one, as in \`title: A title\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a title that begins with a hash', () => {
    expect(bare('title: #1 mistake', 'date: 2024-07-23')).toMatchInlineSnapshot(`
      "posts/a.md:2:8  error  \`title\` has no value.
        fix: A \`#\` begins a comment; put the value in quotes: \`title: '#1 mistake'\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a number as the title', () => {
    expect(bare('title: 2024', 'date: 2024-07-23')).toMatchInlineSnapshot(`
      "posts/a.md:2:8  error  \`title\` must be text, but \`2024\` is a number.
        fix: Put it in quotes: \`title: '2024'\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a number in a list', () => {
    expect(post('tags: [Go, 2024]')).toMatchInlineSnapshot(`
      "posts/a.md:4:12  error  Entry 2 of \`tags\` must be text, but \`2024\` is a number.
        fix: Put it in quotes: \`'2024'\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a list as the title', () => {
    expect(bare('title: [WIP]', 'date: 2024-07-23')).toMatchInlineSnapshot(`
      "posts/a.md:2:8  error  \`title\` must be text, but \`[WIP]\` is a list.
        fix: Put it in quotes: \`title: '[WIP]'\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a word where a list belongs', () => {
    expect(post('tags: Go')).toMatchInlineSnapshot(`
      "posts/a.md:4:7  error  \`tags\` must be a list, but \`Go\` is text.
        fix: Write \`tags: [Go]\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('words where a list belongs', () => {
    expect(post('tags: Go, Node.js, C#')).toMatchInlineSnapshot(`
      "posts/a.md:4:7  error  \`tags\` must be a list, but \`Go, Node.js, C#\` is text.
        fix: Write \`tags: [Go, Node.js, 'C#']\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a list without a value', () => {
    expect(post('tags:')).toMatchInlineSnapshot(`
      "posts/a.md:4:6  error  \`tags\` has no value.
        fix: Write one, as in \`tags: [Go, Postgres]\`, or take the line out.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('an empty entry', () => {
    expect(post('tags:', '  - Go', '  -')).toMatchInlineSnapshot(`
      "posts/a.md:6:4  error  Entry 2 of \`tags\` has no value.
        fix: Write one, or take the line out.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('yes for true', () => {
    expect(post('draft: yes')).toMatchInlineSnapshot(`
      "posts/a.md:4:8  error  \`draft\` must be \`true\` or \`false\`, but \`yes\` is text.
        fix: Write \`draft: true\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('true in quotes', () => {
    expect(post("draft: 'false'")).toMatchInlineSnapshot(`
      "posts/a.md:4:8  error  \`draft\` must be \`true\` or \`false\`, but \`'false'\` is text.
        fix: Write \`draft: false\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a word where true or false belongs', () => {
    expect(post('featured: maybe')).toMatchInlineSnapshot(`
      "posts/a.md:4:11  error  \`featured\` must be \`true\` or \`false\`, but \`maybe\` is text.
        fix: Write \`true\` or \`false\`, without quotes.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a name where a group belongs', () => {
    expect(post('publication: A Magazine')).toMatchInlineSnapshot(`
      "posts/a.md:4:14  error  \`publication\` must be a group of fields, but \`A Magazine\` is text.
        fix: Write \`publication: { name: A Magazine }\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a file where a cover belongs', () => {
    expect(post('cover: cover.png')).toMatchInlineSnapshot(`
      "posts/a.md:4:8  error  \`cover\` must be a group of fields, but \`cover.png\` is text.
        fix: Write \`cover: { src: cover.png, alt: What the picture shows }\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a cover without an alternative text', () => {
    expect(post('cover: { src: cover.png }')).toMatchInlineSnapshot(`
      "posts/a.md:4:8  error  \`cover.alt\` is missing.
        fix: Add \`alt: What the picture shows\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a word where a number belongs', () => {
    const text = withFields('title: A', 'status: active', 'since: 2024-07-23', 'order: first')
    expect(complaints('focus/a.md', text)).toMatchInlineSnapshot(`
      "focus/a.md:5:8  error  \`order\` must be a number, but \`first\` is text.
        fix: Write it as in \`order: 1\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a number in quotes', () => {
    const text = withFields('title: A', 'status: active', 'since: 2024-07-23', "order: '1'")
    expect(complaints('focus/a.md', text)).toMatchInlineSnapshot(`
      "focus/a.md:5:8  error  \`order\` must be a number, but \`'1'\` is text.
        fix: Write \`order: 1\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a year as a period', () => {
    const text = withFields('title: A', 'summary: B', 'status: active', 'period: 2024')
    expect(complaints('projects/a.md', text)).toMatchInlineSnapshot(`
      "projects/a.md:5:9  error  \`period\` must be text, but \`2024\` is a number.
        fix: Put it in quotes: \`period: '2024'\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a list of fields instead of fields', () => {
    expect(bare('- title: A')).toMatchInlineSnapshot(`
      "posts/a.md:2:1  error  There are no fields here.
        fix: Write one \`name: value\` a line.

      1 error, 0 warnings in 1 file"
    `)
  })
})
