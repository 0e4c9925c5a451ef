import { describe, expect, test } from 'vitest'
import { jsonLdText } from '../../../lib/pages/head/json-ld.ts'
import { sitePath } from '../../../lib/paths.ts'
import { body, date, focus, makeIndex, page, post, project } from '../make-index.ts'
import { linkedData, pageOf } from '../page-views.ts'

const index = makeIndex({
  site: {
    url: 'https://example.com/blog',
    author: { name: 'Sam', email: 'sam@example.com', avatar: 'sam.png' },
    social: [
      { label: 'Forge', url: 'https://forge.example/sam' },
      { label: 'Mail', url: 'mailto:sam@example.com' },
    ],
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  },
  assets: [{ file: 'sam.png', path: sitePath('/sam.png') }],
  posts: [
    post('hello', {
      title: 'Hello </script><!-- & "you"',
      updated: date('2024-08-01'),
      tags: ['Go'],
      lang: 'de',
      body: body({ words: 900 }),
      publication: { name: 'The Paper', url: 'https://paper.example/hello' },
      cover: { path: sitePath('/posts/hello/cover.png'), alt: '' },
    }),
    post('plain', { date: '2023-01-01' }),
  ],
  focus: [focus('events')],
  projects: [project('tool', { repo: 'https://forge.example/tool', tags: ['Go'] }), project('idea')],
  pages: [page('about'), page('uses')],
})

function dataOf(path: string, type: string): Record<string, unknown> | undefined {
  return linkedData(pageOf(index, path)).find((thing) => thing['@type'] === type)
}

describe('kinds of things', () => {
  test.each([
    ['/', ['WebSite', 'Person']],
    ['/archive/', ['CollectionPage', 'BreadcrumbList']],
    ['/archive/2024/', ['CollectionPage', 'BreadcrumbList']],
    ['/posts/hello/', ['BlogPosting', 'BreadcrumbList']],
    ['/tags/', ['CollectionPage', 'BreadcrumbList']],
    ['/tags/go/', ['CollectionPage', 'BreadcrumbList']],
    ['/focus/', ['WebPage', 'BreadcrumbList']],
    ['/projects/', ['CollectionPage', 'BreadcrumbList']],
    ['/projects/tool/', ['SoftwareSourceCode', 'BreadcrumbList']],
    ['/projects/idea/', ['CreativeWork', 'BreadcrumbList']],
    ['/about/', ['ProfilePage', 'BreadcrumbList']],
    ['/uses/', ['WebPage', 'BreadcrumbList']],
    ['/404.html', []],
  ])('%s', (path, types) => {
    const things = linkedData(pageOf(index, path))
    expect(things.map((thing) => thing['@type'])).toEqual(types)
    expect(things.every((thing) => thing['@context'] === 'https://schema.org')).toBe(true)
  })
})

test('a post', () => {
  expect(dataOf('/posts/hello/', 'BlogPosting')).toMatchInlineSnapshot(`
    {
      "@context": "https://schema.org",
      "@type": "BlogPosting",
      "author": {
        "@type": "Person",
        "name": "Sam",
        "url": "https://example.com/blog/about/",
      },
      "dateModified": "2024-08-01T00:00:00Z",
      "datePublished": "2024-07-23T00:00:00Z",
      "headline": "Hello </script><!-- & "you"",
      "image": [
        "https://example.com/blog/posts/hello/cover.png",
        "https://example.com/blog/og/posts/hello.png",
      ],
      "inLanguage": "de",
      "isBasedOn": {
        "@type": "Article",
        "publisher": {
          "@type": "Organization",
          "name": "The Paper",
        },
        "url": "https://paper.example/hello",
      },
      "isPartOf": {
        "@id": "https://example.com/blog/#website",
        "@type": "WebSite",
        "name": "Notebook",
        "url": "https://example.com/blog/",
      },
      "keywords": [
        "Go",
      ],
      "license": "https://creativecommons.org/licenses/by/4.0/",
      "sameAs": "https://paper.example/hello",
      "url": "https://example.com/blog/posts/hello/",
      "wordCount": 900,
    }
  `)
})

test('a post that was never changed was modified when it was published', () => {
  expect(dataOf('/posts/plain/', 'BlogPosting')).toMatchObject({
    datePublished: '2023-01-01T00:00:00Z',
    dateModified: '2023-01-01T00:00:00Z',
    inLanguage: 'en',
  })
  expect(dataOf('/posts/plain/', 'BlogPosting')).not.toHaveProperty('isBasedOn')
})

test('the author', () => {
  expect({
    '@context': 'https://schema.org',
    ...Object(dataOf('/about/', 'ProfilePage')?.['mainEntity']),
  }).toEqual(dataOf('/', 'Person'))
  expect(dataOf('/', 'Person')).toMatchInlineSnapshot(`
    {
      "@context": "https://schema.org",
      "@type": "Person",
      "email": "sam@example.com",
      "image": "https://example.com/blog/sam.png",
      "name": "Sam",
      "sameAs": [
        "https://forge.example/sam",
      ],
      "url": "https://example.com/blog/about/",
    }
  `)
})

test('a project with a repository', () => {
  expect(dataOf('/projects/tool/', 'SoftwareSourceCode')).toMatchObject({
    codeRepository: 'https://forge.example/tool',
    keywords: ['Go'],
    url: 'https://example.com/blog/projects/tool/',
  })
})

describe('the way down from the home page', () => {
  test.each([
    ['/archive/', ['Home /', 'Archive /archive/']],
    ['/archive/2024/', ['Home /', 'Archive /archive/', '2024 /archive/2024/']],
    ['/posts/plain/', ['Home /', 'Archive /archive/', 'Title of plain /posts/plain/']],
    ['/tags/go/', ['Home /', 'Tags /tags/', 'Go /tags/go/']],
    ['/projects/tool/', ['Home /', 'Projects /projects/', 'Project tool /projects/tool/']],
    ['/uses/', ['Home /', 'Page uses /uses/']],
  ])('%s', (path, steps) => {
    expect(dataOf(path, 'BreadcrumbList')?.['itemListElement']).toEqual(
      steps.map((step, at) => {
        const [, name, address] = /^(.*) (\/.*)$/.exec(step) ?? []
        const item = at === steps.length - 1 ? {} : { item: `https://example.com/blog${address}` }
        return { '@type': 'ListItem', position: at + 1, name, ...item }
      }),
    )
  })
})

test('no text can end its script element, and none is changed', () => {
  const name = '</script><script>alert(1)</script><!-- \u2028 \\u003c'
  const text = jsonLdText([{ '@type': 'Person', name }])
  expect(text).not.toContain('<')
  expect(JSON.parse(text)).toEqual({ '@context': 'https://schema.org', '@type': 'Person', name })
})

test('what there is none of is left out, and no list is empty', () => {
  const bare = makeIndex({ site: { social: [] }, posts: [post('plain', { date: '2023-01-01', tags: [] })] })
  const said = ['/', '/posts/plain/'].flatMap((path) => linkedData(pageOf(bare, path)))
  expect(JSON.stringify(said)).not.toMatch(/\[\]|null/)
  expect(said.length).toBeGreaterThan(2)
})
