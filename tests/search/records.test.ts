import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { toString } from 'hast-util-to-string'
import { describe, expect, it } from 'vitest'
import { recordHtml } from '../../lib/search/record-html.ts'
import { searchRecords, type SearchRecord } from '../../lib/search/records.ts'
import { indexOf, post as written } from '../content/content-builder.ts'
import { body, focus, makeIndex, page, post, project } from '../pages/make-index.ts'

const index = makeIndex({
  site: { url: 'https://example.com/blog' },
  posts: [
    post('one', { date: '2024-07-23', tags: ['Go', 'Queues'] }),
    post('zwei', { date: '2026-01-01', lang: 'de' }),
    post('away', {
      date: '2025-03-04',
      externalUrl: 'https://paper.example/away',
      body: body({ empty: true }),
    }),
  ],
  projects: [project('tool', { tags: ['Go'] })],
  focus: [focus('events', { areas: ['Outbox', 'Replay'] })],
  pages: [page('about')],
  home: page('home'),
})

describe('what the search goes through', () => {
  it('is every post, project, focus entry and page, with the address a result leads to', () => {
    expect(searchRecords(index).map(({ url, note, year }) => [url, note, year])).toEqual([
      ['/blog/posts/zwei/', '1 January 2026', '2026'],
      ['https://paper.example/away', '4 March 2025', '2025'],
      ['/blog/posts/one/', '23 July 2024', '2024'],
      ['/blog/projects/tool/', 'Projects', undefined],
      ['/blog/focus/#events', 'Current focus', undefined],
      ['/blog/about/', 'Notebook', undefined],
      ['/blog/', 'Home', undefined],
    ])
  })

  it('names a text by its hash, and has a description where there is none', () => {
    const [zwei, away, one, tool, events] = searchRecords(index)
    expect(zwei).toMatchObject({ lang: 'de', bodyHash: 'html of zwei', text: '', tags: [] })
    expect(away?.bodyHash).toBeUndefined()
    expect(away?.text).toBe('Description of away.')
    expect(one).toMatchObject({ lang: undefined, tags: ['Go', 'Queues'] })
    expect(tool).toMatchObject({ tags: ['Go'], text: 'Summary of tool.' })
    expect(events).toMatchObject({ text: 'Outbox, Replay' })
  })

  it('has no draft and no post to come', () => {
    const found = searchRecords(
      indexOf({
        texts: {
          'posts/out.md': written('Out', '2024-01-01'),
          'posts/draft.md': written('Draft', '2024-01-02', 'draft: true'),
          'posts/later.md': written('Later', '2999-01-01'),
        },
      }),
    )
    expect(found.map(({ title }) => title)).toEqual(['Out'])
  })
})

describe('the document that is indexed', () => {
  const record: SearchRecord = {
    url: '/posts/a/',
    title: 'Tags & <marks>',
    note: '23 July 2024',
    tags: ['C#', 'A "quoted" one'],
    year: '2024',
    text: '',
  }

  it('says what results show and what they are filtered by', () => {
    const tree = fromHtml(recordHtml(record, '<h2 id="x">Heading</h2><p>Text</p>'))
    const contents = (attribute: string) =>
      selectAll(`meta[${attribute}]`, tree).map(({ properties }) => properties.content)
    expect(contents('data-pagefind-meta')).toEqual(['Tags & <marks>', '23 July 2024'])
    expect(contents('data-pagefind-filter')).toEqual(['C#', 'A "quoted" one', '2024'])
    const main = select('main[data-pagefind-body]', tree)
    expect(main && toString(main).trim()).toMatch(/^Heading\s+Text$/)
  })

  it('begins with words that are not in the body, as text', () => {
    const tree = fromHtml(recordHtml({ ...record, text: 'a < b', lang: 'ar' }, '<p>Text</p>'))
    expect(selectAll('main p', tree).map((element) => toString(element))).toEqual(['a < b', 'Text'])
    expect(selectAll('meta[data-pagefind-meta^=lang]', tree)).toHaveLength(1)
  })
})
