import { describe, expect, test } from 'vitest'
import { readingMinutes } from '../../lib/pages/post-page.ts'
import { sitePath } from '../../lib/paths.ts'
import { body, date, focus, headings, makeIndex, post, project, slug } from './make-index.ts'
import { pageOf, viewOf } from './page-views.ts'

describe('a post', () => {
  test('shows what the author said of it', () => {
    const index = makeIndex({
      site: { author: { name: 'Sam', email: 'sam@example.com', url: 'https://sam.example' } },
      posts: [
        post('hello', {
          title: 'Hello',
          date: '2024-07-23T23:30:00-05:00',
          updated: date('2024-08-01'),
          tags: ['Go'],
          publication: { name: 'The Paper', url: 'https://paper.example/hello' },
          cover: { path: sitePath('/posts/hello/cover.png'), alt: 'A hill', width: 800, height: 400 },
        }),
      ],
    })
    expect(viewOf(index, '/posts/hello/', 'post')).toEqual({
      kind: 'post',
      title: 'Hello',
      standing: 'published',
      description: 'Description of hello.',
      date: { iso: '2024-07-23T23:30:00-05:00', text: '23 July 2024', short: '23 Jul' },
      updated: { iso: '2024-08-01', text: '1 August 2024', short: '1 Aug' },
      minutes: 2,
      tags: [{ text: 'Go', href: '/tags/go/', slug: 'go' }],
      publication: { name: 'The Paper', url: 'https://paper.example/hello' },
      canonical: 'https://paper.example/hello',
      cover: { src: '/posts/hello/cover.png', alt: 'A hill', width: 800, height: 400 },
      toc: [],
      body: { hash: 'html of hello' },
      focus: [],
      related: [],
      backlinks: [],
      edits: [],
      author: { name: 'Sam', email: 'sam@example.com', url: 'https://sam.example' },
      feeds: '/feeds/',
      markdownHref: '/posts/hello/index.md',
    })
  })

  test('repeats no words of the text as its description', () => {
    const posts = [post('hello', { description: 'How it begins.', described: false })]
    expect(viewOf(makeIndex({ posts }), '/posts/hello/', 'post').description).toBeUndefined()
  })

  test.each([
    [0, 0, 1],
    [1, 0, 1],
    [230, 0, 1],
    [231, 0, 2],
    [1150, 0, 5],
    [1151, 0, 6],
    [2500, 5000, 10],
    [1, 1, 1],
    [2501, 5001, 11],
    [2730, 5000, 11],
  ])('of %i words, %i characters of Chinese among them, takes %i minutes', (words, characters, minutes) => {
    expect(readingMinutes({ words, characters })).toBe(minutes)
  })

  test.each([
    ['two headings', headings('A', 'B'), undefined, []],
    ['three headings', headings('A', 'B', 'C'), undefined, ['a', 'b', 'c']],
    ['three headings, not wanted', headings('A', 'B', 'C'), false, []],
    ['one heading, wanted', headings('A'), true, ['a']],
    ['no headings, wanted', [], true, []],
    [
      'headings too deep to count',
      [...headings('A', 'B'), { depth: 4, id: 'c', text: 'C' }, { depth: 1, id: 'd', text: 'D' }],
      undefined,
      [],
    ],
    [
      'two levels',
      [...headings('A', 'B'), { depth: 3, id: 'c', text: 'C' }, { depth: 4, id: 'd', text: 'D' }],
      undefined,
      ['a', 'b', 'c'],
    ],
  ])('with %s', (_, some, toc, ids) => {
    const index = makeIndex({ posts: [post('hello', { body: body({ headings: some }), toc })] })
    expect(viewOf(index, '/posts/hello/', 'post').toc.map(({ id }) => id)).toEqual(ids)
    expect(pageOf(index, '/posts/hello/').elements.includes('page-contents')).toBe(ids.length > 0)
  })

  test('loads the elements of its text, once each', () => {
    const elements = ['code-block', 'theme-switch']
    const index = makeIndex({ posts: [post('hello', { body: body({ elements }) })] })
    expect(pageOf(index, '/posts/hello/').elements).toEqual(['theme-switch', 'search-dialog', 'code-block'])
  })

  test.each([
    [undefined, undefined],
    [
      'https://github.com/sam/blog',
      'https://github.com/sam/blog/edit/main/content/posts/h%C3%A9%20llo/index.md',
    ],
    [
      'https://github.com/sam/blog/',
      'https://github.com/sam/blog/edit/main/content/posts/h%C3%A9%20llo/index.md',
    ],
  ])('in the repository %s is edited at %s', (repository, edit) => {
    const index = makeIndex({
      site: { repository },
      posts: [post('hello', { file: 'posts/hé llo/index.md' })],
    })
    expect(viewOf(index, '/posts/hello/', 'post').editHref).toBe(edit)
  })

  test('lists its edits where the repository is named, the newest few', () => {
    const edits = Array.from({ length: 12 }, (_, at) => ({
      hash: `c${at}`,
      date: date('2024-08-01'),
      subject: `Change ${at}`,
    }))
    const view = (repository?: string) =>
      viewOf(makeIndex({ site: { repository }, posts: [post('hello', { edits })] }), '/posts/hello/', 'post')
    expect(view().edits).toEqual([])
    const { edits: shown, historyHref } = view('https://github.com/sam/blog')
    expect(shown).toHaveLength(8)
    expect(shown[0]).toEqual({
      date: { iso: '2024-08-01', text: '1 August 2024', short: '1 Aug' },
      subject: 'Change 0',
      href: 'https://github.com/sam/blog/commit/c0',
    })
    expect(historyHref).toBe('https://github.com/sam/blog/commits/main/content/posts/hello.md')
  })

  test.each([
    ['en', undefined, undefined],
    ['EN', undefined, undefined],
    ['de', 'de', 'ltr'],
    ['he', 'he', 'rtl'],
  ])('in %s on an English site', (lang, said, dir) => {
    const view = viewOf(makeIndex({ posts: [post('hello', { lang })] }), '/posts/hello/', 'post')
    expect([view.lang, view.dir]).toEqual([said, dir])
  })

  test('on a site written from the right says that it goes left', () => {
    const index = makeIndex({ site: { language: 'he' }, posts: [post('hello', { lang: 'en' })] })
    expect(pageOf(index, '/posts/hello/')).toMatchObject({ language: 'he', dir: 'rtl', view: { dir: 'ltr' } })
  })

  test('belongs to its focus entries, in their order, and to its project', () => {
    const index = makeIndex({
      posts: [post('hello', { focus: [slug('second'), slug('first')], project: slug('tool') })],
      focus: [focus('first'), focus('other'), focus('second')],
      projects: [project('tool', { title: 'Tool' })],
    })
    const view = viewOf(index, '/posts/hello/', 'post')
    expect(view.focus).toEqual([
      { text: 'Focus on first', href: '/focus/#first' },
      { text: 'Focus on second', href: '/focus/#second' },
    ])
    expect(view.project).toEqual({ text: 'Tool', href: '/projects/tool/' })
  })
})

