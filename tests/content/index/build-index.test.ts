import { describe, expect, test } from 'vitest'
import { emptyBody, indexFolder, indexOf, page, post, siteYaml } from '../content-builder.ts'

const focus = (title: string, since: string, ...lines: string[]) =>
  ['---', `title: ${title}`, 'status: active', `since: ${since}`, ...lines, '---', 'Text.', ''].join('\n')
const project = (title: string, period: string, status: string) =>
  `---\ntitle: ${title}\nsummary: S\nperiod: '${period}'\nstatus: ${status}\n---\nText.\n`
const external = (title: string, date: string) =>
  `---\ntitle: ${title}\ndate: ${date}\npublication: { name: M, url: https://example.org/${title} }\naliases: [/was/${title}/]\n---\n`

describe('an index', () => {
  test('of nothing but the settings', () => {
    expect(indexOf({ texts: {} })).toMatchObject({
      address: { origin: 'https://example.com', basePath: '' },
      navigation: [],
      posts: [],
      tags: [],
      focus: [],
      projects: [],
      pages: [],
      redirects: [],
      assets: [],
    })
  })

  test('does not depend on the order of the files', () => {
    const texts = {
      'posts/a.md': post('A', '2024-01-01', 'tags: [go]', 'series: One'),
      'posts/b.md': post('B', '2024-01-01', 'tags: [Go]', 'series: one'),
      'pages/about.md': page('About'),
      'projects/x.md': project('X', '2024', 'done'),
    }
    const reversed = Object.fromEntries(Object.entries(texts).toReversed())
    expect(indexFolder({ texts: reversed })).toEqual(indexFolder({ texts }))
  })

  test('has posts newest first, at the same instant by slug', () => {
    const { posts } = indexOf({
      texts: {
        'posts/c.md': post('C', '2024-01-01'),
        'posts/a.md': post('A', '2024-01-01'),
        'posts/b.md': post('B', '2024-01-01T00:00:01Z'),
        'posts/2025-01-01-d.md': page('D'),
      },
    })
    expect(posts.map(({ slug }) => slug)).toEqual(['d', 'b', 'a', 'c'])
  })

  test('has a post with all that is said of it', () => {
    const { posts } = indexOf({
      texts: {
        'posts/hello/index.md': post(
          'Hello',
          '2024-07-23',
          'description: A greeting.',
          'series: What’s next',
          'cover: { src: ./cover.png, alt: A door }',
          'aliases: [/old/]',
          'focus: [async]',
          'project: halfway',
          'featured: true',
          'lang: de',
          'toc: false',
        ),
        'focus/async.md': focus('Async', '2024-01-01'),
        'projects/halfway.md': project('Halfway', '2024', 'active'),
      },
      files: ['posts/hello/cover.png'],
    })
    expect(posts).toEqual([
      {
        frontMatter: expect.objectContaining({ featured: expect.any(Boolean) }),
        file: 'posts/hello/index.md',
        slug: 'hello',
        path: '/posts/hello/',
        title: 'Hello',
        body: emptyBody(),
        date: { text: '2024-07-23', instant: Date.UTC(2024, 6, 23), day: '2024-07-23' },
        description: 'A greeting.',
        described: true,
        tags: [],
        standing: 'published',
        series: { name: 'What’s next', slug: 'whats-next', path: '/series/whats-next/' },
        cover: {
          path: '/posts/hello/cover.png',
          alt: 'A door',
          width: 1200,
          height: 630,
          file: 'posts/hello/cover.png',
        },
        aliases: ['/old/'],
        focus: ['async'],
        project: 'halfway',
        featured: true,
        lang: 'de',
        toc: false,
        feedId: 'tag:example.com,2026:hello',
      },
    ])
  })

  test('takes the description from the text where there is none', () => {
    const texts = { 'posts/a.md': post('A', '2024-01-01'), 'pages/about.md': page('About') }
    const bodies = { 'posts/a.md': { excerpt: 'Short.' }, 'pages/about.md': { excerpt: 'word '.repeat(100) } }
    const { posts, pages } = indexOf({ texts, bodies })
    expect(posts[0]).toMatchObject({ description: 'Short.', described: false })
    expect(pages[0]?.description).toBe(`${'word '.repeat(31)}word…`)
  })

  test('has focus entries by order, then the most recent first', () => {
    const {
      focus: entries,
      focusIntro,
      site,
    } = indexOf({
      texts: {
        'focus/a.md': focus('A', '2024-01-01'),
        'focus/b.md': focus('B', '2025-01-01'),
        'focus/c.md': focus('C', '2020-01-01', 'order: 2'),
        'focus/d.md': focus('D', '2020-01-01', 'order: -1'),
        'focus/index.md': '---\nasOf: 2026-11-01\n---\nNow.\n',
      },
    })
    expect(entries.map(({ slug }) => slug)).toEqual(['d', 'c', 'b', 'a'])
    expect(focusIntro).toEqual({ file: 'focus/index.md', body: emptyBody() })
    expect(site.focus.asOf?.day).toBe('2026-11-01')
  })

  test('has active projects first, then by the end of their period', () => {
    const { projects } = indexOf({
      texts: {
        'projects/a.md': project('A', '2019–2021', 'done'),
        'projects/b.md': project('B', 'since 2018', 'maintained'),
        'projects/c.md': project('C', '2015', 'active'),
        'projects/d.md': project('D', '2020 –', 'paused'),
        'projects/e.md': project('E', '2019–2022', 'done'),
        'projects/f.md': project('F', 'Long ago', 'archived'),
      },
    })
    expect(projects.map(({ title }) => title)).toEqual(['C', 'B', 'D', 'E', 'A', 'F'])
  })

  test('has the home page apart from the others', () => {
    const { home, pages } = indexOf({
      texts: {
        'pages/home.md': page('Home'),
        'pages/uses.md': page('Uses'),
        'pages/about.md': page('About'),
      },
    })
    expect(home?.path).toBe('/')
    expect(pages.map(({ path }) => path)).toEqual(['/about/', '/uses/'])
  })

  test('redirects from aliases, and from external entries to where they stand', () => {
    const { redirects, posts } = indexOf({
      texts: {
        'posts/a.md': post('A', '2024-01-01', 'aliases: [/a/, /old.html]'),
        'posts/elsewhere.md': external('x', '2024-01-02'),
        'pages/about.md': page('About', 'aliases: [/me/]'),
      },
    })
    expect(posts[0]).toMatchObject({
      externalUrl: 'https://example.org/x',
      feedId: 'tag:example.com,2026:elsewhere',
    })
    expect(redirects).toEqual([
      { from: '/posts/elsewhere/', to: 'https://example.org/x' },
      { from: '/was/x/', to: 'https://example.org/x' },
      { from: '/a/', to: '/posts/a/' },
      { from: '/old.html', to: '/posts/a/' },
      { from: '/me/', to: '/about/' },
    ])
  })

  test('keeps a post with a publication and a text here', () => {
    const { posts, redirects } = indexOf({
      texts: {
        'posts/a.md': post('A', '2024-01-01', 'publication: { name: M, url: https://example.org/a }'),
      },
    })
    expect(posts[0]).not.toHaveProperty('externalUrl')
    expect(redirects).toEqual([])
  })

  test('keeps the edits of a post that were made after its day', () => {
    const edit = (day: string) => ({
      hash: day,
      subject: 'Edit',
      date: { text: day, day, instant: Date.parse(day) },
    })
    const edits = new Map([['posts/hello.md', ['2026-02-03', '2026-02-02', '2026-02-01'].map(edit)]])
    const texts = { 'posts/hello.md': post('Hello', '2026-02-02'), 'posts/b.md': post('B', '2026-02-02') }
    const { posts } = indexOf({ texts }, { edits })
    expect(posts.map((one) => one.edits?.map(({ hash }) => hash))).toEqual([undefined, ['2026-02-03']])
  })
})

