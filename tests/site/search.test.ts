import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { selectAll } from 'hast-util-select'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { attribute, builtSite, isRedirect } from '../support/built-site.ts'

const fragment = z.object({ url: z.string(), content: z.string(), meta: z.record(z.string(), z.string()) })

describe.each(['shipped', 'archive'])('the search of the %s site', (name) => {
  const site = builtSite(name)
  const files = site.files.filter((file) => file.startsWith('pagefind/'))
  const fragments = files
    .filter((file) => file.endsWith('.pf_fragment'))
    .map((file) => {
      const text = gunzipSync(readFileSync(join(site.folder, file))).toString('utf8')
      return fragment.parse(JSON.parse(text.replace('pagefind_dcd', '')))
    })

  it('has its program, its index and nothing else', () => {
    const kinds = new Set(files.map((file) => file.replace(/^.*?([^/.]*\.)?(\w+)$/, '$2')))
    expect([...kinds].toSorted()).toEqual([
      'js',
      'json',
      'pagefind',
      'pf_filter',
      'pf_fragment',
      'pf_index',
      'pf_meta',
    ])
    expect(files.filter((file) => file.endsWith('.js'))).toEqual(['pagefind/pagefind.js'])
  })

  it('finds every post that stands here, each once, and leads to pages there are', () => {
    const found = fragments.map(({ url }) => url)
    expect(new Set(found).size).toBe(found.length)
    const posts = site.pages.filter(
      ({ path, ...page }) => path.startsWith('/posts/') && !isRedirect({ path, ...page }),
    )
    expect(found).toEqual(expect.arrayContaining(posts.map(({ path }) => path)))
    const paths = new Set(site.pages.map(({ path }) => path))
    expect(
      found.filter((url) => url.startsWith('/') && !paths.has(new URL(url, 'https://a.example').pathname)),
    ).toEqual([])
  })

  it('shows text, not markup', () => {
    for (const { url, content, meta } of fragments) {
      expect(meta.title, url).not.toBe('')
      expect(content, url).not.toMatch(/<\/(?:p|span|div|code)>/)
    }
  })

  it('is led to from every page and loads nothing but its element’s module', () => {
    for (const page of site.pages.filter((candidate) => !isRedirect(candidate))) {
      const links = selectAll('search-dialog > a[rel=search]', page.tree)
      expect(
        links.map((link) => attribute(link, 'href')),
        page.file,
      ).toEqual(['/search/'])
      const loaded = selectAll('[src], link[href]', page.tree).map(
        (element) => attribute(element, 'src') ?? attribute(element, 'href') ?? '',
      )
      expect(
        loaded.filter((path) => /pagefind|\/assets\/search-(?!page-)/.test(path)),
        page.file,
      ).toEqual([])
    }
  })
})
