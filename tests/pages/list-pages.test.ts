import { describe, expect, test } from 'vitest'
import type { Post } from '../../lib/content/index/site-index.ts'
import { body, makeIndex, post, tag } from './make-index.ts'
import { pageOf, viewOf } from './page-views.ts'

/** As many posts as asked for, a day apart, from the first of January on. */
function daily(count: number, year = '2024', tags: string[] = []): Post[] {
  return Array.from({ length: count }, (_, at) =>
    post(`p${year}-${at}`, {
      date: new Date(Date.UTC(Number(year), 0, 1 + (at % 365))).toISOString().slice(0, 10),
      tags,
    }),
  )
}

describe('an entry in a list', () => {
  const index = makeIndex({
    posts: [
      post('here', { date: '2024-02-01', tags: ['Go'], lang: 'de', publication: { name: 'The Paper' } }),
      post('there', {
        date: '2024-01-01',
        publication: { name: 'The Paper', url: 'https://paper.example/there' },
        externalUrl: 'https://paper.example/there',
      }),
    ],
  })

  test('leads to the post, or to where it stands', () => {
    expect(viewOf(index, '/archive/2024/', 'year').groups[0]?.entries).toEqual([
      {
        title: 'Title of here',
        href: '/posts/here/',
        external: false,
        date: { iso: '2024-02-01', text: '1 February 2024', short: '1 Feb' },
        tags: [{ text: 'Go', href: '/tags/go/', slug: 'go' }],
        publication: { name: 'The Paper' },
        standing: 'published',
        lang: 'de',
        description: '',
      },
      {
        title: 'Title of there',
        href: 'https://paper.example/there',
        external: true,
        date: { iso: '2024-01-01', text: '1 January 2024', short: '1 Jan' },
        tags: [],
        publication: { name: 'The Paper', url: 'https://paper.example/there' },
        standing: 'published',
        description: '',
      },
    ])
  })
})

test('a tag’s page lists its posts with their other tags', () => {
  const index = makeIndex({
    posts: [post('both', { tags: ['Go', 'Queues'] }), post('one', { tags: ['Go'] })],
  })
  const entries = viewOf(index, '/tags/go/', 'tag').entries.map(({ title, tags }) => [
    title,
    tags.map(({ text }) => text),
  ])
  expect(entries).toEqual([
    ['Title of both', ['Queues']],
    ['Title of one', []],
  ])
})

describe('the archive', () => {
  test('lists years from the newest, and its chart from the oldest', () => {
    const posts = [
      post('b', { date: '2024-01-01' }),
      post('a', { date: '2021-05-05' }),
      post('c', { date: '2024-12-31' }),
    ]
    const view = viewOf(makeIndex({ posts }), '/archive/', 'archive')
    expect(view.total).toBe(3)
    expect(view.years.map(({ year, entries }) => [year, entries.map(({ href }) => href)])).toEqual([
      ['2024', ['/posts/c/', '/posts/b/']],
      ['2021', ['/posts/a/']],
    ])
    expect(view.chart).toEqual([
      { year: '2021', count: 1, href: '/archive/2021/' },
      { year: '2024', count: 2, href: '/archive/2024/' },
    ])
  })

  test.each([
    [500, 500],
    [501, 0],
  ])('of %i posts lists %i', (total, listed) => {
    const posts = [...daily(300, '2023'), ...daily(total - 300, '2024')]
    const view = viewOf(makeIndex({ posts }), '/archive/', 'archive')
    expect(view.total).toBe(total)
    expect(view.chart.map(({ count }) => count)).toEqual([300, total - 300])
    expect(view.years.flatMap(({ entries }) => entries)).toHaveLength(listed)
  })

  test('of no posts is empty', () => {
    expect(viewOf(makeIndex(), '/archive/', 'archive')).toEqual({
      kind: 'archive',
      total: 0,
      chart: [],
      years: [],
    })
  })
})