describe('the navigation', () => {
  const navigation = (...items: string[]) =>
    `${siteYaml}navigation:\n${items.map((href) => `  - { label: ${href.replace(/\W/g, '') || 'Home'}, href: ${href} }\n`).join('')}`

  test('keeps what leads somewhere', () => {
    const hrefs = [
      '/',
      '/archive/',
      '/tags/',
      '/focus/',
      '/projects/',
      '/about/',
      '/about/#work',
      '/me/',
      '/feed.xml',
      '/favicon.svg',
      'https://example.org',
    ]
    const index = indexOf({
      texts: {
        'site.yaml': navigation(...hrefs),
        'pages/about.md': page('About', 'aliases: [/me/]'),
        'posts/a.md': post('A', '2024-01-01', 'tags: [go]'),
        'focus/f.md': focus('F', '2024-01-01'),
        'projects/x.md': project('X', '2024', 'done'),
      },
    })
    expect(index.navigation.map(({ href }) => href)).toEqual(hrefs)
  })
  test('loses the lists that have nothing in them, which have no page', () => {
    const { index, told } = indexFolder({
      texts: { 'site.yaml': navigation('/focus/', '/projects/', '/tags/') },
    })
    expect(index?.navigation).toEqual([])
    expect(told.match(/is left out of the navigation: there is no page/g)).toHaveLength(3)
  })
  test('loses what does not, with a warning', () => {
    const { index, told } = indexFolder({
      texts: { 'site.yaml': navigation('/about', '/abuot/', '/nowhere/'), 'pages/about.md': page('About') },
    })
    expect(index?.navigation).toEqual([])
    expect(told).toMatchInlineSnapshot(`
      "site.yaml:7:27  warning  \`about\` is left out of the navigation: there is no page \`/about\`.
        fix: Write \`/about/\`, or take the item out.
      site.yaml:8:27  warning  \`abuot\` is left out of the navigation: there is no page \`/abuot/\`.
        fix: Write \`/about/\`, or take the item out.
      site.yaml:9:29  warning  \`nowhere\` is left out of the navigation: there is no page \`/nowhere/\`.
        fix: Make the page, or take the item out.

      0 errors, 3 warnings in 1 file"
    `)
  })
})
