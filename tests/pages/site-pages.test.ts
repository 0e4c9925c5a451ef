import { describe, expect, test } from 'vitest'
import { pageAddresses } from '../../lib/content/addresses/site-map.ts'
import type { SiteIndex } from '../../lib/content/index/site-index.ts'
import { shareCards } from '../../lib/pages/head/share-cards.ts'
import { pageAt, sitePages } from '../../lib/pages/site-pages.ts'
import type { SitePage } from '../../lib/pages/site-page.ts'
import { sitePath } from '../../lib/paths.ts'
import { makeIndex, post } from './make-index.ts'
import { everyPage, wholeSite } from './whole-site.ts'

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
        "/feeds/ feeds",
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
        "/feeds/",
        "/404.html",
      ]
    `)
  })

  test('are those of the site’s addresses, and the page for what is not found', () => {
    const posts = Array.from({ length: 1001 }, (_, at) => post(`p${at}`, { tags: ['Go'] }))
    for (const index of [wholeSite(), makeIndex(), makeIndex({ posts })]) {
      expect(sitePages(index).map(({ path }) => path)).toEqual([...pageAddresses(index), '/404.html'])
    }
  })

  test('are found by their addresses, and nothing else is', () => {
    const index = wholeSite()
    for (const { path, kind, page: make } of sitePages(index)) {
      const made = make()
      expect([made.path, made.view.kind]).toEqual([path, kind])
      expect(pageAt(index, path)?.page()).toEqual(made)
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
    if (kind === 'tag' || kind === 'series') served.add(`${path}feed.xml`)
  }
  for (const { path } of shareCards(index)) served.add(path)
  const led = addressesOn(index).map((address) => address.replace(/^.*?\/blog(?=\/)/, '').replace(/#.*/, ''))
  expect(led.filter((path) => !served.has(path))).toEqual([])
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
