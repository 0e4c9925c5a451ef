import { afterEach, describe, expect, test } from 'vitest'
import type { SiteIndex } from '../../lib/content/index/site-index.ts'
import { pageAt, sitePages } from '../../lib/pages/site-pages.ts'
import { sitePath } from '../../lib/paths.ts'
import { body, date, focus, post, tag } from './make-index.ts'
import { everyPage, wholeSite } from './whole-site.ts'

describe('a page changes only with what it shows', () => {
  /** Addresses of the pages that differ between two states of the site. */
  function changed(before: SiteIndex, after: SiteIndex): string[] {
    const old = everyPage(before)
    const all = [...everyPage(after)]
    return all
      .filter(([path, made]) => JSON.stringify(made) !== JSON.stringify(old.get(path)))
      .map(([path]) => path)
  }

  const posts = ['a', 'b', 'c', 'd', 'e', 'f'].map((name, at) =>
    post(name, { date: `202${at}-01-01`, tags: at % 2 === 0 ? ['Go'] : ['Queues'] }),
  )
  const before = wholeSite({ posts })

  test('the text of a post: that post and its year', () => {
    const after = wholeSite({
      posts: posts.map((one) =>
        one.slug === 'c'
          ? {
              ...one,
              description: 'Reworded.',
              body: body({ htmlHash: 'new', words: 5, elements: ['code-block'] }),
            }
          : one,
      ),
    })
    expect(changed(before, after)).toEqual(['/archive/2022/', '/posts/c/'])
  })

  test('a new post: the lists it is in, its neighbour, and what is related to it', () => {
    const after = wholeSite({ posts: [...posts, post('new', { date: '2026-06-01', tags: ['Other'] })] })
    expect(changed(before, after).filter((path) => !path.startsWith('/archive/'))).toEqual([
      '/',
      '/posts/new/',
      '/posts/f/',
      '/tags/',
      '/tags/other/',
      '/feeds/',
    ])
  })

  test('a tag more: the post, the tags and the lists that show it, and no post around it', () => {
    const after = wholeSite({
      posts: posts.map((one) => (one.slug === 'c' ? { ...one, tags: [...one.tags, tag('Solo')] } : one)),
    })
    expect(changed(before, after)).toEqual([
      '/',
      '/archive/',
      '/archive/2022/',
      '/posts/c/',
      '/tags/',
      '/tags/go/',
      '/tags/solo/',
      '/focus/',
      '/feeds/',
    ])
  })

  test('a focus entry’s text: that page', () => {
    const after = wholeSite({
      posts,
      focus: [focus('events', { tags: ['Go'], body: body({ htmlHash: 'new' }) })],
    })
    expect(changed(before, after)).toEqual(['/focus/'])
  })

  test('the clock: Current Focus alone, once', () => {
    const now = date('2025-06-01').instant
    const late = sitePages(before, now).filter((source) => {
      return JSON.stringify(source.page()) !== JSON.stringify(pageAt(before, source.path)?.page())
    })
    expect(late.map(({ path }) => path)).toEqual(['/focus/'])
    expect(pageAt(before, sitePath('/focus/'), now)?.page()).toEqual(
      pageAt(before, sitePath('/focus/'), now * 2)?.page(),
    )
  })
})

describe('in any time zone', () => {
  const zone = process.env['TZ']

  afterEach(() => {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  })

  test('the pages are the same', () => {
    process.env['TZ'] = 'UTC'
    const expected = JSON.stringify([...everyPage(wholeSite())])
    for (const name of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu']) {
      process.env['TZ'] = name
      expect(JSON.stringify([...everyPage(wholeSite())])).toBe(expected)
    }
  })
})
