import { describe, expect, it } from 'vitest'
import { sitePages } from '../../../lib/pages/site-pages.ts'
import { shareCards } from '../../../lib/pages/head/share-cards.ts'
import { sitePath } from '../../../lib/paths.ts'
import { focus, makeIndex, page, post, project, tag, type IndexParts } from '../make-index.ts'

const parts: IndexParts = {
  posts: [
    post('hello', { title: 'Hello', tags: ['Go', 'Queues'], date: '2024-07-23' }),
    post('elsewhere', { externalUrl: 'https://other.example/' }),
    post('salam', { title: 'سلام', lang: 'ar' }),
  ],
  tags: [tag('Queues', 'Work that waits.')],
  focus: [focus('events')],
  projects: [project('tool', { tags: ['Go'] })],
  pages: [page('about', { title: 'About' })],
  site: { url: 'https://example.com/blog' },
}

function cardAt(path: string, more: IndexParts = {}) {
  return shareCards(makeIndex({ ...parts, ...more })).find((card) => card.path === path)
}

/** The address of the picture of each page, by the page's. */
function imagesOf(index = makeIndex(parts)): Record<string, string | undefined> {
  return Object.fromEntries(
    sitePages(index).map(({ path, page: make }) => [
      path,
      make().head.find(({ attributes }) => attributes.property === 'og:image')?.attributes.content,
    ]),
  )
}

describe('share cards', () => {
  it('are one for each post that stands here, tag, project and page, and one for the site', () => {
    expect(shareCards(makeIndex(parts)).map(({ path }) => path)).toEqual([
      '/og/home.png',
      '/og/tags.png',
      '/og/focus.png',
      '/og/projects.png',
      '/og/posts/hello.png',
      '/og/posts/salam.png',
      '/og/tags/go.png',
      '/og/tags/queues.png',
      '/og/projects/tool.png',
      '/og/about.png',
    ])
  })

  it('say of a post its title, date, author and tags', () => {
    expect(cardAt('/og/posts/hello.png')).toEqual({
      path: '/og/posts/hello.png',
      file: 'posts/hello.md',
      card: {
        title: 'Hello',
        language: 'en',
        dir: 'ltr',
        siteTitle: 'Notebook',
        address: 'example.com/blog',
        margin: ['23 July 2024', 'Sam Placeholder'],
        notes: ['Go', 'Queues'],
      },
    })
  })

  it('read in the direction of what they stand for', () => {
    expect(cardAt('/og/posts/salam.png')?.card).toMatchObject({ language: 'ar', dir: 'rtl' })
  })

  it('have the post’s cover', () => {
    const cover = { path: sitePath('/posts/hello/cover.png'), alt: 'A hill' }
    expect(cardAt('/og/posts/hello.png', { posts: [post('hello', { cover })] })?.cover).toEqual(cover)
  })

  it('of a tag do not change with the number of its posts', () => {
    const more = [...(parts.posts ?? []), post('another', { tags: ['Queues'] })]
    expect(cardAt('/og/tags/queues.png', { posts: more })).toEqual(cardAt('/og/tags/queues.png'))
  })

  it('are shown by every page: its own, that of the page above it, or the site’s', () => {
    const og = 'https://example.com/blog/og'
    expect(imagesOf()).toEqual({
      '/': `${og}/home.png`,
      '/archive/': `${og}/home.png`,
      '/archive/2024/': `${og}/home.png`,
      '/posts/hello/': `${og}/posts/hello.png`,
      '/posts/salam/': `${og}/posts/salam.png`,
      '/tags/': `${og}/tags.png`,
      '/tags/go/': `${og}/tags/go.png`,
      '/tags/queues/': `${og}/tags/queues.png`,
      '/feeds/': `${og}/home.png`,
      '/focus/': `${og}/focus.png`,
      '/projects/': `${og}/projects.png`,
      '/projects/tool/': `${og}/projects/tool.png`,
      '/search/': `${og}/home.png`,
      '/about/': `${og}/about.png`,
      '/404.html': `${og}/home.png`,
    })
    const posts = Array.from({ length: 501 }, (_, at) => post(`p${at}`, { tags: ['Go'] }))
    expect(imagesOf(makeIndex({ posts }))['/tags/go/1/']).toBe('https://example.com/og/tags/go.png')
  })

  it('are none where the site wants none', () => {
    const index = makeIndex({ ...parts, site: { cards: false } })
    expect(shareCards(index)).toEqual([])
    expect(new Set(Object.values(imagesOf(index)))).toEqual(new Set([undefined]))
  })
})
