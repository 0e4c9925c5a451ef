import { describe, expect, test } from 'vitest'
import { buildIndex } from '../../../lib/content/index/build-index.ts'
import { indexFolder, parseFolder, post, report, siteYaml, told } from '../content-builder.ts'

describe('no site.yaml', () => {
  const { input } = parseFolder({ texts: { 'posts/a.md': post('A', '2024-01-01', 'project: none') } })
  const parsed = input.parsed.filter(({ kind }) => kind !== 'site')

  test('at all', () => {
    const { problems } = buildIndex({ ...input, parsed })
    expect(report(problems)).toMatchInlineSnapshot(`
      "posts/a.md:4:10  error  There is no project \`none\`.
        fix: Make the file \`projects/none.md\`, or take the name out.

      site.yaml:1  error  There is no site.yaml.
        fix: Make the file, with at least:
             title: A title
             description: One sentence on what the site is about.
             url: https://example.com
             author: { name: Your Name }
             feed: { id: 'example.com,2026' }

      2 errors, 0 warnings in 2 files"
    `)
  })
  test('that could be read is reported where it is read', () => {
    const { problems } = buildIndex({ ...input, parsed, unparsed: ['site.yaml', 'projects/none.md'] })
    expect(problems).toEqual([])
  })
})

describe('references', () => {
  const others = {
    'focus/async-systems.md': '---\ntitle: A\nstatus: active\nsince: 2024-01-01\n---\n',
    'projects/halfway.md': "---\ntitle: H\nsummary: S\nperiod: '2024'\nstatus: done\n---\n",
  }

  test('to what is nearly there', () => {
    const texts = {
      ...others,
      'posts/a.md': post('A', '2024-01-01', 'focus: [asnyc-systems]', 'project: half-way'),
    }
    expect(told({ texts })).toMatchInlineSnapshot(`
      "posts/a.md:4:9  error  There is no focus entry \`asnyc-systems\`.
        fix: Write \`async-systems\`.
      posts/a.md:5:10  error  There is no project \`half-way\`.
        fix: Write \`halfway\`.

      2 errors, 0 warnings in 1 file"
    `)
  })
  test('to what is not there', () => {
    const texts = { 'posts/a.md': post('A', '2024-01-01', 'focus: [queues]', 'project: halfway') }
    expect(told({ texts })).toMatchInlineSnapshot(`
      "posts/a.md:4:9  error  There is no focus entry \`queues\`.
        fix: Make the file \`focus/queues.md\`, or take the name out.
      posts/a.md:5:10  error  There is no project \`halfway\`.
        fix: Make the file \`projects/halfway.md\`, or take the name out.

      2 errors, 0 warnings in 1 file"
    `)
  })
  test('in a draft, only in a preview', () => {
    const folder = { texts: { 'posts/a.md': post('A', '2024-01-01', 'draft: true', 'project: none') } }
    expect(indexFolder(folder).told).toBe('No problems.')
    expect(indexFolder(folder, { preview: true }).told).toContain('There is no project `none`.')
  })
})

describe('and besides', () => {
  test('no picture of the author', () => {
    const texts = { 'site.yaml': siteYaml.replace('Ada Example }', 'Ada, avatar: me.jpg }') }
    expect(told({ texts })).toMatchInlineSnapshot(`
      "site.yaml:4:30  error  There is no file \`me.jpg\` for the author's picture.
        fix: Put it beside site.yaml, or write a whole URL.

      1 error, 0 warnings in 1 file"
    `)
    expect(told({ texts, files: ['me.jpeg'] })).toMatchInlineSnapshot(`
      "site.yaml:4:30  error  There is no file \`me.jpg\` for the author's picture.
        fix: Write \`avatar: me.jpeg\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a picture of the author by a name that is never served', () => {
    const texts = { 'site.yaml': siteYaml.replace('Ada Example }', 'Ada, avatar: _me.jpg }') }
    expect(told({ texts, files: ['_me.jpg'] })).toMatchInlineSnapshot(`
      "site.yaml:4:30  error  The picture \`_me.jpg\` leads to a file that is never served: the name \`_me.jpg\` begins with \`_\`.
        fix: Rename it, and write \`avatar: me.jpg\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a series under two names', () => {
    const texts = {
      'posts/a.md': post('A', '2024-01-01', 'series: Queues from scratch'),
      'posts/b.md': post('B', '2024-01-02', 'series: Queues, from scratch'),
    }
    expect(told({ texts })).toMatchInlineSnapshot(`
      "posts/b.md:4:9  warning  The series is called \`Queues, from scratch\` here and \`Queues from scratch\` in posts/a.md.
        fix: Write \`Queues from scratch\`.

      0 errors, 1 warning in 1 file"
    `)
    expect(indexFolder({ texts }).index?.posts.map(({ series }) => series?.name)).toEqual([
      'Queues from scratch',
      'Queues from scratch',
    ])
  })
  test('a series without a name that makes an address', () => {
    expect(told({ texts: { 'posts/a.md': post('A', '2024-01-01', "series: '…'") } })).toMatchInlineSnapshot(`
      "posts/a.md:4:9  error  Nothing of the series \`…\` can be part of an address.
        fix: Give it a name with letters or digits in it.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a post without a text', () => {
    expect(told({ texts: { 'posts/a.md': '---\ntitle: A\ndate: 2024-01-01\n---\n' } }))
      .toMatchInlineSnapshot(`
      "posts/a.md:5  warning  The post has no text.
        fix: Write one, or give \`publication.url\` if it stands elsewhere.

      0 errors, 1 warning in 1 file"
    `)
  })
  test('a post of comments alone has none either', () => {
    const front = '---\ntitle: A\ndate: 2024-01-01\n---\n'
    const body = '<!-- one\n\ntwo -->\n\n<!-- three -->\n'
    expect(told({ texts: { 'posts/a.md': front + body } })).toContain('The post has no text.')
    expect(told({ texts: { 'posts/a.md': `${front}${body}<!-- not ended` } })).not.toContain('has no text')
  })
  test('a text that was not compiled', () => {
    const { input } = parseFolder({ texts: { 'posts/a.md': post('A', '2024-01-01') } })
    expect(report(buildIndex({ ...input, bodies: new Map() }).problems)).toMatchInlineSnapshot(`
      "posts/a.md:5  error  The text of this file has not been compiled.
        fix: Mend the other errors in it; where there is none, this is a defect of the site.

      1 error, 0 warnings in 1 file"
    `)
  })
})
