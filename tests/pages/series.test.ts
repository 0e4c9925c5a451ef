import { describe, expect, test } from 'vitest'
import { makeIndex, post, series } from './make-index.ts'
import { linkedData, pageOf, viewOf } from './page-views.ts'

describe('a series', () => {
  const queues = series('Queues')
  const parts = [
    post('three', { date: '2024-03-01', series: queues }),
    post('one', { date: '2022-01-01', series: queues }),
    post('other', { date: '2024-02-02' }),
    post('two', { date: '2024-02-01', series: queues, externalUrl: 'https://paper.example/two' }),
  ]

  test('goes from its oldest part, with parts that stand elsewhere', () => {
    const index = makeIndex({ posts: parts })
    expect(viewOf(index, '/posts/three/', 'post').series).toEqual({
      name: 'Queues',
      href: '/series/queues/',
      position: 3,
      total: 3,
      first: 1,
      entries: [
        { title: 'Title of one', href: '/posts/one/', current: false },
        { title: 'Title of two', href: 'https://paper.example/two', current: false },
        { title: 'Title of three', href: '/posts/three/', current: true },
      ],
    })
    expect(viewOf(index, '/posts/other/', 'post').series).toBeUndefined()
  })

  test('has a page of its own, with what each part is about', () => {
    const index = makeIndex({ posts: parts })
    const view = viewOf(index, '/series/queues/', 'series')
    expect(view).toMatchObject({ name: 'Queues', total: 3, span: '2022–2024', first: 1, pages: undefined })
    expect(view.entries.map(({ href, description }) => [href, description])).toEqual([
      ['/posts/one/', 'Description of one.'],
      ['https://paper.example/two', 'Description of two.'],
      ['/posts/three/', 'Description of three.'],
    ])
    const trail = (path: string) =>
      JSON.stringify(linkedData(pageOf(index, path)).find((data) => data['@type'] === 'BreadcrumbList'))
    expect(trail('/series/queues/')).toContain('https://example.com/archive/')
    expect(trail('/posts/three/')).toContain('https://example.com/series/queues/')
  })

  test('that is long shows the parts around a post, and is divided into pages that never change once full', () => {
    const days = Array.from({ length: 501 }, (_, at) =>
      post(`part-${at + 1}`, {
        date: new Date(Date.UTC(2020, 0, at + 1)).toISOString().slice(0, 10),
        series: queues,
      }),
    )
    const index = makeIndex({ posts: days })
    const shown = (name: string) => {
      const box = viewOf(index, `/posts/${name}/`, 'post').series
      return [box?.position, box?.first, box?.entries.length]
    }
    expect(shown('part-1')).toEqual([1, 1, 9])
    expect(shown('part-100')).toEqual([100, 96, 9])
    expect(shown('part-501')).toEqual([501, 493, 9])
    const first = viewOf(index, '/series/queues/', 'series')
    expect([first.entries.length, first.pages]).toEqual([
      500,
      { number: 1, last: 2, earlier: undefined, later: '/series/queues/2/' },
    ])
    const second = viewOf(index, '/series/queues/2/', 'series')
    expect([second.first, second.entries.length, second.pages?.earlier]).toEqual([501, 1, '/series/queues/'])
  })
})