describe('the posts around a post', () => {
  const elsewhere = { externalUrl: 'https://paper.example/piece' }
  const index = makeIndex({
    posts: [
      post('a', { date: '2024-01-01' }),
      post('b', { date: '2024-02-01', ...elsewhere }),
      post('c', { date: '2024-03-01' }),
      post('d', { date: '2024-04-01' }),
    ],
  })

  test.each([
    ['a', undefined, '/posts/c/'],
    ['c', '/posts/a/', '/posts/d/'],
    ['d', '/posts/c/', undefined],
  ])('of %s: %s before, %s after', (name, previous, next) => {
    const view = viewOf(index, `/posts/${name}/`, 'post')
    expect([view.previous?.href, view.next?.href]).toEqual([previous, next])
  })
})

test('posts that link here are named, the newest first, also by a former address', () => {
  const linkTo = (path: string) =>
    body({ links: [{ path: sitePath(path), written: path, line: 1, column: 1 }] })
  const index = makeIndex({
    posts: [
      post('old', { date: '2024-01-01', body: linkTo('/posts/old/') }),
      post('first', { date: '2024-02-01', body: linkTo('/posts/old/') }),
      post('second', { date: '2024-03-01', body: linkTo('/former/') }),
      post('other', { date: '2024-04-01' }),
    ],
  })
  index.redirects.push({ from: sitePath('/former/'), to: '/posts/old/' })
  expect(viewOf(index, '/posts/old/', 'post').backlinks.map(({ href }) => href)).toEqual([
    '/posts/second/',
    '/posts/first/',
  ])
  expect(viewOf(index, '/posts/other/', 'post').backlinks).toEqual([])
})
