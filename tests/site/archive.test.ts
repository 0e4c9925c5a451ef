import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { select, selectAll } from 'hast-util-select'
import { toString } from 'hast-util-to-string'
import { describe, expect, it } from 'vitest'
import { parseArchive } from '../../scripts/bench/title-archive.ts'
import { builtSite } from '../support/built-site.ts'
import { root } from '../support/command.ts'

const archive = parseArchive(readFileSync(join(root, 'tests/fixtures/archive.json'), 'utf8'))
const site = builtSite('archive')
const posts = site.pages.filter(({ path }) => /^\/posts\/[^/]+\/$/.test(path))
const tags = site.pages.filter(({ path }) => /^\/tags\/[^/]+\/$/.test(path))

function page(path: string) {
  const found = site.pages.find((candidate) => candidate.path === path)
  if (!found) throw new Error(`no page ${path}`)
  return found
}

function texts(selector: string, path: string): string[] {
  return selectAll(selector, page(path).tree).map((element) => toString(element).trim())
}

describe('the site of the archive', () => {
  it('has a page for each of its 232 entries, under its own title', () => {
    expect(archive).toHaveLength(232)
    expect(posts).toHaveLength(232)
    const titles = posts.map(({ tree }) => toString(select('h1', tree) ?? { type: 'root', children: [] }))
    const plain = (text: string): string => text.normalize('NFKC').replace(/[’‘]/g, "'").replace(/[“”]/g, '"')
    expect(titles.map(plain).toSorted()).toEqual(archive.map(({ title }) => plain(title)).toSorted())
  })

  it('lists all of them in the archive, each once, with its year', () => {
    expect(
      new Set(selectAll('.h-entry a.u-url', page('/archive/').tree).map(({ properties }) => properties.href))
        .size,
    ).toBe(232)
    const years = new Set(archive.map(({ date }) => (date ?? '2024').slice(0, 4)))
    for (const year of years) expect(site.files).toContain(`archive/${year}/index.html`)
  })

  it('has 130 topics, of which two differ only in case and are one: 129 tag pages', () => {
    expect(new Set(archive.flatMap(({ topics }) => topics)).size).toBe(130)
    expect(tags).toHaveLength(129)
    expect(texts('h1', '/tags/github-actions/')).toEqual(['GitHub Actions'])
    expect(site.files).toContain('tags/ci-cd/index.html')
    expect(site.files).toContain('tags/node-js/index.html')
  })

  it('offers no reply by mail, since its author has no address', () => {
    for (const { tree, file } of site.pages) expect(selectAll('a[href^="mailto:"]', tree), file).toEqual([])
  })

  it('lists under each tag what carries it', () => {
    const go = archive.filter(({ topics }) => topics.includes('Golang'))
    expect(selectAll('.h-entry', page('/tags/golang/').tree)).toHaveLength(go.length)
  })

  it('names the publication of the five pieces first published elsewhere', () => {
    const published = archive.filter(({ publication }) => publication !== undefined)
    expect(published).toHaveLength(5)
    const entries = selectAll('.h-entry', page('/archive/').tree).map(toString)
    for (const { title, publication } of published) {
      const entry = entries.find((text) => text.includes(title))
      expect(entry, title).toContain(publication)
    }
    expect(
      entries.filter((text) =>
        published.some(({ publication }) => publication && text.includes(publication)),
      ),
    ).not.toHaveLength(0)
  })
})
