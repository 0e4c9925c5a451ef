import { describe, expect, it } from 'vitest'
import { sitePath } from '../../lib/paths.ts'
import { date, focus, makeIndex, page, project } from '../pages/make-index.ts'
import { article, elsewhere, filesOf, source, textAt } from './make-site.ts'

describe('the Markdown twin', () => {
  it('of a post has its title, its facts and its text with whole addresses', async () => {
    const file = 'posts/2024-07-23-hello/index.md'
    const markdown = [
      'See [another](../other.md#part), [the same](/posts/other/), [here](#below) and <https://a.example>.',
      '',
      '![A pic](pic%20one.png "Title")',
      '',
      '```md',
      '[not a link](../other.md)',
      '```',
      '',
    ].join('\n')
    const links = [
      { written: '../other.md#part', path: sitePath('/posts/other/'), fragment: 'part', line: 1, column: 1 },
    ]
    const post = article('hello', {
      file,
      title: 'Using *stars* & [brackets]',
      date: '2024-07-23',
      updated: date('2024-08-01'),
      tags: ['Go', 'Rust'],
      body: source(file, markdown, { links, assets: ['posts/2024-07-23-hello/pic one.png'] }),
    })
    const index = makeIndex({ posts: [post], site: { url: 'https://example.com/blog' } })
    expect(await textAt(index, '/posts/hello/index.md')).toMatchInlineSnapshot(`
      "# Using \\*stars\\* & \\[brackets]

      Published: 2024-07-23\\
      Updated: 2024-08-01\\
      Tags: Go, Rust\\
      URL: <https://example.com/blog/posts/hello/>

      See [another](https://example.com/blog/posts/other/#part), [the same](https://example.com/blog/posts/other/), [here](#below) and <https://a.example>.

      ![A pic](https://example.com/blog/posts/hello/pic%20one.png "Title")

      \`\`\`md
      [not a link](../other.md)
      \`\`\`
      "
    `)
  })

  it('names the first place of a post as its canonical address', async () => {
    const publication = { name: 'The Quarterly', url: 'https://quarterly.example/a' }
    const post = article('a', { publication, body: source('posts/a.md', 'Text.\n') })
    const text = await textAt(makeIndex({ posts: [post] }), '/posts/a/index.md')
    expect(text).toContain('First published in The Quarterly')
    expect(text).toContain('URL: <https://quarterly.example/a>')
  })

  it('keeps the white space that makes the first words code', async () => {
    const post = article('a', { body: source('posts/a.md', '\n  \n    code\n\ntext\n\n') })
    expect(await textAt(makeIndex({ posts: [post] }), '/posts/a/index.md')).toMatch(/\n\n {4}code\n\ntext\n$/)
  })

  it('is there for home, pages, projects and Current Focus, and not for external entries', async () => {
    const index = makeIndex({
      site: { focus: { asOf: '2024-10-01' } },
      posts: [elsewhere('piece', 'https://quarterly.example/piece')],
      home: page('home', { path: sitePath('/'), body: source('pages/home.md', 'Welcome.\n') }),
      pages: [page('about', { body: source('pages/about.md', 'I am.\n') })],
      projects: [
        project('tool', {
          repo: 'https://forge.example/tool',
          body: source('projects/tool.md', 'The story.\n'),
        }),
      ],
      focus: [
        focus('events', { areas: ['One', 'Two'], body: source('focus/events.md', 'On events.\n') }),
        focus('empty', { areas: [], body: source('focus/empty.md', '', { empty: true }) }),
      ],
    })
    const twins = filesOf(index).filter(({ kind }) => kind === 'markdown')
    expect(twins.map(({ path }) => path)).toEqual([
      '/index.md',
      '/about/index.md',
      '/projects/tool/index.md',
      '/focus/index.md',
    ])
    expect(await textAt(index, '/index.md')).toBe('# Page home\n\nURL: <https://example.com/>\n\nWelcome.\n')
    expect(await textAt(index, '/projects/tool/index.md')).toMatchInlineSnapshot(`
      "# Project tool

      Maintained, 2023–2024\\
      Source code: <https://forge.example/tool>\\
      URL: <https://example.com/projects/tool/>

      The story.
      "
    `)
    expect(await textAt(index, '/focus/index.md')).toMatchInlineSnapshot(`
      "# Current focus

      As of 2024-10-01\\
      URL: <https://example.com/focus/>

      ## Focus on events

      Active, since 2024-01-15\\
      Areas: One, Two

      On events.

      ## Focus on empty

      Active, since 2024-01-15
      "
    `)
  })
})

describe('llms.txt', () => {
  it('lists what there is to read, by its twins', async () => {
    const index = makeIndex({
      posts: [
        article('a', { title: 'On [brackets]', date: '2024-02-01', description: 'About *a*.' }),
        elsewhere('piece', 'https://quarterly.example/piece', { date: '2024-01-01' }),
      ],
      pages: [page('about')],
      projects: [project('tool')],
      focus: [focus('events')],
    })
    expect(await textAt(index, '/llms.txt')).toMatchInlineSnapshot(`
      "# Notebook

      > Notes on programs.

      ## Writing

      - [On \\[brackets\\]](https://example.com/posts/a/index.md): About \\*a\\*.
      - [Title of piece](https://quarterly.example/piece): Description of piece.

      ## Projects

      - [Project tool](https://example.com/projects/tool/index.md): Summary of tool.

      ## Pages

      - [Current focus](https://example.com/focus/index.md)
      - [Page about](https://example.com/about/index.md): Description of about.

      ## Optional

      - [Archive](https://example.com/archive/)
      - [Feed](https://example.com/feed.json)
      "
    `)
  })

  it('has no section without entries', async () => {
    const text = await textAt(makeIndex(), '/llms.txt')
    expect(text.match(/^## .*/gm)).toEqual(['## Optional'])
  })
})
