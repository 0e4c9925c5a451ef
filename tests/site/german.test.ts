import { select, selectAll } from 'hast-util-select'
import { toString } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { messagesFor } from '../../lib/messages/messages-for.ts'
import { attribute, builtSite, isRedirect, type BuiltPage } from '../support/built-site.ts'
import { spokenMessages } from '../support/spoken-messages.ts'

const site = builtSite('german')
const pages = site.pages.filter((page) => !isRedirect(page))

function pageAt(path: string): BuiltPage {
  const page = pages.find((candidate) => candidate.path === path)
  if (!page) throw new Error(`no page ${path}`)
  return page
}

/** Everything a page says, piece by piece, apart from the text of its posts. */
function saidOn({ tree }: BuiltPage): string[] {
  const said: string[] = []
  visit(tree, (node) => {
    if (node.type === 'text') said.push(node.value)
    if (node.type !== 'element') return
    const names = [
      'ariaLabel',
      'title',
      'alt',
      'placeholder',
      'content',
      'dataCopy',
      'dataCopied',
      'dataLabel',
      'dataShow',
    ]
    for (const name of [...names, 'dataTitle', 'dataSystem', 'dataLight', 'dataDark', 'dataCopyFailed'])
      said.push(attribute(node, name) ?? '')
    if (node.tagName === 'script' && node.properties.type === 'application/ld+json')
      said.push(...(toString(node).match(/(?<=")[^"]+(?=")/g) ?? []))
  })
  return said.flatMap((text) => text.split(' · ')).map((text) => text.replace(/\s+/g, ' ').trim())
}

describe('a site in German', () => {
  const german = spokenMessages(messagesFor('de'))
  const english = [...spokenMessages(messagesFor('en'))].filter(
    ([name, { text }]) => german.get(name)?.text !== text,
  )

  it.each(pages.map((page) => [page.path, page] as const))('%s says nothing in English', (_, page) => {
    const said = new Set(saidOn(page))
    const found = english.flatMap(([name, { pattern }]) =>
      [...said].filter((text) => pattern.test(text)).map((text) => `${name}: ${text}`),
    )
    expect(found).toEqual([])
    expect(attribute(select('html', page.tree), 'lang')).toBe('de')
  })

  it('would say so if it did', () => {
    const words = english.filter(([name]) => name === 'list.posts(7, 7)' || name === 'post.related')
    expect(
      words.map(([, { pattern }]) =>
        ['12 posts', 'Related', '12 Beiträge'].map((text) => pattern.test(text)),
      ),
    ).toEqual([
      [true, false, false],
      [false, true, false],
    ])
  })
})

describe('its Current Focus', () => {
  const { tree } = pageAt('/focus/')

  it('has the title its author gives it', () => {
    const heading = select('h1', tree)
    expect(heading && toString(heading)).toBe('Woran ich sitze')
  })

  it('says since when it is true, and plainly that this was long ago', () => {
    const head = select('.page-head', tree)
    expect(head && toString(head)).toContain('Stand: 5. Januar 2026')
    expect(head && toString(head)).toContain(messagesFor('de').focus.stale)
  })
})

describe('a post in Hebrew on it', () => {
  const page = pageAt('/posts/turim/')

  it('says its language and direction, for its title and its text alone', () => {
    for (const selector of ['h1', '.e-content'])
      expect(
        selectAll(`[lang=he][dir=rtl] ${selector}, ${selector}[lang=he][dir=rtl]`, page.tree),
      ).toHaveLength(1)
    expect(attribute(select('html', page.tree), 'dir')).toBeUndefined()
    expect(attribute(select('meta[property="og:locale"]', page.tree), 'content')).toBe('he_IL')
    expect(attribute(select('page-contents ol', page.tree), 'lang')).toBe('he')
  })

  it('says it in lists and in feeds', () => {
    for (const path of ['/', '/archive/', '/tags/postgres/', '/posts/geduld/']) {
      const link = selectAll('a[href="/buch/posts/turim/"]', pageAt(path).tree)[0]
      expect([path, attribute(link, 'lang'), attribute(link, 'dir')]).toEqual([path, 'he', 'auto'])
    }
    expect(site.read('feed.json')).toContain('"language":"he"')
    expect(site.read('feed.xml')).toContain('<dc:language>he</dc:language>')
    expect(site.read('feed.xml')).toContain('<language>de</language>')
    expect(site.read('atom.xml')).toContain('<entry xml:lang="he">')
    expect(site.read('feed.xml')).toMatch(/<div[^>]*(?:lang="he" dir="rtl"|dir="rtl" lang="he")/)
  })
})

describe('the services it uses', () => {
  it('are named on every page', () => {
    for (const { tree, file } of pages) {
      const footer = select('.site-footer', tree)
      for (const host of [
        'giscus.app',
        'brief.example',
        'mention.example',
        'hub.example',
        '@ada@sozial.example',
      ])
        expect(footer && toString(footer), file).toContain(host)
    }
  })

  it('are allowed to answer, and no others', () => {
    const hosts = (policy: string): string[] => policy.match(/https:\/\/[^\s;]+/g) ?? []
    const header = /Content-Security-Policy: (.*)/.exec(site.read('_headers'))?.[1] ?? ''
    expect(hosts(header)).toEqual(['https://brief.example'])
    for (const { tree, file } of pages) {
      const policy = select('meta[http-equiv=Content-Security-Policy]', tree)
      const named = hosts(attribute(policy, 'content') ?? '')
      expect(named, file).toEqual(['https://giscus.app', 'https://brief.example'])
    }
  })

  it('tell the hub in each feed', () => {
    expect(site.read('feed.xml')).toContain('href="https://hub.example/" rel="hub"')
    expect(site.read('atom.xml')).toContain('rel="hub" href="https://hub.example/"')
    expect(site.read('feed.json')).toContain('"hubs":[{"type":"WebSub","url":"https://hub.example/"}]')
  })
})
