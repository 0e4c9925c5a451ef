import { afterEach, describe, expect, test } from 'vitest'
import { siteAddresses } from '../../lib/content/site-addresses.ts'
import type { SiteIndex } from '../../lib/content/site-index.ts'
import { shareCards } from '../../lib/pages/share-cards.ts'
import { pageAt, sitePages } from '../../lib/pages/site-pages.ts'
import type { SitePage } from '../../lib/pages/site-page.ts'
import { sitePath } from '../../lib/paths.ts'
import {
  body,
  date,
  focus,
  headings,
  makeIndex,
  page,
  post,
  project,
  series,
  slug,
  tag,
} from './make-index.ts'
import type { IndexParts } from './make-index.ts'

/** A site with some of everything. */
function wholeSite(parts: IndexParts = {}): SiteIndex {
  return makeIndex({
    site: {
      url: 'https://example.com/blog',
      author: { name: 'Sam', avatar: 'sam.png' },
      navigation: [{ label: 'Archive', href: '/archive/' }],
      focus: { asOf: '2024-07-01' },
      repository: 'https://forge.example/sam/blog',
    },
    assets: [{ file: 'sam.png', path: sitePath('/sam.png') }],
    home: page('home'),
    posts: [
      post('one', { date: '2023-12-31', tags: ['Go'], series: series('S') }),
      post('two', {
        date: '2024-01-01T00:30:00Z',
        tags: ['Go', 'Queues'],
        updated: date('2024-02-01'),
        series: series('S'),
        cover: { path: sitePath('/posts/two/cover.png'), alt: 'A hill' },
        project: slug('tool'),
        focus: [slug('events')],
        featured: true,
        body: body({ htmlHash: 'two', headings: headings('A', 'B', 'C') }),
      }),
      post('away', {
        tags: ['Go'],
        publication: { name: 'The Paper', url: 'https://paper.example/away' },
        externalUrl: 'https://paper.example/away',
      }),
    ],
    tags: [tag('Go', 'A language.')],
    focus: [focus('events', { tags: ['Go'] })],
    projects: [project('tool', { tags: ['Go'] })],
    pages: [page('about'), page('uses')],
    ...parts,
  })
}

function everyPage(index: SiteIndex): Map<string, SitePage> {
  return new Map(sitePages(index).map((source) => [source.path, source.page()]))
}

describe('the pages of a site', () => {
  test('are these, in this order', () => {
    expect(sitePages(wholeSite()).map(({ path, kind }) => `${path} ${kind}`)).toMatchInlineSnapshot(`
      [
        "/ home",
        "/archive/ archive",
        "/archive/2024/ year",
        "/archive/2023/ year",
        "/posts/two/ post",
        "/posts/one/ post",
        "/tags/ tags",
        "/tags/go/ tag",
        "/tags/queues/ tag",
        "/series/s/ series",
        "/focus/ focus",
        "/projects/ projects",
        "/projects/tool/ project",
        "/about/ page",
        "/uses/ page",
        "/search/ search",
        "/404.html not-found",
      ]
    `)
  })

  test('of an empty site are these', () => {
    expect(sitePages(makeIndex()).map(({ path }) => path)).toMatchInlineSnapshot(`
      [
        "/",
        "/archive/",
        "/tags/",
        "/focus/",
        "/projects/",
        "/404.html",
      ]
    `)
  })

  test('are those of the site’s addresses, and the page for what is not found', () => {
    const posts = Array.from({ length: 1001 }, (_, at) => post(`p${at}`, { tags: ['Go'] }))
    for (const index of [wholeSite(), makeIndex(), makeIndex({ posts })]) {
      expect(sitePages(index).map(({ path }) => path)).toEqual([...siteAddresses(index), '/404.html'])
    }
  })

  test('are found by their addresses, and nothing else is', () => {
    const index = wholeSite()
    for (const { path, kind, page: make } of sitePages(index)) {
      const made = make()
      expect([made.path, made.view.kind]).toEqual([path, kind])
      expect(pageAt(index, path)).toEqual(made)
    }
    for (const path of ['/posts/away/', '/posts/one', '/archive/1999/', '/tags/go/1/', '/blog/']) {
      expect(pageAt(index, sitePath(path))).toBeUndefined()
    }
  })
})

test('every address of the site has the base path', () => {
  const own = addressesOn(wholeSite())
  expect(own).toContain('/blog/posts/two/cover.png')
  expect(own).toContain('https://example.com/blog/posts/two/cover.png')
  expect(own.filter((address) => !/^(?:https:\/\/example\.com)?\/blog\//.test(address))).toEqual([])
})

test('every link leads to a page of the site, its feeds or its files', () => {
  const index = wholeSite()
  const served = new Set(['/feed.xml', '/atom.xml', '/feed.json', '/sam.png', '/posts/two/cover.png'])
  for (const { path, kind } of sitePages(index)) {
    served.add(path)
    if (['home', 'post', 'focus', 'project', 'page'].includes(kind)) served.add(`${path}index.md`)
    if (kind === 'tag') served.add(`${path}feed.xml`)
  }
  for (const { path } of shareCards(index)) served.add(path)
  const led = addressesOn(index).map((address) => address.replace(/^.*?\/blog(?=\/)/, '').replace(/#.*/, ''))
  expect(led.filter((path) => !served.has(path))).toEqual([])
})

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
      return JSON.stringify(source.page()) !== JSON.stringify(pageAt(before, source.path))
    })
    expect(late.map(({ path }) => path)).toEqual(['/focus/'])
    expect(pageAt(before, sitePath('/focus/'), now)).toEqual(pageAt(before, sitePath('/focus/'), now * 2))
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

test('ten thousand posts cost no more each than a few do', () => {
  const posts = Array.from({ length: 10_000 }, (_, at) =>
    post(`p${at}`, {
      date: new Date(Date.UTC(1995, 0, 1 + at)).toISOString().slice(0, 10),
      tags: [`T${at % 5}`, `U${at % 40}`, `V${at % 700}`, 'All'],
    }),
  )
  const index = makeIndex({ posts })
  const started = process.cpuUsage()
  const words = sitePages(index).reduce((sum, source) => sum + source.page().head.length, 0)
  expect(words).toBeGreaterThan(10_000)
  // About a second of processor time; had it any part that is quadratic, it would take minutes.
  const { user, system } = process.cpuUsage(started)
  expect((user + system) / 1000).toBeLessThan(10_000)
}, 30_000)

/** Every address within the site that any of its pages has. */
function addressesOn(index: SiteIndex): string[] {
  const all = [...everyPage(index).values()].flatMap(({ head, frame, view }) =>
    textsIn([head.map(unpacked), frame, view]),
  )
  return all.filter((text) => text.startsWith('/') || text.startsWith('https://example.com'))
}

/** A script's data in place of its text. */
function unpacked({ attributes, text }: SitePage['head'][number]): unknown {
  return attributes['type'] === 'application/ld+json' ? JSON.parse(text ?? '') : attributes
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}
