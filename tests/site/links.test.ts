import { selectAll } from 'hast-util-select'
import { describe, expect, it } from 'vitest'
import { attribute, builtSite } from '../support/built-site.ts'

describe.each([
  ['shipped', 'https://groundwork.example'],
  ['archive', 'https://archive.example'],
])('the %s site', (name, origin) => {
  const site = builtSite(name)
  const files = new Set(site.files)
  const anchors = new Map(
    site.pages.map(({ path, tree }) => [
      path,
      new Set(selectAll('[id]', tree).map((element) => attribute(element, 'id'))),
    ]),
  )

  it('resolves every internal link, source and anchor', () => {
    const broken: string[] = []
    let checked = 0
    for (const page of site.pages) {
      for (const element of selectAll('[href], [src]', page.tree)) {
        const written = attribute(element, 'href') ?? attribute(element, 'src') ?? ''
        const url = new URL(written, origin + page.path)
        if (url.origin !== origin) continue
        checked++
        const path = decodeURI(url.pathname)
        const file = path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1)
        if (!files.has(file)) broken.push(`${page.path}: ${written}`)
        const fragment = decodeURIComponent(url.hash.slice(1))
        if (fragment !== '' && !anchors.get(path)?.has(fragment))
          broken.push(`${page.path}: ${written} (no such id)`)
      }
    }
    expect(broken).toEqual([])
    expect(checked).toBeGreaterThan(site.pages.length * 5)
  })

  it('has each id once in a page', () => {
    for (const { file, tree } of site.pages) {
      const ids = selectAll('[id]', tree).map((element) => attribute(element, 'id'))
      expect(
        ids.filter((id, at) => ids.indexOf(id) !== at),
        file,
      ).toEqual([])
    }
  })
})
