import { toString } from 'hast-util-to-string'
import { select, selectAll } from 'hast-util-select'
import { describe, expect, it } from 'vitest'
import { attribute, builtSite, isRedirect, type BuiltPage } from '../support/built-site.ts'

const site = builtSite('shipped')
const pages = site.pages.filter((page) => !isRedirect(page))

function content(page: BuiltPage, selector: string): string {
  return attribute(select(selector, page.tree), 'content') ?? ''
}

describe('the head of each page of the shipped site', () => {
  it.each(pages.map((page) => [page.path, page] as const))('%s', (path, page) => {
    expect(selectAll('h1', page.tree), 'one h1').toHaveLength(1)
    const title = select('head title', page.tree)
    expect(title && toString(title)).toMatch(/Groundwork/)
    expect(attribute(select('html', page.tree), 'lang')).toBe('en')
    expect(content(page, 'meta[name=description]').length).toBeGreaterThan(20)
    expect(content(page, 'meta[property="og:title"]')).not.toBe('')
    expect(content(page, 'meta[property="og:type"]')).not.toBe('')
    expect(content(page, 'meta[name="twitter:card"]')).toMatch(/^summary/)
    const feeds = selectAll('link[rel=alternate]', page.tree).map((link) => attribute(link, 'type'))
    expect(feeds).toContain('application/rss+xml')
    if (path === '/')
      expect(feeds).toEqual(expect.arrayContaining(['application/atom+xml', 'application/feed+json']))
    if (path === '/404.html' || path === '/search/') {
      expect(content(page, 'meta[name=robots]')).toContain('noindex')
      return
    }
    expect(attribute(select('link[rel=canonical]', page.tree), 'href')).toBe(
      `https://groundwork.example${path}`,
    )
    expect(content(page, 'meta[property="og:url"]')).toBe(`https://groundwork.example${path}`)
    const data = selectAll('script[type="application/ld+json"]', page.tree).map((script): unknown =>
      JSON.parse(toString(script)),
    )
    expect(JSON.stringify(data)).toContain('"@type"')
  })

  it('describes a post as a BlogPosting and an h-entry', () => {
    const post = pages.find(({ path }) => path === '/posts/a-date-is-not-an-instant/')
    const data = selectAll('script[type="application/ld+json"]', post?.tree ?? { type: 'root', children: [] })
      .map(toString)
      .join()
    expect(data).toContain('"BlogPosting"')
    expect(data).toContain('"BreadcrumbList"')
    expect(data).toContain('2026-03-01')
    for (const part of [
      '.h-entry',
      '.h-entry .p-name',
      '.h-entry .dt-published',
      '.h-entry .p-summary',
      '.h-entry .e-content',
      '.h-entry .p-author',
    ]) {
      expect(post && select(part, post.tree), part).toBeTruthy()
    }
  })
})
