import { describe, expect, test } from 'vitest'
import { complaints } from '../content-builder.ts'

const page = (yaml: string) => complaints('pages/a.md', `---\n${yaml}\n---\nText.\n`)

describe('YAML that cannot be read', () => {
  test('a colon in a value', () => {
    expect(page('title: Queues: a love story')).toMatchInlineSnapshot(`
      "pages/a.md:2:8  error  A value with a colon and a space in it must be in quotes.
        fix: Write \`title: 'Queues: a love story'\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('an apostrophe in that value', () => {
    expect(page("title: Queues: what's new")).toMatchInlineSnapshot(`
      "pages/a.md:2:8  error  A value with a colon and a space in it must be in quotes.
        fix: Write \`title: 'Queues: what''s new'\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a quotation mark that is not closed', () => {
    expect(page('title: "Queues\ntoc: true')).toMatchInlineSnapshot(`
      "pages/a.md:2:8  error  A quotation mark is not closed.
        fix: Close it where the value ends.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a list that is not closed', () => {
    expect(page('title: A\naliases: [/a/, /b/\ntoc: true')).toMatchInlineSnapshot(`
      "pages/a.md:4:1  error  A bracket is not closed: \`]\` is missing.
        fix: Write \`]\` where the list or group ends.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('an at sign first', () => {
    expect(page('title: @home')).toMatchInlineSnapshot(`
      "pages/a.md:2:8  error  A value that begins with \`@\` must be in quotes.
        fix: Write \`title: '@home'\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a backtick first', () => {
    expect(page('title: `rm -rf` considered')).toMatchInlineSnapshot(`
      "pages/a.md:2:8  error  A value that begins with a backtick must be in quotes.
        fix: Write \`title: '\`rm -rf\` considered'\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('an asterisk first', () => {
    expect(page('title: *Really* async')).toMatchInlineSnapshot(`
      "pages/a.md:2:8  error  A value that begins with \`*\` must be in quotes.
        fix: Write \`title: '*Really* async'\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('an exclamation mark first', () => {
    expect(page('title: !important')).toMatchInlineSnapshot(`
      "pages/a.md:2:8  error  A value that begins with \`!\` must be in quotes.
        fix: Write \`title: '!important'\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('text after a quotation', () => {
    expect(page('title: "Exactly" once')).toMatchInlineSnapshot(`
      "pages/a.md:2:18  error  There is more text after the closing quotation mark.
        fix: Put the whole value in quotes: \`title: '"Exactly" once'\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('an apostrophe in single quotes', () => {
    expect(page("title: 'It's late'")).toMatchInlineSnapshot(`
      "pages/a.md:2:12  error  There is more text after the closing quotation mark.
        fix: Put the whole value in quotes: \`title: 'It''s late'\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a template in braces', () => {
    expect(page('title: {{ title }}')).toMatchInlineSnapshot(`
      "pages/a.md:2:9  error  A value that begins with a bracket must be in quotes.
        fix: Write \`title: '{{ title }}'\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('text after a list', () => {
    expect(page('title: [Draft] Queues')).toMatchInlineSnapshot(`
      "pages/a.md:2:16  error  There is more text after the closing bracket.
        fix: Put the whole value in quotes: \`title: '[Draft] Queues'\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a tab', () => {
    expect(page('title: A\naliases:\n\t- /a/')).toMatchInlineSnapshot(`
      "pages/a.md:4:1  error  A tab is used for indentation.
        fix: Use spaces.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a field twice', () => {
    expect(page('title: A\ntitle: B')).toMatchInlineSnapshot(`
      "pages/a.md:3:1  error  \`title\` is given twice.
        fix: Keep one of the two.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('no space after the colon', () => {
    expect(page('title:A\ntoc: true')).toMatchInlineSnapshot(`
      "pages/a.md:2:1  error  A space is missing after the colon in \`title:A\`.
        fix: Write \`title: A\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('no space after the only colon', () => {
    expect(page('title:A')).toMatchInlineSnapshot(`
      "pages/a.md:2:1  error  A space is missing after the colon in \`title:A\`.
        fix: Write \`title: A\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a line that is too far in', () => {
    expect(page('title: A\n  toc: true')).toMatchInlineSnapshot(`
      "pages/a.md:2:8  error  The line below is indented more than this one.
        fix: Take the spaces before \`toc: true\` out.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a line without a colon', () => {
    expect(page('title: A\ntoc')).toMatchInlineSnapshot(`
      "pages/a.md:3:1  error  There is no colon after \`toc\`.
        fix: Write \`name: value\`, or indent the line if it continues the one above.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('an escape that means nothing', () => {
    expect(page('title: "\\d+"')).toMatchInlineSnapshot(`
      "pages/a.md:2:9  error  \`\\d\` means nothing in double quotes.
        fix: Write \`\\\\d\`, or use single quotes.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a dash first', () => {
    expect(page('title: - A')).toMatchInlineSnapshot(`
      "pages/a.md:2:8  error  A value that begins with \`-\` must be in quotes.
        fix: Write \`title: '- A'\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('an arrow first', () => {
    expect(page('title: > A')).toMatchInlineSnapshot(`
      "pages/a.md:2:10  error  A value that begins with \`>\` must be in quotes.
        fix: Write \`title: '> A'\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('an alias', () => {
    expect(page('title: &a A\ndescription: *a')).toMatchInlineSnapshot(`
      "pages/a.md:3:14  error  YAML aliases are not supported here.
        fix: Write the value out, or put it in quotes if it is plain text.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a bomb of aliases', () => {
    const bomb = Array.from({ length: 30 }, (_, at) => `x${at + 1}: &a${at + 1} [*a${at}, *a${at}]`).join(
      '\n',
    )
    expect(page(`x0: &a0 [a, a]\n${bomb}`)).toMatchInlineSnapshot(`
      "pages/a.md:3:10  error  YAML aliases are not supported here.
        fix: Write the value out, or put it in quotes if it is plain text.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a tag of YAML', () => {
    expect(page('title: !!timestamp 2024-07-23')).toMatchInlineSnapshot(`
      "pages/a.md:2:8  error  A value that begins with \`!\` must be in quotes.
        fix: Write \`title: '!!timestamp 2024-07-23'\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a second document', () => {
    expect(complaints('site.yaml', 'title: A\n---\ntitle: B\n')).toMatchInlineSnapshot(`
      "site.yaml:2:1  error  A line \`---\` begins a second document.
        fix: Take the line out.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('far too deep', () => {
    expect(page(`title: ${'['.repeat(20_000)}`)).toMatchInlineSnapshot(`
      "pages/a.md:1:1  error  The lists or groups in this file go too deep.
        fix: Write it flatter.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a merge key is a field like any other', () => {
    expect(page('title: A\n<<: { toc: true }')).toMatchInlineSnapshot(`
      "pages/a.md:3:1  error  There is no field \`<<\`.
        fix: The fields here are \`title\`, \`description\`, \`aliases\`, \`toc\`, \`lang\`, \`math\`, \`headings\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('an escape that makes a control character', () => {
    expect(page('title: "A\\0B"')).toMatchInlineSnapshot(`
      "pages/a.md:2:8  error  The text here holds U+0000, which no page or feed can.
        fix: Delete the escape.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('an escape that makes half a character', () => {
    expect(page('title: "A\\uD83D"')).toMatchInlineSnapshot(`
      "pages/a.md:2:8  error  The text here holds U+D83D, which no page or feed can.
        fix: Delete the escape.

      1 error, 0 warnings in 1 file"
    `)
  })
})
