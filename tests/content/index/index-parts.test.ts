import { describe, expect, test } from 'vitest'
import { cutExcerpt } from '../../../lib/content/index/excerpt.ts'
import { isLanguageTag } from '../../../lib/content/language-tag.ts'
import { nearest } from '../../../lib/nearest.ts'
import { periodEnd } from '../../../lib/content/index/order.ts'
import { addressKey } from '../../../lib/content/addresses/reserved.ts'
import { numberedPages } from '../../../lib/content/addresses/list-paging.ts'
import { pageAddresses } from '../../../lib/content/addresses/site-map.ts'
import { sitePath } from '../../../lib/paths.ts'
import { indexOf, post, siteYaml } from '../content-builder.ts'

describe('cutExcerpt', () => {
  test.each([
    ['', ''],
    ['Short.', 'Short.'],
    ['  Two\nlines. ', 'Two lines.'],
    ['x'.repeat(160), 'x'.repeat(160)],
    ['x'.repeat(161), `${'x'.repeat(159)}…`],
    ['🚀'.repeat(160), '🚀'.repeat(160)],
    ['🚀'.repeat(161), `${'🚀'.repeat(159)}…`],
    [`${'word '.repeat(31)}word, and more`, `${'word '.repeat(31)}word…`],
    [`${'a'.repeat(159)} b`, `${'a'.repeat(159)}…`],
    [`Short, ${'x'.repeat(200)}`, `Short, ${'x'.repeat(152)}…`],
  ])('%j', (text, cut) => {
    expect(cutExcerpt(text)).toBe(cut)
  })
})

describe('periodEnd', () => {
  test.each([
    ['2024', 2024],
    ['2021–2023', 2023],
    ['March 2019 to May 2020', 2020],
    ['2024–', Infinity],
    ['2024 - present', Infinity],
    ['since 2024', Infinity],
    ['Once upon a time', -Infinity],
  ])('%s', (period, year) => {
    expect(periodEnd(period)).toBe(year)
  })
})

describe('nearest', () => {
  test.each([
    ['dtae', 'date'],
    ['tag', 'tags'],
    ['Title', 'title'],
    ['descripton', 'description'],
    ['x', undefined],
    ['weight', undefined],
    ['', undefined],
  ])('%s', (written, likely) => {
    expect(nearest(written, ['title', 'date', 'tags', 'description'])).toBe(likely)
  })
})

describe('addressKey', () => {
  test.each([
    ['/', ''],
    ['/index.html', ''],
    ['/About/', 'about'],
    ['/about', 'about'],
    ['/about/index.html', 'about'],
    ['/caf%C3%A9/', 'café'],
    ['/a//b/', 'a/b'],
    ['/100%/', '100%'],
  ])('%s', (path, key) => {
    expect(addressKey(path)).toBe(key)
  })
})

describe('isLanguageTag', () => {
  test.each(['en', 'de', 'pt-BR', 'zh-Hant', 'sr-Latn-RS', 'de-x-leicht'])('%s is one', (tag) => {
    expect(isLanguageTag(tag)).toBe(true)
  })
  test.each(['', 'english', 'en_GB', 'en-', 'e', 'en-us-us-us', '12'])('%j is none', (tag) => {
    expect(isLanguageTag(tag)).toBe(false)
  })
})

describe('numberedPages', () => {
  test.each([
    [0, []],
    [500, []],
    [501, ['/tags/go/1/']],
    [1000, ['/tags/go/1/']],
    [1001, ['/tags/go/1/', '/tags/go/2/']],
  ])('%d entries', (entries, pages) => {
    expect(numberedPages(sitePath('/tags/go/'), entries)).toEqual(pages)
  })
})

describe('siteAddresses', () => {
  test('of a site with nothing in it', () => {
    expect(pageAddresses(indexOf({ texts: {} }))).toEqual(['/', '/archive/', '/feeds/'])
  })
  test('of one that wants no search', () => {
    const posts = { 'posts/a.md': post('A', '2024-01-01') }
    const without = indexOf({ texts: { ...posts, 'site.yaml': `${siteYaml}search: false\n` } })
    expect(pageAddresses(indexOf({ texts: posts }))).toContain('/search/')
    expect(pageAddresses(without)).not.toContain('/search/')
  })
  test('of one with everything', () => {
    const index = indexOf({
      texts: {
        'posts/a.md': post('A', '2024-01-01', 'tags: [Go]', 'aliases: [/old/]'),
        'posts/b.md': post('B', '2019-12-31T23:00:00-02:00'),
        'posts/c.md':
          '---\ntitle: C\ndate: 2024-01-02\npublication: { name: M, url: https://example.org/ }\n---\n',
        'pages/about.md': '---\ntitle: About\n---\n',
        'pages/home.md': '---\ntitle: Home\n---\n',
        'projects/x.md': "---\ntitle: X\nsummary: S\nperiod: '2024'\nstatus: done\n---\n",
        'focus/y.md': '---\ntitle: Y\nstatus: done\nsince: 2024-01-01\n---\n',
      },
    })
    expect(pageAddresses(index)).toEqual([
      '/',
      '/archive/',
      '/archive/2024/',
      '/archive/2019/',
      '/posts/a/',
      '/posts/b/',
      '/tags/',
      '/tags/go/',
      '/focus/',
      '/projects/',
      '/projects/x/',
      '/about/',
      '/feeds/',
      '/search/',
    ])
  })
})
