import { describe, expect, test } from 'vitest'
import { sitePath } from '../../lib/paths.ts'
import { body, focus, makeIndex, page, post, project, slug } from './make-index.ts'
import { pageOf, viewOf } from './page-views.ts'

describe('the home page', () => {
  test('leads with featured posts, and lists the newest of the others', () => {
    const index = makeIndex({
      site: { home: { posts: 2 } },
      home: page('home', { body: body({ htmlHash: 'words', elements: ['code-block'] }) }),
      posts: ['a', 'b', 'c', 'd', 'e'].map((name, at) =>
        post(name, { date: `2024-0${at + 1}-01`, featured: name === 'a' || name === 'e' }),
      ),
    })
    const view = viewOf(index, '/', 'home')
    expect(view.body).toEqual({ hash: 'words' })
    expect(view.featured.map(({ href }) => href)).toEqual(['/posts/e/', '/posts/a/'])
    expect(view.featured.map(({ description }) => description)).toEqual([
      'Description of e.',
      'Description of a.',
    ])
    expect(view.posts.map(({ href }) => href)).toEqual(['/posts/d/', '/posts/c/'])
    expect(view).toMatchObject({ archiveHref: '/archive/', hasPosts: true })
    expect(pageOf(index, '/').elements).toEqual(['theme-switch', 'search-dialog', 'code-block'])
  })

  test('shows what has attention now, not what is paused or done', () => {
    const index = makeIndex({
      focus: [
        focus('one', { status: 'exploring', areas: ['Leases', 'Clocks'] }),
        focus('two', { status: 'paused' }),
        focus('three', { status: 'done' }),
        focus('four'),
      ],
    })
    expect(viewOf(index, '/', 'home')).toMatchObject({
      focus: [
        { title: 'Focus on one', href: '/focus/#one', status: 'exploring', areas: ['Leases', 'Clocks'] },
        { title: 'Focus on four', href: '/focus/#four', status: 'active' },
      ],
      focusHref: '/focus/',
    })
  })

  test.each([
    ['no words file', undefined],
    ['an empty one', page('home', { body: body({ empty: true }) })],
  ])('of a site with %s and nothing else', (_, home) => {
    expect(viewOf(makeIndex({ home }), '/', 'home')).toEqual({
      kind: 'home',
      focus: [],
      featured: [],
      posts: [],
      archiveHref: '/archive/',
      hasPosts: false,
    })
  })
})

describe('projects', () => {
  const index = makeIndex({
    projects: [
      project('tool', { tags: ['Go'], url: 'https://tool.example', repo: 'https://forge.example/tool' }),
      project('bare'),
    ],
    focus: [focus('events'), focus('tooling', { tags: ['Go'] }), focus('other', { tags: ['Other'] })],
    posts: [
      post('a', {
        date: '2023-01-01',
        project: slug('tool'),
        focus: [slug('events')],
        tags: ['Other', 'Go'],
      }),
      post('b', { date: '2024-01-01', project: slug('tool') }),
      post('c'),
    ],
  })

  test('are listed in their order', () => {
    expect(viewOf(index, '/projects/', 'projects').projects).toEqual([
      {
        title: 'Project tool',
        href: '/projects/tool/',
        summary: 'Summary of tool.',
        period: '2023–2024',
        status: 'maintained',
        tags: [{ text: 'Go', href: '/tags/go/', slug: 'go' }],
      },
      expect.objectContaining({ href: '/projects/bare/', tags: [] }),
    ])
  })

  test('have their posts, their focus entries and the way to them', () => {
    const view = viewOf(index, '/projects/tool/', 'project')
    expect(view.posts.map(({ href }) => href)).toEqual(['/posts/b/', '/posts/a/'])
    expect(view.focus.map(({ href }) => href)).toEqual(['/focus/#events', '/focus/#tooling'])
    expect(view.links).toEqual([
      { text: 'Website', href: 'https://tool.example' },
      { text: 'Source code', href: 'https://forge.example/tool' },
    ])
    expect(viewOf(index, '/projects/bare/', 'project')).toMatchObject({ posts: [], focus: [], links: [] })
  })
})

describe('further pages', () => {
  const site = {
    url: 'https://example.com/blog',
    author: { name: 'Sam', email: 'sam@example.com', avatar: 'sam.png' },
    social: [{ label: 'Forge', url: 'https://forge.example/sam' }],
  }
  const assets = [{ file: 'sam.png', path: sitePath('/sam.png') }]
  const index = makeIndex({ site, assets, pages: [page('about'), page('uses', { lang: 'fa' })] })

  test('About has the card of the author', () => {
    expect(viewOf(index, '/about/', 'page').author).toEqual({
      name: 'Sam',
      url: 'https://example.com/blog/about/',
      avatar: { src: '/blog/sam.png' },
      email: 'sam@example.com',
      social: [{ text: 'Forge', href: 'https://forge.example/sam' }],
    })
  })

  test('others do not', () => {
    expect(viewOf(index, '/uses/', 'page')).toEqual({
      kind: 'page',
      title: 'Page uses',
      lang: 'fa',
      dir: 'rtl',
      toc: [],
      body: { hash: 'html of uses' },
    })
  })

  test.each([
    ['https://pictures.example/sam.png', 'https://pictures.example/sam.png'],
    ['./sam.png', '/blog/sam.png'],
    ['absent.png', undefined],
  ])('the picture %s is at %s', (avatar, source) => {
    const author = { name: 'Sam', avatar }
    const other = makeIndex({ site: { ...site, author }, assets, pages: [page('about')] })
    expect(viewOf(other, '/about/', 'page').author?.avatar?.src).toBe(source)
  })
})

test('the page for what is not found leads on, to tags and the search only where there are any', () => {
  const links = (posts: Parameters<typeof makeIndex>[0]) =>
    viewOf(makeIndex(posts), '/404.html', 'not-found').links.map(({ text, href }) => `${text} ${href}`)
  expect(links({})).toEqual(['Home /', 'Archive /archive/'])
  expect(links({ posts: [post('a', { tags: ['Go'] })] })).toEqual([
    'Home /',
    'Archive /archive/',
    'Tags /tags/',
    'Search /search/',
  ])
})

test('the frame has the navigation, with the page itself marked, and who writes', () => {
  const index = makeIndex({
    site: {
      url: 'https://example.com/blog/',
      author: { name: 'Sam', email: 'sam@example.com' },
      navigation: [
        { label: 'Archive', href: '/archive/' },
        { label: 'Elsewhere', href: 'https://elsewhere.example/archive/' },
      ],
      social: [{ label: 'Forge', url: 'https://forge.example/sam' }],
      licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    },
  })
  expect(pageOf(index, '/archive/').frame).toEqual({
    siteTitle: 'Notebook',
    home: '/blog/',
    navigation: [
      { text: 'Archive', href: '/blog/archive/', current: true },
      { text: 'Elsewhere', href: 'https://elsewhere.example/archive/', current: false },
    ],
    author: { name: 'Sam', email: 'sam@example.com', url: 'https://example.com/blog/' },
    social: [{ text: 'Forge', href: 'https://forge.example/sam' }],
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    privacy: 'This site sets no cookies and does not track you.',
    feeds: '/blog/feeds/',
  })
  expect(pageOf(index, '/').frame.navigation.map(({ current }) => current)).toEqual([false, false])
})
