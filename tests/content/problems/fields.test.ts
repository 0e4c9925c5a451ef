import { describe, expect, test } from 'vitest'
import { complaints, parseText } from '../content-builder.ts'
import { bare, post, withFields } from './field-complaints.ts'

describe('a post', () => {
  test('with everything', () => {
    const { parsed, problems } = parseText(
      'posts/2024-07-23-hello/index.md',
      withFields(
        'title: Hello',
        'updated: 2024-08-01T09:00:00+02:00',
        'tags: [Go, "C++"]',
        'publication:',
        '  name: A Magazine',
        '  url: https://example.org/a',
      ),
    )
    expect(problems).toEqual([])
    expect(parsed).toEqual({
      kind: 'post',
      file: 'posts/2024-07-23-hello/index.md',
      slug: 'hello',
      path: '/posts/hello/',
      date: { text: '2024-07-23', instant: Date.UTC(2024, 6, 23), day: '2024-07-23' },
      frontMatter: {
        title: 'Hello',
        updated: {
          text: '2024-08-01T09:00:00+02:00',
          instant: Date.UTC(2024, 7, 1, 7),
          day: '2024-08-01',
        },
        tags: ['Go', 'C++'],
        publication: { name: 'A Magazine', url: 'https://example.org/a' },
        draft: false,
        featured: false,
        aliases: [],
        focus: [],
      },
      body: 'Text.\n',
      firstLine: 9,
      empty: false,
      positions: {
        title: { line: 2, column: 8 },
        updated: { line: 3, column: 10 },
        tags: { line: 4, column: 7 },
        'tags.0': { line: 4, column: 8 },
        'tags.1': { line: 4, column: 12 },
        publication: { line: 6, column: 3 },
        'publication.name': { line: 6, column: 9 },
        'publication.url': { line: 7, column: 8 },
      },
    })
    expect(JSON.parse(JSON.stringify(parsed))).toEqual(parsed)
  })
})

describe('missing and misspelt fields', () => {
  test('no title', () => {
    expect(bare('date: 2024-07-23')).toMatchInlineSnapshot(`
      "posts/a.md:2:1  error  \`title\` is missing.
        fix: Add \`title: A title\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a misspelt field', () => {
    expect(bare('title: A', 'dtae: 2024-07-23', 'date: 2024-07-23')).toMatchInlineSnapshot(`
      "posts/a.md:3:1  error  There is no field \`dtae\`.
        fix: Write \`date\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('another case', () => {
    expect(post('Draft: true')).toMatchInlineSnapshot(`
      "posts/a.md:4:1  error  There is no field \`Draft\`.
        fix: Write \`draft\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('the name another generator has for it', () => {
    expect(post('categories: [Go]')).toMatchInlineSnapshot(`
      "posts/a.md:4:1  error  There is no field \`categories\`.
        fix: Write \`tags\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a slug', () => {
    expect(post('slug: hello')).toMatchInlineSnapshot(`
      "posts/a.md:4:1  error  There is no field \`slug\`.
        fix: Take it out: the slug is the name of the file. Former addresses go into \`aliases\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('nothing like it', () => {
    expect(post('weight: 10')).toMatchInlineSnapshot(`
      "posts/a.md:4:1  error  There is no field \`weight\`.
        fix: The fields here are \`title\`, \`date\`, \`updated\`, \`description\`, \`tags\`, \`publication\`, \`draft\`, \`series\`, \`aliases\`, \`cover\`, \`featured\`, \`toc\`, \`lang\`, \`id\`, \`focus\`, \`project\`, \`math\`, \`headings\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('within a group', () => {
    expect(post('publication: { nmae: A Magazine }')).toMatchInlineSnapshot(`
      "posts/a.md:4:16  error  There is no field \`nmae\` in \`publication\`.
        fix: Write \`name\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('several at once', () => {
    expect(bare('titel: A', 'date: 2024-02-31', 'draft: yes')).toMatchInlineSnapshot(`
      "posts/a.md:2:1  error  There is no field \`titel\`.
        fix: Write \`title\`.
      posts/a.md:3:7  error  \`2024-02-31\` is not a date: there is no 31 February 2024.
        fix: Write a day that exists.
      posts/a.md:4:8  error  \`draft\` must be \`true\` or \`false\`, but \`yes\` is text.
        fix: Write \`draft: true\`.

      3 errors, 0 warnings in 1 file"
    `)
  })
  test('of a focus entry', () => {
    expect(complaints('focus/a.md', withFields('title: A'))).toMatchInlineSnapshot(`
      "focus/a.md:2:1  error  \`status\` is missing.
        fix: Add \`status: active\`.
      focus/a.md:2:1  error  \`since\` is missing.
        fix: Add \`since: 2024-07-23\`.

      2 errors, 0 warnings in 1 file"
    `)
  })
  test('of a project', () => {
    expect(complaints('projects/a.md', withFields('title: A'))).toMatchInlineSnapshot(`
      "projects/a.md:2:1  error  \`summary\` is missing.
        fix: Add \`summary: One sentence on what it is.\`.
      projects/a.md:2:1  error  \`period\` is missing.
        fix: Add \`period: '2024–2026'\`.
      projects/a.md:2:1  error  \`status\` is missing.
        fix: Add \`status: active\`.

      3 errors, 0 warnings in 1 file"
    `)
  })
})
