import { describe, expect, it } from 'vitest'
import { hostOf, pagesAddress } from '../../../lib/cli/setup/hosts.ts'
import { linksOf, typedLinks } from '../../../lib/cli/setup/typed-links.ts'

describe('links as they are typed', () => {
  it('are read with labels of several words and addresses that hold signs', () => {
    const links = linksOf(
      ' Code=https://a.org/?q=1&r=2, Stack Overflow = https://b.org  Mail=mailto:a@b.org ',
    )
    expect(links).toEqual([
      { label: 'Code', url: 'https://a.org/?q=1&r=2' },
      { label: 'Stack Overflow', url: 'https://b.org' },
      { label: 'Mail', url: 'mailto:a@b.org' },
    ])
    expect(linksOf(typedLinks(links ?? []))).toEqual(links)
  })

  it.each(['x', 'Code=', '=https://a.org', 'Code=https://a.org and more'])('%j is none', (typed) => {
    expect(linksOf(typed)).toBeUndefined()
  })
})

describe('where a site is published', () => {
  it.each([
    ['https://jo.github.io/blog', 'github-pages'],
    ['https://jo.netlify.app', 'netlify'],
    ['https://jo.pages.dev', 'cloudflare'],
    ['https://jo.vercel.app', 'vercel'],
    ['https://jo.org/github.io', 'other'],
  ])('%s is known by its name', (url, host) => {
    expect(hostOf(url)).toBe(host)
  })

  it.each([
    ['git@github.com:Jo/blog.git\n', 'https://jo.github.io/blog'],
    ['https://github.com/jo/jo.github.io', 'https://jo.github.io'],
    ['ssh://git@github.com/jo/my.notes.git', 'https://jo.github.io/my.notes'],
    ['https://gitlab.com/jo/blog.git', undefined],
    ['/srv/git/github.com/jo/blog', undefined],
  ])('%s may well be at %s', (remote, url) => {
    expect(pagesAddress(remote)).toBe(url)
  })
})
