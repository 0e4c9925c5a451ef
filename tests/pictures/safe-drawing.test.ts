import { describe, expect, it } from 'vitest'
import { safeDrawing } from '../../lib/pictures/safe-drawing.ts'

const start =
  '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">'

/** What is served of a drawing with something in it, and what is said of it. */
function served(inner: string, first = start): { text: string; removed: string[] } {
  const result = safeDrawing(Buffer.from(`${first}${inner}</svg>`))
  if ('broken' in result) throw new Error(result.broken)
  return { text: Buffer.from(result.bytes).toString(), removed: result.removed.map(({ what }) => what) }
}

const broken = (text: string | Uint8Array): string | undefined => {
  const result = safeDrawing(Buffer.from(text))
  return 'broken' in result ? result.broken : undefined
}

describe('a drawing', () => {
  it.each([
    '<path d="M0 0h9" style="fill:url(#a);mask:url(\'#b\')"/><!-- a --><style>.a { fill: red }</style>',
    '<a href="https://example.org/" xlink:href="/posts/a/"><text>a &amp; b</text></a>',
    '<use href="#a"/><image xlink:href="data:image/png;base64,AAAA"/>',
    '<style>@font-face { font-family: a; src: url(data:font/woff2;base64,AAAA) }</style>',
    '<animate attributeName="x" to="1" onset="x"/>'.replace(' onset="x"', ''),
    '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><a/></rdf:RDF></metadata>',
    '<style>.a\\:b { fill: red } .c::after { content: "\\201C" }</style>',
  ])('that only is seen stays as it is: %s', (inner) => {
    expect(served(inner)).toEqual({ text: `${start}${inner}</svg>`, removed: [] })
  })

  it.each([
    ['<script>alert(1)</script>', '`<script>`'],
    ['<script href="data:text/javascript,alert(1)"/>', '`<script>`'],
    ['<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>', '`<x:script>`'],
    ['<g onload="alert(1)"/>', '`onload`'],
    ['<g OnClick="alert(1)"/>', '`OnClick`'],
    ['<foreignObject><p>alert</p></foreignObject>', '`<foreignObject>`'],
    ['<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>', '`<h:script>`'],
    ['<g xmlns:h="http://www.w3.org/1999/xhtml"><h:img src="x" onerror="alert(1)"/></g>', '`<h:img>`'],
    ['<p xmlns="http://www.w3.org/1999/xhtml">alert</p>', '`<p>`'],
    ['<a xlink:href="javascript:alert(1)"><text>a</text></a>', '`xlink:href`'],
    ['<a href="java&#10;script:alert(1)"><text>a</text></a>', '`href`'],
    ['<a href="&#1;javascript:alert(1)"/>'.replace('&#1;', ' '), '`href`'],
    ['<a href="data:text/html,alert"/>', '`href`'],
    ['<a href="vbscript:alert"/>', '`href`'],
    ['<a id="a"><set attributeName="xlink:href" to="javascript:alert(1)"/></a>', '`<set>`'],
    ['<animate attributeName="href" values="javascript:alert(1)"/>', '`<animate>`'],
    ['<image href="https://evil.example/alert.png"/>', '`href`'],
    ['<image href="//evil.example/alert.png"/>', '`href`'],
    ['<image href="alert.png"/>', '`href`'],
    ['<use xlink:href="https://evil.example/alert.svg#a"/>', '`xlink:href`'],
    ['<use href="data:image/svg+xml,alert#a"/>', '`href`'],
    ['<style>@import "https://evil.example/alert.css";</style>', '`@import`'],
    ['<style><![CDATA[@import url(https://evil.example/alert.css);]]></style>', '`@import`'],
    ['<style>.a { fill: url(https://evil.example/alert) }</style>', '`url(https://evil.example/alert)`'],
    ['<style>.a { background: u\\72l(https://evil.example/alert) }</style>', 'styles that load something'],
    [
      '<style>@im/**/port</style><style>.a { background: image-set("https://evil.example/alert" 1x) }</style>',
      'styles that load something',
    ],
    ['<g style="fill:url(https://evil.example/alert#a)"/>', '`style`'],
    ['<g filter="url(https://evil.example/alert#a)"/>', '`filter`'],
    ['<g xml:base="https://evil.example/alert"/>', '`xml:base`'],
    ['<?xml-stylesheet href="https://evil.example/alert.css"?>', '`<?xml-stylesheet?>`'],
  ])('is served without what acts by itself: %s', (inner, what) => {
    const { text, removed } = served(`<path d="M0 0h9"/>${inner}`)
    expect(removed).toEqual([what])
    expect(text).not.toMatch(/alert/)
    expect(text).toContain('<path d="M0 0h9"/>')
  })

  it('is served without what its document type would add', () => {
    const type =
      '<?xml version="1.0"?><?xml-stylesheet href="alert.xsl" type="text/xsl"?><!DOCTYPE svg [ <!ATTLIST svg onload CDATA "alert(1)"> ]>'
    const { text, removed } = served('<path d="M0 0h9"/>', `${type}${start}`)
    expect(text).not.toMatch(/alert|ATTLIST/)
    expect(removed).toEqual(['`<?xml-stylesheet?>`'])
  })

  it('keeps what the entities stand for that programs for drawing define', () => {
    const type =
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [ <!ENTITY ns_svg "http://www.w3.org/2000/svg"> ]>'
    const { text } = served('<text>a</text>', `${type}<svg xmlns="&ns_svg;">`)
    expect(text).toContain('<svg xmlns="http://www.w3.org/2000/svg"><text>a</text></svg>')
  })

  it.each([
    [
      'an entity that reads a file',
      '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
    ],
    [
      'an entity of markup',
      '<!DOCTYPE svg [<!ENTITY a "<script>alert(1)</script>">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
    ],
    [
      'entities without an end',
      `<!DOCTYPE svg [<!ENTITY a "${'b'.repeat(20_000)}">]><svg xmlns="http://www.w3.org/2000/svg">${'&a;'.repeat(20_000)}</svg>`,
    ],
    ['another encoding', '<?xml version="1.0" encoding="UTF-7"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['no namespace', '<svg/>'],
    ['another namespace', '<svg xmlns="http://www.w3.org/1999/xhtml"/>'],
    ['nothing', ' '],
    ['a page', '<!doctype html><p>a'],
    ['a depth without an end', `<svg xmlns="http://www.w3.org/2000/svg">${'<g>'.repeat(200_000)}`],
  ])('is refused with %s', (_, text) => {
    expect(broken(text)).toMatch(/^(?:it|its|the) /)
  })
})
