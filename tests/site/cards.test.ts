import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { select } from 'hast-util-select'
import { imageSize } from 'image-size'
import { describe, expect, it } from 'vitest'
import { attribute, builtSite, isRedirect, type BuiltPage } from '../support/built-site.ts'

const site = builtSite('shipped')
const pages = site.pages.filter((page) => !isRedirect(page))
const cards = site.files.filter((file) => /^og\/.*\.png$/.test(file))

function content(page: BuiltPage, name: string): string {
  const found = select(`meta[property="${name}"], meta[name="${name}"]`, page.tree)
  return attribute(found, 'content') ?? ''
}

describe('the share cards of the shipped site', () => {
  it.each(pages.map((page) => [page.path, page] as const))('%s names one that is there', (_, page) => {
    const url = new URL(content(page, 'og:image'))
    expect(url.origin).toBe('https://groundwork.example')
    expect(cards).toContain(url.pathname.slice(1))
    expect(content(page, 'twitter:card')).toBe('summary_large_image')
    expect(content(page, 'og:image:width')).toBe('1200')
    expect(content(page, 'og:image:height')).toBe('630')
    expect(content(page, 'og:image:type')).toBe('image/png')
    expect(content(page, 'og:image:alt')).toContain('Groundwork')
  })

  it('are each of the size that the pages say, and of less than 60 kB', () => {
    expect(cards.length).toBeGreaterThan(30)
    for (const card of cards) {
      const bytes = readFileSync(join(site.folder, card))
      expect(bytes.length, card).toBeLessThan(60_000)
      expect(imageSize(bytes), card).toMatchObject({ type: 'png', width: 1200, height: 630 })
    }
  })

  it('are each named by a page', () => {
    const named = new Set(pages.map((page) => new URL(content(page, 'og:image')).pathname.slice(1)))
    expect(cards.filter((card) => !named.has(card))).toEqual([])
  })
})

it('a site that wants no cards has none', () => {
  const archive = builtSite('archive')
  expect(archive.files.filter((file) => file.startsWith('og/'))).toEqual([])
  expect(archive.pages.some((page) => content(page, 'og:image') !== '')).toBe(false)
})
