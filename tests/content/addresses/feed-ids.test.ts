import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexFolder, indexOf, page, post, siteYaml, told } from '../content-builder.ts'

/** The feed id of the only post of a folder. */
function feedId(...lines: string[]): string | undefined {
  return indexOf({ texts: { 'posts/new.md': post('New', '2024-01-01', ...lines) } }).posts[0]?.feedId
}

/** What is said of a post that has aliases and no `id`. */
function toldOf(alias: string, url = 'https://example.com'): string {
  const texts = {
    'site.yaml': siteYaml.replace('https://example.com', url),
    'posts/new.md': post('New', '2024-01-01', `aliases: ['${alias}']`),
  }
  return told({ texts })
}

describe('the id of a post in feeds', () => {
  test('is its slug, whatever aliases it has', () => {
    expect(feedId()).toBe('tag:example.com,2026:new')
    for (const alias of ['/old/', '/2024/07/old', '/posts/2024/old/', '/größe/100%25/[x]/'])
      expect(feedId(`aliases: ['${alias}']`)).toBe('tag:example.com,2026:new')
  })
  test('is its `id` where it has one, whatever aliases it has', () => {
    expect(feedId('id: D_1.63-b')).toBe('tag:example.com,2026:D_1.63-b')
    expect(feedId('id: old', 'aliases: [/was/, /posts/old/, /posts/older/]')).toBe('tag:example.com,2026:old')
  })
})

describe('one id for two posts', () => {
  test('given to both', () => {
    const texts = {
      'posts/a.md': post('A', '2024-01-01', 'id: x1'),
      'posts/b.md': post('B', '2024-01-02', 'id: x1'),
    }
    expect(told({ texts })).toMatchInlineSnapshot(`
      "posts/b.md:4:5  error  The feed id \`x1\` is also that of posts/a.md (line 4).
        fix: Give one of the two another \`id\`; keep that of the post which has been in feeds for longer.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('which is the slug of the other', () => {
    const texts = { 'posts/a.md': post('A', '2024-01-01', 'id: b'), 'posts/b.md': post('B', '2024-01-02') }
    expect(told({ texts })).toMatchInlineSnapshot(`
      "posts/b.md:2:8  error  The feed id \`b\` is also that of posts/a.md (line 4).
        fix: Give one of the two another \`id\`; keep that of the post which has been in feeds for longer.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('which is no id any more where the other has one of its own', () => {
    const texts = {
      'posts/a.md': post('A', '2024-01-01', 'id: b'),
      'posts/b.md': post('B', '2024-01-02', 'id: c'),
    }
    expect(told({ texts })).toBe('No problems.')
  })
})

describe('a former address of a post without an id', () => {
  test('is an error that has the line to add', () => {
    expect(toldOf('/posts/old/')).toMatchInlineSnapshot(`
      "posts/new.md:4:11  error  The alias \`/posts/old/\` says that feeds knew this post as \`old\`; without an \`id\` they would show it again, as \`new\`.
        fix: Add the line \`id: old\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test.each([
    '/posts/old',
    '/Posts/Old/',
    '/posts/old/index.html',
    '/posts//old/',
    '/posts/%6Fld/',
    '/%70osts/o%6Cd',
  ])('may be written %s', (alias) => {
    expect(toldOf(alias)).toContain('fix: Add the line `id: old`.')
  })
  test.each([
    ['/blog/posts/old/', 'https://example.com/blog'],
    ['/Blog/posts/old', 'https://example.com/blog/'],
    ['/posts/old/', 'https://example.com/posts'],
    ['/posts/posts/old/', 'https://example.com/posts'],
  ])('may be written %s on %s', (alias, url) => {
    expect(toldOf(alias, url)).toContain('fix: Add the line `id: old`.')
  })
  test.each([
    '/old/',
    '/posts/',
    '/posts/2024/old/',
    '/posts/old.html',
    '/posts/a_b/',
    '/posts/größe/',
    '/posts/a%20b/',
    '/posts/100%25/',
    '/projects/old/',
    '/blog/posts/old/',
    // A file's date is no part of its slug, so no post had this one here.
    '/posts/2024-01-01-old/',
  ])('is not %s', (alias) => {
    expect(toldOf(alias)).toBe('No problems.')
  })
  test('may be one of several', () => {
    const aliases = 'aliases: [/was/, /posts/a/, /posts/b, /posts/A, /posts/404/]'
    expect(told({ texts: { 'posts/new.md': post('New', '2024-01-01', aliases) } })).toMatchInlineSnapshot(`
      "posts/new.md:4:18  error  The alias \`/posts/a/\` says that feeds knew this post as \`a\`; without an \`id\` they would show it again, as \`new\`.
        fix: Add the line \`id: a\`, or \`id: b\` or \`id: '404'\` if the post had that address before.
      posts/new.md:4:39  error  The alias \`/posts/A\` is given twice: also in posts/new.md, line 4, written \`/posts/a/\`.
        fix: Keep one of the two.

      2 errors, 0 warnings in 1 file"
    `)
  })
  test('may have become the id of another', () => {
    const texts = {
      'posts/new.md': post('New', '2024-01-01', 'aliases: [/posts/a/]'),
      'posts/other.md': post('Other', '2024-01-02', 'id: a'),
    }
    expect(told({ texts })).toMatchInlineSnapshot(`
      "posts/new.md:4:11  error  The alias \`/posts/a/\` says that feeds knew this post as \`a\`; without an \`id\` they would show it again, as \`new\`.
        fix: Add the line \`id: new\`: \`a\` is the id of posts/other.md (line 4).

      1 error, 0 warnings in 1 file"
    `)
  })
  test('is told of drafts and external entries too', () => {
    const texts = {
      'posts/draft.md': post('Draft', '2024-01-01', 'draft: true', 'aliases: [/posts/a/]'),
      'posts/external.md':
        '---\ntitle: X\ndate: 2024-01-01\npublication: { name: M, url: https://example.org/ }\naliases: [/posts/b/]\n---\n',
    }
    const report = told({ texts })
    expect(report).toContain('`id: a`')
    expect(report).toContain('`id: b`')
  })
  test('is no matter of a page', () => {
    expect(told({ texts: { 'pages/about.md': page('About', 'aliases: [/posts/about-me/]') } })).toBe(
      'No problems.',
    )
  })
  test('is told once where another post has the address', () => {
    const texts = {
      'posts/a.md': post('A', '2024-01-01'),
      'posts/b.md': post('B', '2024-01-01', 'aliases: [/posts/a]'),
    }
    expect(told({ texts })).toContain('1 error,')
  })
  test('has a line to add that keeps the id, whatever the slug', () => {
    const part = fc.stringMatching(/^[a-z0-9]{1,6}$/)
    const odd = fc.constantFrom('404', '007', '1e3', '0x1f', 'true', 'null', 'no', '2024-07-23', 'readme')
    const slug = fc.oneof(
      odd,
      fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('-')),
    )
    fc.assert(
      fc.property(slug, (old) => {
        const before = indexOf({ texts: { [`posts/${old}/index.md`]: post('A', '2024-01-01') } })
        const folder = (...lines: string[]) => ({
          texts: { 'posts/brand-new.md': post('A', '2024-01-01', `aliases: [/posts/${old}/]`, ...lines) },
        })
        const line = /Add the line `(.+)`\./.exec(told(folder()))?.[1] ?? ''
        const after = indexFolder(folder(line))
        expect(after.told).toBe('No problems.')
        expect(after.index?.posts[0]?.feedId).toBe(before.posts[0]?.feedId)
      }),
    )
  })
})
