import { describe, expect, test } from 'vitest'
import { page, post, told } from '../content-builder.ts'

describe('one address for two', () => {
  test('posts by their names', () => {
    const texts = {
      'posts/2019-01-01-whats-next.md': page("What's Next"),
      'posts/2021-01-01-whats-next.md': page("'What''s Next?'"),
    }
    expect(told({ texts })).toMatchInlineSnapshot(`
      "posts/2021-01-01-whats-next.md:1:1  error  The address \`/posts/whats-next/\` is also that of posts/2019-01-01-whats-next.md (line 1).
        fix: Rename one of the two.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a post as file and folder, one a draft', () => {
    const texts = {
      'posts/a.md': post('A', '2024-01-01'),
      'posts/a/index.md': post('A', '2024-01-01', 'draft: true'),
    }
    expect(told({ texts })).toMatchInlineSnapshot(`
      "posts/a/index.md:1:1  error  The address \`/posts/a/\` is also that of posts/a.md (line 1).
        fix: Rename one of the two.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('an alias and a page', () => {
    const texts = {
      'posts/a.md': post('A', '2024-01-01', 'aliases: [/About]'),
      'pages/about.md': page('About'),
    }
    expect(told({ texts })).toMatchInlineSnapshot(`
      "posts/a.md:4:11  error  The alias \`/About\` is already the address of pages/about.md, line 1, written \`/about/\`.
        fix: Take the alias out, or rename that file.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('an alias and its own page', () => {
    expect(told({ texts: { 'posts/a.md': post('A', '2024-01-01', 'aliases: [/posts/a]') } }))
      .toMatchInlineSnapshot(`
      "posts/a.md:4:11  error  The alias \`/posts/a\` is the address the page has.
        fix: Take the alias out.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('two aliases', () => {
    const texts = {
      'posts/a.md': post('A', '2024-01-01', 'aliases: [/old/]'),
      'posts/b.md': post('B', '2024-01-02', 'aliases:', '  - /b/', '  - /old'),
    }
    expect(told({ texts })).toMatchInlineSnapshot(`
      "posts/b.md:6:5  error  The alias \`/old\` is given twice: also in posts/a.md, line 4, written \`/old/\`.
        fix: Keep one of the two.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('an alias and a file', () => {
    const texts = {
      'posts/a/index.md': post('A', '2024-01-01', 'aliases: [/posts/a/b.png, /posts/a/b.png/more/]'),
    }
    expect(told({ texts, files: ['posts/a/b.png'] })).toMatchInlineSnapshot(`
      "posts/a/index.md:4:11  error  The alias \`/posts/a/b.png\` is already the address of posts/a/b.png.
        fix: Take the alias out, or rename that file.
      posts/a/index.md:4:27  error  The alias \`/posts/a/b.png/more/\` lies below \`/posts/a/b.png\`, which is a file.
        fix: Take the alias out.

      2 errors, 0 warnings in 1 file"
    `)
  })
  test('a page and a file', () => {
    const texts = { 'posts/a/index.md': post('A', '2024-01-01') }
    expect(told({ texts, files: ['posts/a/index.html'] })).toMatchInlineSnapshot(`
      "posts/a/index.html  error  The address \`/posts/a/index.html\` is also that of posts/a/index.md (line 1), written \`/posts/a/\`.
        fix: Rename one of the two.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a page and the site', () => {
    expect(told({ texts: { 'pages/archive.md': page('Archive'), 'pages/404.md': page('Lost') } }))
      .toMatchInlineSnapshot(`
      "pages/404.md:1:1  error  The address \`/404/\` is kept for the page for what is not found.
        fix: Rename the file.

      pages/archive.md:1:1  error  The address \`/archive/\` is kept for the archive.
        fix: Rename the file.

      2 errors, 0 warnings in 2 files"
    `)
  })

  test.each([
    '/',
    '/index.html',
    '/archive/',
    '/archive/2024/',
    '/Tags/go/',
    '/focus',
    '/projects/',
    '/404.html',
    '/feed.xml',
    '/atom.xml',
    '/feed.json',
    '/feed/1.json',
    '/sitemap.xml',
    '/robots.txt',
    '/llms.txt',
    '/search/',
    '/series/one/',
    '/og/a.png',
    '/_next/a.js',
    '/_redirects',
    '/.well-known/a',
    '/assets/a.css',
    '/pagefind/a.js',
    '/favicon.svg',
    '/fonts/serif.woff2/',
    '/posts/hello/index.md',
  ])('the alias %s is the site’s', (alias) => {
    expect(told({ texts: { 'posts/a.md': post('A', '2024-01-01', `aliases: ['${alias}']`) } })).toContain(
      `The alias \`${alias}\` is an address the site keeps for`,
    )
  })
  test.each([
    '/archive/2024/hello/',
    '/projects/old/',
    '/posts/',
    '/blog/hello.html',
    '/2024/07/hello',
    '/focus/old/',
  ])('the alias %s is free', (alias) => {
    expect(told({ texts: { 'posts/a.md': post('A', '2024-01-01', `aliases: [${alias}]`) } })).toBe(
      'No problems.',
    )
  })
  test('the message of such an alias', () => {
    expect(told({ texts: { 'posts/a.md': post('A', '2024-01-01', 'aliases: [/feed.xml]') } }))
      .toMatchInlineSnapshot(`
      "posts/a.md:4:11  error  The alias \`/feed.xml\` is an address the site keeps for the feeds.
        fix: Take the alias out.

      1 error, 0 warnings in 1 file"
    `)
  })
})
