import { expect, it } from 'vitest'
import { kindsOfPages } from '../../../scripts/browser/page-kinds.ts'

const pages = [
  { file: '404.html', html: '<meta name="robots" content="noindex">' },
  { file: 'about/index.html', html: 'about' },
  { file: 'index.html', html: 'home' },
  { file: 'old/index.html', html: '<meta http-equiv="refresh" content="0; url=/posts/b/">' },
  { file: 'posts/a/index.html', html: 'short' },
  { file: 'posts/b/index.html', html: 'a longer one' },
  { file: 'tags/index.html', html: 'tags' },
  { file: 'tags/go/2/index.html', html: 'go' },
]

it('takes one page of each kind, the one with the most in it', () => {
  expect(kindsOfPages(pages, { withHidden: true })).toEqual([
    { name: '404', path: '/404.html' },
    { name: 'about', path: '/about/' },
    { name: 'home', path: '/' },
    { name: 'posts-one', path: '/posts/b/' },
    { name: 'tags', path: '/tags/' },
    { name: 'tags-one-one', path: '/tags/go/2/' },
  ])
})

it('leaves out what search engines are to leave out', () => {
  expect(kindsOfPages(pages, { withHidden: false }).map(({ path }) => path)).not.toContain('/404.html')
})