describe('a year', () => {
  test('sums up its own posts', () => {
    const words = (count: number) => ({ body: body({ words: count }) })
    const index = makeIndex({
      posts: [
        post('a', { date: '2022-03-01', tags: ['Go'] }),
        post('b', { date: '2023-03-01', tags: ['Go', 'Queues'], ...words(1000) }),
        post('c', { date: '2023-12-31T23:59:59Z', tags: ['Queues'], ...words(234) }),
        post('d', { date: '2025-01-01' }),
      ],
    })
    const view = viewOf(index, '/archive/2023/', 'year')
    expect(view).toMatchObject({
      year: '2023',
      total: 2,
      words: 1234,
      tags: [
        { text: 'Queues', count: 2 },
        { text: 'Go', count: 1 },
      ],
      previous: { text: '2022', href: '/archive/2022/' },
      next: { text: '2025', href: '/archive/2025/' },
    })
    expect(viewOf(index, '/archive/2022/', 'year').months).toEqual([])
    expect(view.groups.map(({ name }) => name)).toEqual([undefined])
    expect(viewOf(index, '/archive/2022/', 'year').previous).toBeUndefined()
    expect(viewOf(index, '/archive/2025/', 'year').next).toBeUndefined()
  })

  test('counts its months', () => {
    const posts = [
      post('a', { date: '2024-01-31' }),
      post('b', { date: '2024-01-01' }),
      post('c', { date: '2024-12-01' }),
    ]
    const { months } = viewOf(makeIndex({ site: { language: 'de' }, posts }), '/archive/2024/', 'year')
    expect(months.map(({ count }) => count)).toEqual([2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
    expect(months[2]).toEqual({ name: 'März', letter: 'M', count: 0 })
  })

  test('tells nothing that a post of another year changes', () => {
    const posts = [post('a', { date: '2023-01-31' }), post('b', { date: '2022-01-01' })]
    const before = pageOf(makeIndex({ posts }), '/archive/2022/')
    const after = pageOf(
      makeIndex({ posts: [...posts, post('c', { date: '2024-01-01' })] }),
      '/archive/2022/',
    )
    expect(after).toEqual(before)
  })

  test('is divided into months past 500 posts, the newest first', () => {
    expect(viewOf(makeIndex({ posts: daily(500) }), '/archive/2024/', 'year').groups).toHaveLength(1)
    const view = viewOf(makeIndex({ site: { language: 'de' }, posts: daily(501) }), '/archive/2024/', 'year')
    expect(view.groups.map(({ name }) => name).slice(-3)).toEqual(['März', 'Februar', 'Januar'])
    expect(view.groups).toHaveLength(12)
    expect(view.groups.flatMap(({ entries }) => entries)).toHaveLength(501)
    expect(view.groups.at(-1)?.entries).toHaveLength(62)
  })
})

test('the index of tags counts posts and says what is known of a tag', () => {
  const posts = [post('a', { tags: ['Go', 'Queues'] }), post('b', { tags: ['Go'] })]
  const index = makeIndex({ posts, tags: [tag('Go', 'A language.')] })
  expect(viewOf(index, '/tags/', 'tags').tags).toEqual([
    { text: 'Go', href: '/tags/go/', slug: 'go', count: 2, description: 'A language.' },
    { text: 'Queues', href: '/tags/queues/', slug: 'queues', count: 1 },
  ])
})

describe('a tag', () => {
  test('tells its span, its feed and its kin', () => {
    const index = makeIndex({
      posts: [
        post('a', { date: '2019-01-01', tags: ['Go', 'Queues'] }),
        post('b', { date: '2024-01-01', tags: ['Go'] }),
        post('c', { date: '2025-01-01', tags: ['Other'] }),
      ],
      tags: [tag('Go', 'A language.')],
    })
    const view = viewOf(index, '/tags/go/', 'tag')
    expect(view).toMatchObject({
      name: 'Go',
      slug: 'go',
      description: 'A language.',
      total: 2,
      span: '2019–2024',
      feed: '/tags/go/feed.xml',
      related: [{ text: 'Queues', href: '/tags/queues/', slug: 'queues' }],
    })
    expect(view.entries.map(({ href }) => href)).toEqual(['/posts/b/', '/posts/a/'])
    expect(view.pages).toBeUndefined()
    expect(viewOf(index, '/tags/other/', 'tag').span).toBe('2025')
  })

  test('past 500 posts keeps the older in full pages under numbers', () => {
    const index = makeIndex({
      posts: [...daily(365, '2022', ['Go']), ...daily(365, '2023', ['Go']), ...daily(300, '2024', ['Go'])],
    })
    const newest = viewOf(index, '/tags/go/', 'tag')
    expect(newest).toMatchObject({ total: 1030, span: '2022–2024' })
    expect(newest.entries).toHaveLength(30)
    expect(newest.pages).toEqual({ number: 3, last: 3, older: '/tags/go/2/' })
    const second = viewOf(index, '/tags/go/2/', 'tag')
    expect(second).toMatchObject({ total: 500, span: '2023–2024', related: [] })
    expect(second.pages).toEqual({ number: 2, newer: '/tags/go/', older: '/tags/go/1/' })
    const first = viewOf(index, '/tags/go/1/', 'tag')
    expect(first.entries.at(-1)?.href).toBe('/posts/p2022-0/')
    expect(first.pages).toEqual({ number: 1, newer: '/tags/go/' })
  })
})
