import { describe, expect, it } from 'vitest'
import type { DerivedText } from '../../lib/feeds/derived-text.ts'
import { sitemapFile, sitemapPart } from '../../lib/feeds/sitemap.ts'
import { date, focus, makeIndex, page, project } from '../pages/make-index.ts'
import { article, elsewhere, read, textAt } from './make-site.ts'
import { parseSitemap } from './parse-feed.ts'

async function parsed(file: DerivedText | undefined) {
  return parseSitemap((await file?.make(read)) ?? '')
}

const index = makeIndex({
  site: { url: 'https://example.com/blog', focus: { asOf: '2024-10-01' } },
  posts: [
    article('old', { date: '2019-05-01', updated: date('2024-09-09T10:00:00+02:00'), tags: ['Go'] }),
    article('new', { date: '2024-07-23', tags: ['Rust'] }),
    elsewhere('piece', 'https://quarterly.example/piece', { date: '2024-08-01', tags: ['Go'] }),
  ],
  focus: [focus('queues')],
  pages: [page('about')],
  projects: [project('tool')],
})

describe('the sitemap', () => {
  it('has every page with the newest date of its content', async () => {
    const { urlset } = parseSitemap(await textAt(index, '/sitemap.xml'))
    const urls = typeof urlset === 'object' ? urlset.url : []
    const dates = Object.fromEntries(
      urls.map(({ loc, lastmod }) => [loc.slice('https://example.com'.length), lastmod]),
    )
    const updated = '2024-09-09T10:00:00+02:00'
    expect(dates).toEqual({
      '/blog/': updated,
      '/blog/archive/': updated,
      '/blog/archive/2019/': updated,
      '/blog/archive/2024/': '2024-08-01',
      '/blog/posts/old/': updated,
      '/blog/posts/new/': '2024-07-23',
      '/blog/tags/': updated,
      '/blog/tags/go/': updated,
      '/blog/tags/rust/': '2024-07-23',
      '/blog/focus/': '2024-10-01',
      '/blog/projects/': undefined,
      '/blog/projects/tool/': undefined,
      '/blog/about/': undefined,
    })
  })

  it('is split past the limit, under an index', async () => {
    const whole = await parsed(sitemapFile(index))
    const main = sitemapFile(index, 5)
    const parts = [1, 2, 3].map((part) => sitemapPart(index, part, 5))
    expect((await parsed(main)).sitemapindex?.sitemap.map(({ loc }) => loc)).toEqual([
      'https://example.com/blog/sitemap-1.xml',
      'https://example.com/blog/sitemap-2.xml',
      'https://example.com/blog/sitemap-3.xml',
    ])
    const locations = await Promise.all(
      parts.map(async (part) => {
        const { urlset } = await parsed(part)
        return typeof urlset === 'object' ? urlset.url : []
      }),
    )
    expect(locations.map(({ length }) => length)).toEqual([5, 5, 4])
    expect({ urlset: { url: locations.flat() } }).toEqual(whole)
  })

  it('is named by robots.txt', async () => {
    expect(await textAt(index, '/robots.txt')).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://example.com/blog/sitemap.xml\n',
    )
  })
})
