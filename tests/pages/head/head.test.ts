import { describe, expect, test } from 'vitest'
import { openGraphLocale } from '../../../lib/pages/head/sharing.ts'
import type { HeadElement } from '../../../lib/pages/site-page.ts'
import { sitePath } from '../../../lib/paths.ts'
import { date, focus, makeIndex, page, post, project, tag, type IndexParts } from '../make-index.ts'
import { pageOf } from '../page-views.ts'

const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' }

function head(path: string, parts: IndexParts = {}): HeadElement[] {
  const site = { url: 'https://example.com/blog', ...parts.site }
  return pageOf(makeIndex({ ...parts, site }), path).head
}

/** The content of a meta element, or the target of a link. */
function said(elements: HeadElement[], name: string): string[] {
  return elements.flatMap(({ tag: element, attributes }) => {
    const { name: own, property, content, rel, href } = attributes
    const found = own === name || property === name ? content : rel === name ? href : undefined
    return element === 'script' || found === undefined ? [] : [found]
  })
}

/** One line an element, linked data left out. */
function lines(elements: HeadElement[]): string {
  return elements
    .filter(({ tag: element }) => element !== 'script')
    .map(({ tag: element, attributes, text }) =>
      [element, ...Object.entries(attributes).map(([name, value]) => `${name}=${value}`), text]
        .join(' ')
        .trim(),
    )
    .join('\n')
}

test('a post says all of this', () => {
  const posts = [
    post('hello', {
      title: 'Hello',
      date: '2024-07-23T09:00:00+02:00',
      updated: date('2024-08-01'),
      tags: ['Go', 'Queues'],
      cover: { path: sitePath('/posts/hello/cover.png'), alt: 'A hill', width: 800, height: 400 },
    }),
  ]
  expect(lines(head('/posts/hello/', { site: { licence }, posts }))).toMatchInlineSnapshot(`
    "title Hello · Notebook
    meta name=description content=Description of hello.
    meta name=author content=Sam Placeholder
    link rel=canonical href=https://example.com/blog/posts/hello/
    meta property=og:type content=article
    meta property=og:site_name content=Notebook
    meta property=og:title content=Hello
    meta property=og:description content=Description of hello.
    meta property=og:locale content=en_US
    meta property=og:url content=https://example.com/blog/posts/hello/
    meta property=article:published_time content=2024-07-23T09:00:00+02:00
    meta property=article:modified_time content=2024-08-01
    meta property=article:tag content=Go
    meta property=article:tag content=Queues
    meta property=og:image content=https://example.com/blog/og/posts/hello.png
    meta property=og:image:type content=image/png
    meta property=og:image:alt content=Hello · Notebook · A hill
    meta property=og:image:width content=1200
    meta property=og:image:height content=630
    meta name=twitter:card content=summary_large_image
    meta name=twitter:image:alt content=Hello · Notebook · A hill
    link rel=alternate type=application/rss+xml href=/blog/feed.xml title=Notebook
    link rel=alternate type=text/markdown href=/blog/posts/hello/index.md
    link rel=license href=https://creativecommons.org/licenses/by/4.0/"
  `)
})

test('a site without posts says this', () => {
  expect(lines(head('/'))).toMatchInlineSnapshot(`
    "title Notebook
    meta name=description content=Notes on programs.
    meta name=author content=Sam Placeholder
    link rel=canonical href=https://example.com/blog/
    meta property=og:type content=website
    meta property=og:site_name content=Notebook
    meta property=og:title content=Notebook
    meta property=og:description content=Notes on programs.
    meta property=og:locale content=en_US
    meta property=og:url content=https://example.com/blog/
    meta property=og:image content=https://example.com/blog/og/home.png
    meta property=og:image:type content=image/png
    meta property=og:image:alt content=Notebook
    meta property=og:image:width content=1200
    meta property=og:image:height content=630
    meta name=twitter:card content=summary_large_image
    meta name=twitter:image:alt content=Notebook
    link rel=alternate type=application/rss+xml href=/blog/feed.xml title=Notebook (RSS)
    link rel=alternate type=application/atom+xml href=/blog/atom.xml title=Notebook (Atom)
    link rel=alternate type=application/feed+json href=/blog/feed.json title=Notebook (JSON Feed)"
  `)
})

describe('titles and descriptions', () => {
  const parts = {
    home: page('home', { description: 'The notebook of Sam.' }),
    pages: [page('about', { title: 'About' }), page('uses', { title: 'Uses', description: '' })],
    posts: [
      post('a', { title: 'A post', tags: ['Go', 'Queues'] }),
      post('b', { description: '', tags: ['Go'] }),
    ],
    tags: [tag('Queues', 'Work that waits.')],
    focus: [focus('events')],
    projects: [project('tool')],
  }

  test.each([
    ['/', 'Notebook', 'website', 'The notebook of Sam.'],
    ['/archive/', 'Archive · Notebook', 'website', 'Every post on Notebook, by year.'],
    [
      '/archive/2024/',
      '2024 · Notebook',
      'website',
      'Everything written in 2024: 2 posts, and what they were about.',
    ],
    ['/posts/a/', 'A post · Notebook', 'article', 'Description of a.'],
    ['/posts/b/', 'Title of b · Notebook', 'article', 'Notes on programs.'],
    ['/tags/', 'Tags · Notebook', 'website', 'What Notebook writes about, with the number of posts on each.'],
    ['/tags/go/', 'Go · Notebook', 'website', '2 posts about Go.'],
    ['/tags/queues/', 'Queues · Notebook', 'website', 'Work that waits.'],
    ['/focus/', 'Current focus · Notebook', 'website', 'What has Sam Placeholder’s attention now.'],
    ['/projects/', 'Projects · Notebook', 'website', 'What Sam Placeholder has built.'],
    ['/projects/tool/', 'Project tool · Notebook', 'website', 'Summary of tool.'],
    ['/about/', 'About · Notebook', 'profile', 'Description of about.'],
    ['/uses/', 'Uses · Notebook', 'website', 'Notes on programs.'],
  ])('%s', (path, title, type, description) => {
    const elements = head(path, parts)
    expect(elements.find(({ tag: element }) => element === 'title')?.text).toBe(title)
    for (const name of ['description', 'og:description']) {
      expect(said(elements, name)).toEqual([description])
    }
    const short = title.replace(' · Notebook', '')
    expect(said(elements, 'og:title')).toEqual([short])
    expect(said(elements, 'og:type')).toEqual([type])
    expect(said(elements, 'canonical')).toEqual([`https://example.com/blog${path}`])
    expect(said(elements, 'og:url')).toEqual([`https://example.com/blog${path}`])
  })
})

