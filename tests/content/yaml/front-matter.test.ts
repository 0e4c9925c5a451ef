import { describe, expect, test } from 'vitest'
import { complaints, parseText } from '../content-builder.ts'

describe('front matter', () => {
  test('is split from the body, whose first line is known', () => {
    const { parsed, problems } = parseText('posts/a.md', '---\ntitle: A\ndate: 2024-07-23\n---\n\n# Text\n')
    expect(problems).toEqual([])
    expect(parsed).toMatchObject({ kind: 'post', body: '\n# Text\n', firstLine: 5, empty: false })
  })
  test('may have CRLF, spaces after the fences, and be marked as YAML', () => {
    const { parsed } = parseText('pages/a.md', '---yaml\r\ntitle: A\r\n--- \r\nText\r\n')
    expect(parsed).toMatchObject({ kind: 'page', frontMatter: { title: 'A' }, empty: false })
  })
  test('may be all there is', () => {
    const { parsed } = parseText('pages/a.md', '---\ntitle: A\n---')
    expect(parsed).toMatchObject({ body: '', empty: true })
  })
  test('may be missing in the introduction of Current Focus', () => {
    const { parsed } = parseText('focus/index.md', 'What I do now.\n')
    expect(parsed).toMatchObject({
      kind: 'focus-index',
      frontMatter: {},
      body: 'What I do now.\n',
      firstLine: 1,
    })
  })
  test('a rule in the body is no fence', () => {
    const { parsed } = parseText('pages/a.md', '---\ntitle: A\n---\nOne\n\n---\n\nTwo\n')
    expect(parsed).toMatchObject({ body: 'One\n\n---\n\nTwo\n' })
  })
  test('the same broken front matter is broken each time', () => {
    const text = '---\ntitle: [a\n---\n'
    expect(complaints('pages/a.md', text)).toBe(complaints('pages/a.md', text))
    expect(parseText('pages/a.md', text).parsed).toBeUndefined()
  })
})

describe('front matter that is none', () => {
  test('missing', () => {
    expect(complaints('posts/a.md', '# Queues: a love story\n\nText.\n')).toMatchInlineSnapshot(`
      "posts/a.md:1:1  error  The front matter is missing.
        fix: Begin the file with:
             ---
             title: 'Queues: a love story'
             date: 2024-07-23
             ---

      1 error, 0 warnings in 1 file"
    `)
  })
  test('missing in a post with the date in its name', () => {
    expect(complaints('posts/2024-07-23-a.md', 'Text.\n')).toMatchInlineSnapshot(`
      "posts/2024-07-23-a.md:1:1  error  The front matter is missing.
        fix: Begin the file with:
             ---
             title: A title
             ---

      1 error, 0 warnings in 1 file"
    `)
  })
  test('missing in a project', () => {
    expect(complaints('projects/a.md', '')).toMatchInlineSnapshot(`
      "projects/a.md:1:1  error  The front matter is missing.
        fix: Begin the file with:
             ---
             title: A title
             summary: One sentence on what it is.
             period: '2024–2026'
             status: active
             ---

      1 error, 0 warnings in 1 file"
    `)
  })
  test('missing in a focus entry', () => {
    expect(complaints('focus/a.md', '# Async systems')).toMatchInlineSnapshot(`
      "focus/a.md:1:1  error  The front matter is missing.
        fix: Begin the file with:
             ---
             title: Async systems
             status: active
             since: 2024-07-23
             ---

      1 error, 0 warnings in 1 file"
    `)
  })
  test('below the first line', () => {
    expect(complaints('posts/a.md', '\n---\ntitle: A\n---\n')).toMatchInlineSnapshot(`
      "posts/a.md:2:1  error  The front matter begins late.
        fix: Take out what stands above \`---\`: it must be the first line.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('without an end', () => {
    expect(complaints('posts/a.md', '---\ntitle: A\n\nText.\n')).toMatchInlineSnapshot(`
      "posts/a.md:1:1  error  The front matter has no end.
        fix: Put a line \`---\` between it and the text.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('with an end of four hyphens', () => {
    expect(complaints('posts/a.md', '---\ntitle: A\n----\nText.\n')).toMatchInlineSnapshot(`
      "posts/a.md:3:1  error  The front matter should end with a line \`---\`, but the line is \`----\`.
        fix: Write three hyphens and nothing else.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('JavaScript, which is not run', () => {
    expect(complaints('posts/a.md', '---js\n{ title: (globalThis.hacked = true) }\n---\n'))
      .toMatchInlineSnapshot(`
      "posts/a.md:1:1  error  The front matter is marked as \`js\`; only YAML is read, and nothing in it is ever run.
        fix: Write it as YAML between two lines of \`---\`.

      1 error, 0 warnings in 1 file"
    `)
    expect('hacked' in globalThis).toBe(false)
  })
  test('JSON', () => {
    expect(complaints('posts/a.md', '---json\n{}\n---\n')).toMatchInlineSnapshot(`
      "posts/a.md:1:1  error  The front matter is marked as \`json\`; only YAML is read, and nothing in it is ever run.
        fix: Write it as YAML between two lines of \`---\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('TOML', () => {
    expect(complaints('posts/a.md', '+++\ntitle = "A"\n+++\n')).toMatchInlineSnapshot(`
      "posts/a.md:1:1  error  The front matter is marked as \`toml\`; only YAML is read, and nothing in it is ever run.
        fix: Write it as YAML between two lines of \`---\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('only a comment', () => {
    expect(complaints('pages/a.md', '---\n# to do\n---\n')).toMatchInlineSnapshot(`
      "pages/a.md:1:1  error  \`title\` is missing.
        fix: Add \`title: A title\`.

      1 error, 0 warnings in 1 file"
    `)
  })
})
