import { describe, expect, test } from 'vitest'
import { body, date, focus, makeIndex, post, slug } from './make-index.ts'
import { pageOf, viewOf } from './page-views.ts'

describe('Current Focus', () => {
  test('shows posts that name an entry, then those that share its tags, five at most', () => {
    const sharing = Array.from({ length: 12 }, (_, at) =>
      post(`s${at}`, { date: `2024-06-${String(at + 10)}`, tags: at % 2 === 0 ? ['Go'] : ['Queues', 'Go'] }),
    )
    const index = makeIndex({
      focus: [focus('events', { tags: ['Go', 'Queues'] }), focus('empty')],
      posts: [
        ...sharing,
        post('named', { date: '2019-01-01', focus: [slug('events')] }),
        post('both', { date: '2020-01-01', focus: [slug('events')], tags: ['Go'] }),
        post('other', { date: '2025-01-01', tags: ['Other'] }),
      ],
    })
    const [events, empty] = viewOf(index, '/focus/', 'focus').entries
    expect(events?.posts.map(({ href }) => href)).toEqual([
      '/posts/both/',
      '/posts/named/',
      '/posts/s11/',
      '/posts/s10/',
      '/posts/s9/',
    ])
    expect(empty?.posts).toEqual([])
  })

  test('shows the entry itself', () => {
    const entry = focus('events', {
      title: 'Events',
      status: 'exploring',
      areas: ['Leases'],
      body: body({ htmlHash: 'text', elements: ['code-block'] }),
    })
    const index = makeIndex({ focus: [entry] })
    expect(viewOf(index, '/focus/', 'focus').entries).toEqual([
      {
        title: 'Events',
        id: 'events',
        status: 'exploring',
        since: { iso: '2024-01-15', text: '15 January 2024', short: '15 Jan' },
        areas: ['Leases'],
        tags: [],
        body: { hash: 'text' },
        posts: [],
      },
    ])
    expect(pageOf(index, '/focus/').elements).toEqual(['theme-switch', 'search-dialog', 'code-block'])
  })

  test.each([
    ['2024-07-01', '2024-12-31', undefined],
    ['2024-07-01', '2025-01-01', true],
    ['2024-07-01', undefined, undefined],
    [undefined, '2025-01-01', undefined],
  ])('as of %s, read on %s', (asOf, today, stale) => {
    const index = makeIndex({ site: { focus: { asOf } }, focus: [focus('queues')] })
    const now = today === undefined ? undefined : date(today).instant
    expect(pageOf(index, '/focus/', now).view).toMatchObject({ stale })
  })

  test('may have a name and words of its own', () => {
    const intro = { file: 'focus/index.md', title: 'Now', body: body({ htmlHash: 'words' }) }
    expect(viewOf(makeIndex({ focusIntro: intro }), '/focus/', 'focus')).toMatchObject({
      title: 'Now',
      intro: { hash: 'words' },
    })
    const empty = { file: 'focus/index.md', body: body({ empty: true }) }
    expect(viewOf(makeIndex({ focusIntro: empty }), '/focus/', 'focus').intro).toBeUndefined()
  })
})
