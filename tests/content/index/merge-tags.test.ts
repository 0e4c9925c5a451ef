import { describe, expect, test } from 'vitest'
import { indexFolder, indexOf, post } from '../content-builder.ts'

const tagged = (date: string, ...tags: string[]) => post('A', date, `tags: ${JSON.stringify(tags)}`)
const told = (texts: Record<string, string>) => indexFolder({ texts }).told

describe('spellings of one tag', () => {
  const texts = {
    'posts/a.md': tagged('2024-01-01', 'Github Actions', 'Go'),
    'posts/b.md': tagged('2024-01-02', 'GitHub Actions'),
    'posts/c.md': tagged('2024-01-03', 'GitHub Actions', 'Go', 'go'),
  }

  test('make one tag, the most frequent shows', () => {
    const { tags, posts } = indexOf({ texts })
    expect(tags.map(({ name, slug, posts: list }) => [name, slug, list.map((each) => each.slug)])).toEqual([
      ['GitHub Actions', 'github-actions', ['c', 'b', 'a']],
      ['Go', 'go', ['c', 'a']],
    ])
    expect(posts[0]?.tags.map(({ path }) => path)).toEqual(['/tags/github-actions/', '/tags/go/'])
  })
  test('the others are warnings', () => {
    expect(told(texts)).toMatchInlineSnapshot(`
      "posts/a.md:4:8  warning  The tag \`GitHub Actions\` is spelt \`Github Actions\` in posts/a.md.
        fix: Write \`GitHub Actions\`, or give \`Github Actions\` as an alias in tags.yaml.

      posts/c.md:4:30  warning  The tag \`Go\` is spelt \`go\` in posts/c.md.
        fix: Write \`Go\`, or give \`go\` as an alias in tags.yaml.

      0 errors, 2 warnings in 2 files"
    `)
  })
  test('many files', () => {
    const files = ['a', 'b', 'c', 'd', 'e'].map((name) => [
      `posts/${name}.md`,
      tagged('2024-01-01', 'golang'),
    ])
    const more = ['f', 'g', 'h', 'i', 'j', 'k'].map((name) => [
      `posts/${name}.md`,
      tagged('2024-01-01', 'GoLang'),
    ])
    expect(told(Object.fromEntries([...files, ...more]))).toMatchInlineSnapshot(`
      "posts/a.md:4:8  warning  The tag \`GoLang\` is spelt \`golang\` in posts/a.md, posts/b.md, posts/c.md and 2 more.
        fix: Write \`GoLang\`, or give \`golang\` as an alias in tags.yaml.

      0 errors, 1 warning in 1 file"
    `)
  })
  test('at a tie, that of the oldest post', () => {
    const tie = { 'posts/a.md': tagged('2024-01-02', 'redis'), 'posts/b.md': tagged('2024-01-01', 'Redis') }
    expect(indexOf({ texts: tie }).tags.map(({ name }) => name)).toEqual(['Redis'])
  })
  test('in focus entries and projects count too, and link to the same tag', () => {
    const { focus, projects, tags } = indexOf({
      texts: {
        'posts/a.md': tagged('2024-01-02', 'Redis'),
        'focus/a.md': '---\ntitle: A\nstatus: active\nsince: 2024-01-01\ntags: [Redis, Rust]\n---\n',
        'projects/a.md': "---\ntitle: A\nsummary: B\nstatus: active\nperiod: '2024'\ntags: [redis]\n---\n",
      },
    })
    expect(tags.map(({ name }) => name)).toEqual(['Redis'])
    expect(focus[0]?.tags.map(({ path }) => path)).toEqual(['/tags/redis/'])
    expect(projects[0]?.tags.map(({ path }) => path)).toEqual(['/tags/redis/'])
  })
  test('C, C++ and C# are three tags', () => {
    const { tags } = indexOf({ texts: { 'posts/a.md': tagged('2024-01-02', 'C', 'C++', 'C#') } })
    expect(tags.map(({ path }) => path).toSorted()).toEqual([
      '/tags/c-plus-plus/',
      '/tags/c-sharp/',
      '/tags/c/',
    ])
  })
})

describe('tags.yaml', () => {
  test('gives name, slug and description, and its names are no other spellings', () => {
    const texts = {
      'tags.yaml':
        'golang:\n  name: Go\n  slug: go-lang\n  description: A language.\n  aliases: [Go language]\nUnused: {}\n',
      'posts/a.md': tagged('2024-01-01', 'Golang'),
      'posts/b.md': tagged('2024-01-02', 'golang', 'Go language', 'Go'),
    }
    const { tags } = indexOf({ texts })
    expect(tags).toMatchObject([
      { name: 'Go', slug: 'go-lang', path: '/tags/go-lang/', description: 'A language.' },
    ])
    expect(tags[0]?.posts).toHaveLength(2)
    expect(told(texts)).toMatchInlineSnapshot(`
      "posts/a.md:4:8  warning  The tag \`Go\` is spelt \`Golang\` in posts/a.md.
        fix: Write \`Go\`, or give \`Golang\` as an alias in tags.yaml.

      0 errors, 1 warning in 1 file"
    `)
  })
  test('two entries that are one tag', () => {
    expect(told({ 'tags.yaml': 'Go: {}\nTypeScript: {}\nGolang: { aliases: [go] }\n' }))
      .toMatchInlineSnapshot(`
      "tags.yaml:3:9  error  \`go\` belongs to two tags, \`Go\` (line 1) and \`Golang\`.
        fix: Make one entry of the two, or take the name out of one.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('gives the address that a name cannot', () => {
    const texts = { 'posts/a.md': tagged('2024-01-01', '!!!') }
    expect(told(texts)).toMatchInlineSnapshot(`
      "posts/a.md:4:8  error  Nothing of the tag \`!!!\` can be part of an address.
        fix: Give it a slug in tags.yaml: \`'!!!': { slug: a-slug }\`.

      1 error, 0 warnings in 1 file"
    `)
    expect(indexOf({ texts: { ...texts, 'tags.yaml': "'!!!': { slug: loud }" } }).tags).toMatchObject([
      { name: '!!!', slug: 'loud' },
    ])
  })
  test('keeps two tags with one address apart', () => {
    const texts = { 'posts/a.md': tagged('2024-01-01', 'C#'), 'posts/b.md': tagged('2024-01-02', 'C Sharp') }
    expect(told(texts)).toMatchInlineSnapshot(`
      "posts/b.md:4:8  error  The tags \`C#\` (posts/a.md, line 4) and \`C Sharp\` both make the address \`/tags/c-sharp/\`.
        fix: Give it a slug in tags.yaml: \`'C Sharp': { slug: c-sharp-2 }\`.

      1 error, 0 warnings in 1 file"
    `)
    expect(indexOf({ texts: { ...texts, 'tags.yaml': 'C Sharp: { slug: sharp }' } }).tags).toHaveLength(2)
  })
})
