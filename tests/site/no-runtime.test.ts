import { toString } from 'hast-util-to-string'
import { selectAll } from 'hast-util-select'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { themeLine } from '../../lib/pages/parts/theme-line.ts'
import { attribute, builtSite } from '../support/built-site.ts'

describe.each(['shipped', 'archive'])('the %s site', (name) => {
  const site = builtSite(name)

  it('holds no script of the framework and no payload', () => {
    expect(site.files.filter((file) => file.startsWith('_next/') && file.endsWith('.js'))).toEqual([])
    expect(site.files.filter((file) => file.endsWith('.txt')).toSorted()).toEqual(['llms.txt', 'robots.txt'])
    for (const { file, tree } of site.pages) {
      expect(
        selectAll('script[src*="/_next/"], link[rel=preload][as=script], link[rel=modulepreload]', tree),
        file,
      ).toEqual([])
      expect(
        selectAll('script', tree).filter((script) => toString(script).includes('__next_f')),
        file,
      ).toEqual([])
      expect(
        selectAll('template, [hidden]', tree).filter(
          ({ tagName, properties }) => tagName === 'template' || String(properties.id).startsWith('S:'),
        ),
        file,
      ).toEqual([])
    }
  })

  it('runs one inline script, the theme’s', () => {
    for (const { file, tree } of site.pages) {
      const inline = selectAll('script:not([src])', tree).filter((script) => {
        const type = attribute(script, 'type')
        return type === undefined || type === 'module' || type === 'text/javascript'
      })
      expect(
        inline.map(toString).filter((text) => text !== themeLine),
        file,
      ).toEqual([])
      expect(inline.length, file).toBeLessThanOrEqual(1)
    }
  })

  it('has no style and no event attributes, so that a strict Content-Security-Policy holds', () => {
    for (const { file, tree } of site.pages) {
      const found: string[] = []
      visit(tree, 'element', ({ tagName, properties }) => {
        for (const property of Object.keys(properties))
          if (property === 'style' || /^on[A-Z]/.test(property)) found.push(`${tagName} ${property}`)
      })
      expect(found, file).toEqual([])
    }
  })

  it('asks no other host for anything', () => {
    for (const { file, tree } of site.pages) {
      const sources = selectAll('[src], link[rel=stylesheet], link[rel=preload], link[rel=icon]', tree).map(
        (element) => attribute(element, 'src') ?? attribute(element, 'href') ?? '',
      )
      expect(
        sources.filter((source) => !/^\/(?!\/)|^data:/.test(source)),
        file,
      ).toEqual([])
    }
    for (const file of site.files.filter((path) => path.endsWith('.css')))
      expect(site.read(file)).not.toMatch(/url\(["']?(?:https?:)?\/\//)
  })
})
