import { describe, expect, test } from 'vitest'
import { complaints, parseText, siteYaml } from '../content-builder.ts'

const site = (...lines: string[]) => complaints('site.yaml', siteYaml + lines.join('\n'))

describe('site.yaml', () => {
  test('the least there can be', () => {
    expect(parseText('site.yaml', siteYaml)).toMatchObject({
      parsed: { kind: 'site', frontMatter: { language: 'en', home: { posts: 8 }, feed: { entries: 20 } } },
      problems: [],
    })
  })
  test('empty', () => {
    expect(complaints('site.yaml', '')).toMatchInlineSnapshot(`
      "site.yaml:1:1  error  \`title\` is missing.
        fix: Add \`title: A title\`.
      site.yaml:1:1  error  \`description\` is missing.
        fix: Add \`description: One sentence on what it is about.\`.
      site.yaml:1:1  error  \`url\` is missing.
        fix: Add \`url: https://example.com\`.
      site.yaml:1:1  error  \`author\` is missing.
        fix: Add \`author: { name: Your Name }\`.
      site.yaml:1:1  error  \`feed\` is missing.
        fix: Add \`feed: { id: 'example.com,2026' }\`.

      5 errors, 0 warnings in 1 file"
    `)
  })
  test('fields in groups', () => {
    expect(complaints('site.yaml', siteYaml.replace('name: Ada Example', 'nam: Ada'))).toMatchInlineSnapshot(`
      "site.yaml:4:11  error  There is no field \`nam\` in \`author\`.
        fix: Write \`name\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('an address with a query', () => {
    expect(complaints('site.yaml', siteYaml.replace('example.com\n', 'example.com/?a=b\n')))
      .toMatchInlineSnapshot(`
      "site.yaml:3:6  error  \`url\` must be the address the site begins at, without \`?\`, \`#\` or a user name, but is \`https://example.com/?a=b\`.
        fix: Write \`https://example.com\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('an author without an address', () => {
    expect(complaints('site.yaml', siteYaml.replace('Ada Example', 'Ada, email: ada')))
      .toMatchInlineSnapshot(`
      "site.yaml:4:29  error  \`author.email\` must be an email address, but is \`ada\`.
        fix: Write something like \`someone@example.com\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a feed id that is an address', () => {
    expect(complaints('site.yaml', siteYaml.replace('example.com,2026', 'https://example.com')))
      .toMatchInlineSnapshot(`
      "site.yaml:5:13  error  \`feed.id\` must be a domain or address of yours and a date on which it was yours, but is \`https://example.com\`.
        fix: Write \`'example.com,2026'\`, and never change it again.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('too few and too many', () => {
    expect(site('home: { posts: 0 }')).toMatchInlineSnapshot(`
      "site.yaml:6:16  error  \`home.posts\` is \`0\`, which is too small.
        fix: Write 1 or more.

      1 error, 0 warnings in 1 file"
    `)
    expect(complaints('site.yaml', siteYaml.replace(",2026'", ",2026', entries: 1000")))
      .toMatchInlineSnapshot(`
      "site.yaml:5:42  error  \`feed.entries\` is \`1000\`, which is too large.
        fix: Write 100 or less.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('half a post', () => {
    expect(site('home: { posts: 1.5 }')).toMatchInlineSnapshot(`
      "site.yaml:6:16  error  \`home.posts\` must be a whole number, but \`1.5\` is a number.
        fix: Write it as in \`posts: 8\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a word in the navigation', () => {
    expect(site('navigation: [{ label: About, href: about }]')).toMatchInlineSnapshot(`
      "site.yaml:6:36  error  \`href\` in entry 1 of \`navigation\` must be an address within the site or a whole URL, but is \`about\`.
        fix: Write \`/about/\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a script in the navigation', () => {
    expect(site("navigation: [{ label: About, href: 'javascript:alert(1)' }]")).toMatchInlineSnapshot(`
      "site.yaml:6:36  error  \`href\` in entry 1 of \`navigation\` must be an address within the site or a whole URL, but is \`javascript:alert(1)\`.
        fix: Write something like \`/about/\` or \`https://example.com\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('no label in the navigation', () => {
    expect(site('navigation:', '  - href: /about/')).toMatchInlineSnapshot(`
      "site.yaml:7:5  error  \`label\` in entry 1 of \`navigation\` is missing.
        fix: Add \`label: About\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('an email address as a link', () => {
    expect(site('social: [{ label: Mail, url: ada@example.com }]')).toMatchInlineSnapshot(`
      "site.yaml:6:30  error  \`url\` in entry 1 of \`social\` must be a web address, or a \`mailto:\` address, but is \`ada@example.com\`.
        fix: Write \`mailto:ada@example.com\`.

      1 error, 0 warnings in 1 file"
    `)
  })
})
