import { describe, expect, test } from 'vitest'
import { complaints } from '../content-builder.ts'
import { post, withFields } from './field-complaints.ts'

describe('values that are none', () => {
  test('a status that is misspelt', () => {
    const text = withFields('title: A', 'status: actve', 'since: 2024-07-23')
    expect(complaints('focus/a.md', text)).toMatchInlineSnapshot(`
      "focus/a.md:3:9  error  \`status\` cannot be \`actve\`.
        fix: Write \`active\`. All there are: \`active\`, \`exploring\`, \`paused\`, \`done\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a status that there is not', () => {
    const text = withFields('title: A', 'summary: B', "period: '2024'", 'status: legendary')
    expect(complaints('projects/a.md', text)).toMatchInlineSnapshot(`
      "projects/a.md:5:9  error  \`status\` cannot be \`legendary\`.
        fix: Write one of \`active\`, \`maintained\`, \`paused\`, \`done\`, \`archived\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('an address without its scheme', () => {
    expect(post('publication: { name: M, url: example.org/a }')).toMatchInlineSnapshot(`
      "posts/a.md:4:30  error  \`publication.url\` must be a web address, but is \`example.org/a\`.
        fix: Write \`https://example.org/a\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('an address that runs', () => {
    expect(post("publication: { name: M, url: 'javascript:alert(1)' }")).toMatchInlineSnapshot(`
      "posts/a.md:4:30  error  \`publication.url\` must be a web address, but is \`javascript:alert(1)\`.
        fix: Write something like \`https://example.com\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a language in words', () => {
    expect(post('lang: german')).toMatchInlineSnapshot(`
      "posts/a.md:4:7  error  \`lang\` must be a language tag, but is \`german\`.
        fix: Write a tag such as \`en\`, \`de\` or \`pt-BR\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a locale', () => {
    expect(post('lang: pt_BR')).toMatchInlineSnapshot(`
      "posts/a.md:4:7  error  \`lang\` must be a language tag, but is \`pt_BR\`.
        fix: Write \`pt-BR\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('an alias without its slash', () => {
    expect(post('aliases: [old/address/]')).toMatchInlineSnapshot(`
      "posts/a.md:4:11  error  Entry 1 of \`aliases\` must be an address within the site, but is \`old/address/\`.
        fix: Write \`/old/address/\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('an alias with its origin', () => {
    expect(post("aliases: ['https://example.com/old/']")).toMatchInlineSnapshot(`
      "posts/a.md:4:11  error  Entry 1 of \`aliases\` must be an address within the site, but is \`https://example.com/old/\`.
        fix: Write \`/old/\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('an alias with a percent sign that stands for nothing', () => {
    expect(post("aliases: ['/save-50%/', '/%zz', '/caf%E9/', '/%C3%A9/']")).toMatchInlineSnapshot(`
      "posts/a.md:4:11  error  Entry 1 of \`aliases\` must be an address within the site, but is \`/save-50%/\`.
        fix: Write \`/save-50%25/\`.
      posts/a.md:4:25  error  Entry 2 of \`aliases\` must be an address within the site, but is \`/%zz\`.
        fix: Write \`/%25zz\`.
      posts/a.md:4:33  error  Entry 3 of \`aliases\` must be an address within the site, but is \`/caf%E9/\`.
        fix: Write \`/café/\`.

      3 errors, 0 warnings in 1 file"
    `)
  })

  test('an alias that leaves the site', () => {
    expect(post('aliases: [/../../etc/passwd]')).toMatchInlineSnapshot(`
      "posts/a.md:4:11  error  Entry 1 of \`aliases\` must be an address within the site, but is \`/../../etc/passwd\`.
        fix: Write \`/etc/passwd\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a feed id with spaces', () => {
    expect(post('id: my post')).toMatchInlineSnapshot(`
      "posts/a.md:4:5  error  \`id\` must be made of letters, digits, \`.\`, \`_\` and \`-\`, but is \`my post\`.
        fix: Write \`my-post\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a focus entry by its title', () => {
    expect(post('focus: [Async systems]')).toMatchInlineSnapshot(`
      "posts/a.md:4:9  error  Entry 1 of \`focus\` must be a name as addresses have it: a to z, digits, and single hyphens between them, but is \`Async systems\`.
        fix: Write \`async-systems\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a project in a script that slugs have not', () => {
    expect(post('project: "—"')).toMatchInlineSnapshot(`
      "posts/a.md:4:10  error  \`project\` must be a name as addresses have it: a to z, digits, and single hyphens between them, but is \`—\`.
        fix: Write something like \`a-slug\`.

      1 error, 0 warnings in 1 file"
    `)
  })
})