test('a post that stands elsewhere too names that place as the first', () => {
  const publication = { name: 'The Paper', url: 'https://paper.example/hello' }
  const elements = head('/posts/hello/', { posts: [post('hello', { publication })] })
  expect(said(elements, 'canonical')).toEqual([publication.url])
  expect(said(elements, 'og:url')).toEqual([publication.url])
  const named = head('/posts/hello/', { posts: [post('hello', { publication: { name: 'The Paper' } })] })
  expect(said(named, 'canonical')).toEqual(['https://example.com/blog/posts/hello/'])
})

test.each([
  ['/404.html', []],
  ['/posts/hello/', [post('hello', { standing: 'draft' })]],
  ['/posts/hello/', [post('hello', { standing: 'scheduled' })]],
])('%s is kept from search engines', (path, posts) => {
  const elements = head(path, { posts })
  expect(said(elements, 'robots')).toEqual(['noindex'])
  expect([said(elements, 'canonical'), said(elements, 'og:url')]).toEqual([[], []])
})

describe('without share cards', () => {
  const site = { cards: false, url: 'https://example.com/blog' }

  test('a post’s cover stands for it', () => {
    const cover = { path: sitePath('/posts/hello/cover.png'), alt: 'A hill', width: 800, height: 400 }
    const elements = head('/posts/hello/', { site, posts: [post('hello', { cover })] })
    expect(said(elements, 'twitter:card')).toEqual(['summary_large_image'])
    expect(said(elements, 'og:image')).toEqual(['https://example.com/blog/posts/hello/cover.png'])
    expect(said(elements, 'og:image:alt')).toEqual(['A hill'])
    expect([said(elements, 'og:image:width'), said(elements, 'og:image:height')]).toEqual([['800'], ['400']])
  })

  test('what shows no picture is a small card', () => {
    const elements = head('/posts/hello/', { site, posts: [post('hello')] })
    expect(said(elements, 'twitter:card')).toEqual(['summary'])
    expect(said(elements, 'og:image')).toEqual([])
  })
})

test('a tag has its own feed, before the site’s', () => {
  const feeds = head('/tags/go/', { posts: [post('a', { tags: ['Go'] })] }).filter(
    ({ attributes }) => attributes['type'] === 'application/rss+xml',
  )
  expect(feeds.map(({ attributes }) => [attributes['href'], attributes['title']])).toEqual([
    ['/blog/tags/go/feed.xml', 'Feed for Go'],
    ['/blog/feed.xml', 'Notebook'],
  ])
})

test('pages of a tag lead to each other', () => {
  const posts = Array.from({ length: 1001 }, (_, at) => post(`p${at}`, { tags: ['Go'] }))
  const around = (path: string) => {
    const elements = head(path, { posts })
    return [said(elements, 'prev'), said(elements, 'next')]
  }
  expect(around('/tags/go/')).toEqual([[], ['/blog/tags/go/2/']])
  expect(around('/tags/go/2/')).toEqual([['/blog/tags/go/'], ['/blog/tags/go/1/']])
  expect(around('/tags/go/1/')).toEqual([['/blog/tags/go/'], []])
})

test.each([
  ['/posts/a/', true],
  ['/uses/', true],
  ['/projects/tool/', true],
  ['/focus/', true],
  ['/', true],
  ['/archive/', false],
])('%s has its Markdown beside it: %s', (path, present) => {
  const elements = head(path, {
    home: page('home'),
    posts: [post('a')],
    pages: [page('uses')],
    projects: [project('tool')],
    focus: [focus('events')],
  })
  const markdown = elements.filter(({ attributes }) => attributes['type'] === 'text/markdown')
  expect(markdown.map(({ attributes }) => attributes['href'])).toEqual(
    present ? [`/blog${path}index.md`] : [],
  )
})

test.each([
  ['en', 'en_US'],
  ['en-GB', 'en_GB'],
  ['de', 'de_DE'],
  ['zh-Hant', 'zh_TW'],
  ['pt-BR', 'pt_BR'],
  ['eo', 'eo_001'],
])('%s is %s to Open Graph', (language, locale) => {
  expect(openGraphLocale(language)).toBe(locale)
})

test('a post in another language says so', () => {
  expect(said(head('/posts/a/', { posts: [post('a', { lang: 'de' })] }), 'og:locale')).toEqual(['de_DE'])
})
