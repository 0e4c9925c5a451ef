import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { toString } from 'hast-util-to-string'
import { select, selectAll } from 'hast-util-select'
import { describe, expect, it } from 'vitest'
import { attribute, builtSite, isRedirect, type BuiltPage, type BuiltSite } from '../support/built-site.ts'

/** Bytes as a host that compresses on the fly sends them. */
function brotliSize(data: string | Uint8Array): number {
  return brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length
}

function sizeOf(site: BuiltSite, address: string): number {
  return brotliSize(readFileSync(join(site.folder, address.slice(1))))
}

function textCost(site: BuiltSite, page: BuiltPage): number {
  const sheets = selectAll('link[rel=stylesheet]', page.tree).map((link) => attribute(link, 'href') ?? '')
  return sheets.reduce((sum, sheet) => sum + sizeOf(site, sheet), brotliSize(page.html))
}

function wordsIn(page: BuiltPage): number {
  const body = select('.e-content', page.tree)
  return body ? toString(body).split(/\s+/).length : 0
}

describe('what a reader loads before there is text', () => {
  it('is at most 14 kB for a post of a thousand words', () => {
    const site = builtSite('archive')
    const typical = site.pages.filter((page) => {
      const words = wordsIn(page)
      return words >= 1000 && words < 1400
    })
    expect(typical.length).toBeGreaterThan(50)
    const costs = typical.map((page) => [textCost(site, page), page.path])
    expect(costs.filter(([bytes]) => Number(bytes) > 14_000)).toEqual([])
  })

  it.each(['shipped', 'archive'])('is at most 14 kB for the home page: %s', (name) => {
    const site = builtSite(name)
    const home = site.pages.find(({ path }) => path === '/')
    expect(home && textCost(site, home)).toBeLessThanOrEqual(14_000)
  })
})

describe.each(['shipped', 'archive'])('the %s site', (name) => {
  const site = builtSite(name)

  it('loads at most 2.5 kB of script on a post, 7.5 kB of CSS and 50 kB of fonts', () => {
    for (const page of site.pages.filter(({ file }) => file.startsWith('posts/'))) {
      const scripts = selectAll('script[src]', page.tree).map((script) => attribute(script, 'src') ?? '')
      const bytes = scripts.reduce((sum, script) => sum + sizeOf(site, script), 0)
      expect(bytes, page.path).toBeLessThanOrEqual(2500)
    }
    const files = (ending: string): string[] => site.files.filter((file) => file.endsWith(ending))
    const styles = files('.css').filter((file) => file.startsWith('_next/'))
    expect(styles.reduce((sum, file) => sum + sizeOf(site, `/${file}`), 0)).toBeLessThanOrEqual(7500)
    const fonts = files('.woff2').map((file) => readFileSync(join(site.folder, file)).length)
    expect(fonts.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(50_000)
  })

  it('gives every picture of its pages its size, so that nothing moves', () => {
    for (const page of site.pages.filter((candidate) => !isRedirect(candidate))) {
      for (const image of selectAll('img', page.tree)) {
        expect(attribute(image, 'width'), `${page.path} ${attribute(image, 'src')}`).toBeDefined()
        expect(attribute(image, 'height'), `${page.path} ${attribute(image, 'src')}`).toBeDefined()
      }
    }
  })
})
