import { describe, expect, it } from 'vitest'
import { piecesOf, type Rewriting } from '../../../lib/cli/rewrite/content-text.ts'
import { renamed } from '../../../lib/cli/rewrite/rename.ts'

const now = Date.parse('2026-06-01')
const site =
  'title: A\nurl: https://a.example/blog\nnavigation:\n  - { label: One, href: /posts/one/ } # first\n'
const post = (more = '', body = 'Text.\n') => `---\ntitle: "One"\ndate: 2026-01-01\n${more}---\n\n${body}`

function rename(texts: Record<string, string>, old: string, name: string, files: string[] = []): Rewriting {
  const pieces = Object.entries({ 'site.yaml': site, ...texts }).map(([file, text]) => piecesOf(file, text))
  return renamed({ texts: pieces, files, now }, old, name)
}

describe('a post that gets another name', () => {
  it('keeps its former address as an alias, and what feeds know it by', () => {
    const { writes, moves } = rename({ 'posts/one.md': post('# a comment\ntags: [x]\n') }, 'one', 'two')
    expect(moves).toEqual([['posts/one.md', 'posts/two.md']])
    expect(writes.get('posts/one.md')).toBe(post('# a comment\ntags: [x]\naliases: [/posts/one/]\nid: one\n'))
    expect(writes.get('site.yaml')).toBe(site.replace('/posts/one/', '/posts/two/'))
  })

  it('keeps an id that it has, and adds to aliases as they are written', () => {
    const { writes } = rename(
      { 'posts/one.md': post('id: x\naliases:\n  - /old/ # first\n') },
      'posts/one.md',
      'two',
    )
    expect(writes.get('posts/one.md')).toBe(post('id: x\naliases:\n  - /old/ # first\n  - /posts/one/\n'))
  })

  it('gets its first name back', () => {
    const { writes } = rename({ 'posts/two.md': post('id: one\naliases: [/posts/one/]\n') }, 'two', 'one')
    expect(writes.get('posts/two.md')).toBe(post('id: one\naliases: [/posts/two/]\n'))
  })

  it.each(['draft: true\n', 'date: 2026-07-01\n'])(
    'has no former address where it was not out: %s',
    (line) => {
      const text = line.startsWith('date') ? `---\ntitle: A\n${line}---\n` : post(line)
      expect(rename({ 'posts/one.md': text }, 'one', 'two').writes.has('posts/one.md')).toBe(false)
    },
  )

  it('moves with its folder, its date, and the pictures that others show of it', () => {
    const { writes, moves } = rename(
      {
        'posts/2026-01-01-one/index.md': post('', '![own](a.png) and [me](../2026-01-01-one/index.md)'),
        'posts/three.md': post(
          'cover: { src: 2026-01-01-one/a.png, alt: A }\n',
          '![its](./2026-01-01-one/a.png "t")',
        ),
      },
      'one',
      'two',
      ['posts/2026-01-01-one/a.png'],
    )
    expect(moves).toEqual([['posts/2026-01-01-one', 'posts/2026-01-01-two']])
    expect(writes.get('posts/2026-01-01-one/index.md')).toContain('![own](a.png) and [me](index.md)')
    expect(writes.get('posts/three.md')).toBe(
      post('cover: { src: 2026-01-01-two/a.png, alt: A }\n', '![its](./2026-01-01-two/a.png "t")'),
    )
  })
})

describe('a link to what gets another name', () => {
  it.each([
    ['[one.md](one.md)', '[one.md](two.md)'],
    ['[a](one.md#part "t")', '[a](two.md#part "t")'],
    ['[a](<one.md>)', '[a](<two.md>)'],
    ['[a](./one.md)', '[a](./two.md)'],
    ['[a](/posts/one/)', '[a](/posts/two/)'],
    ['[a](/posts/one/?q#x)', '[a](/posts/two/?q#x)'],
    ['[a][b]\n\n[b]: one.md', '[a][b]\n\n[b]: two.md'],
    ['<a href="/posts/one/">one.md</a>', '<a href="/posts/two/">one.md</a>'],
    ['<https://a.example/blog/posts/one/>', '<https://a.example/blog/posts/two/>'],
    ['See https://a.example/blog/posts/one/.', 'See https://a.example/blog/posts/two/.'],
    ['![a](one.md)[b](one.md)', '![a](two.md)[b](two.md)'],
  ])('goes with it: %s', (before, after) => {
    const { writes } = rename({ 'posts/one.md': post(), 'posts/x.md': post('', before) }, 'one', 'two')
    expect(writes.get('posts/x.md')).toBe(post('', after))
  })

  it.each([
    '`[a](one.md)`',
    '```\n[a](one.md)\n```',
    '[a](oneself.md)',
    '[a](/posts/one-more/)',
    '[a](https://other.example/posts/one/)',
    '\\[a](one.md)',
    'one.md /posts/one/',
  ])('is none: %s', (body) => {
    const { writes } = rename({ 'posts/one.md': post(), 'posts/x.md': post('', body) }, 'one', 'two')
    expect(writes.has('posts/x.md')).toBe(false)
  })

  it('leaves every other byte as it is', () => {
    const text = '---\r\ntitle: X\r\n---\r\n\r\nA [b](one.md)\r\n\r\nand [c](one.md)\r\n'
    const { writes } = rename({ 'posts/one.md': post(), 'posts/x.md': text }, 'one', 'two')
    expect(writes.get('posts/x.md')).toBe(text.replaceAll('one.md', 'two.md'))
  })
})

it('a focus entry is renamed in posts and in links', () => {
  const { writes, moves } = rename(
    {
      'focus/one.md': '---\ntitle: A\n---\n',
      'posts/x.md': post(
        'focus: [zero, one]\n',
        '[a](../focus/one.md) [b](/focus/#one) [c](/focus/#oneself)',
      ),
    },
    'one',
    'two',
  )
  expect(moves).toEqual([['focus/one.md', 'focus/two.md']])
  expect(writes.get('posts/x.md')).toBe(
    post('focus: [zero, two]\n', '[a](../focus/two.md) [b](/focus/#two) [c](/focus/#oneself)'),
  )
})

it('a project is renamed in the posts of it', () => {
  const { writes } = rename(
    { 'projects/one.md': '---\ntitle: A\n---\n', 'posts/x.md': post('project: one # mine\n') },
    'one',
    'two',
  )
  expect(writes.get('projects/one.md')).toBe('---\ntitle: A\naliases: [/projects/one/]\n---\n')
  expect(writes.get('posts/x.md')).toBe(post('project: two # mine\n'))
})

describe('what cannot be renamed', () => {
  const texts = {
    'posts/one.md': post(),
    'posts/taken.md': post(),
    'posts/other.md': post('aliases: [/posts/former/]\n'),
    'pages/one.md': post(),
  }
  it.each([
    ['takne', 'x', 'There is no post, page, project or focus entry takne. Did you mean taken?'],
    ['one', 'x', 'one is the name of posts/one.md and of pages/one.md: write one of these.'],
    ['posts/one', 'Two Words', 'Two Words cannot be part of an address'],
    ['posts/one', 'taken', 'There is posts/taken.md already'],
    ['posts/one', 'former', '/posts/former/ is an alias of posts/other.md'],
    ['posts/one', 'one', 'posts/one.md has that name already'],
    ['pages/one', 'archive', '/archive/ is kept for the archive'],
    ['pages/one', 'home', 'home is not a name that makes an address of its own'],
  ])('%s to %s', (old, name, message) => {
    expect(() => rename(texts, old, name)).toThrow(message)
  })
})
