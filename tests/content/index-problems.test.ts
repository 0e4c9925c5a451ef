import { describe, expect, test } from 'vitest'
import { buildIndex } from '../../lib/content/build-index.ts'
import { indexFolder, parseFolder, post, report, siteYaml, type Folder } from './content-builder.ts'

const told = (folder: Folder) => indexFolder(folder).told
const page = (title: string, ...lines: string[]) => ['---', `title: ${title}`, ...lines, '---', 'Text.', ''].join('\n')

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

describe('one address for two', () => {
  test('posts by their names', () => {
    const texts = {
      'posts/2019-01-01-whats-next.md': page("What's Next"),
      'posts/2021-01-01-whats-next.md': page("'What''s Next?'"),
    }
    expect(told({ texts })).toMatchInlineSnapshot(`
      "posts/2021-01-01-whats-next.md:1:1  error  The address \`/posts/whats-next/\` is also that of posts/2019-01-01-whats-next.md (line 1).
        fix: Rename one of the two.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a post as file and folder, one a draft', () => {
    const texts = {
      'posts/a.md': post('A', '2024-01-01'),
      'posts/a/index.md': post('A', '2024-01-01', 'draft: true'),
    }
    expect(told({ texts })).toMatchInlineSnapshot(`
      "posts/a/index.md:1:1  error  The address \`/posts/a/\` is also that of posts/a.md (line 1).
        fix: Rename one of the two.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('an alias and a page', () => {
    const texts = { 'posts/a.md': post('A', '2024-01-01', 'aliases: [/About]'), 'pages/about.md': page('About') }
    expect(told({ texts })).toMatchInlineSnapshot(`
      "posts/a.md:4:11  error  The alias \`/About\` is already the address of pages/about.md, line 1, written \`/about/\`.
        fix: Take the alias out, or rename that file.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('an alias and its own page', () => {
    expect(told({ texts: { 'posts/a.md': post('A', '2024-01-01', 'aliases: [/posts/a]') } })).toMatchInlineSnapshot(`
      "posts/a.md:4:11  error  The alias \`/posts/a\` is the address the page has.
        fix: Take the alias out.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('two aliases', () => {
    const texts = {
      'posts/a.md': post('A', '2024-01-01', 'aliases: [/old/]'),
      'posts/b.md': post('B', '2024-01-02', 'aliases:', '  - /b/', '  - /old'),
    }
    expect(told({ texts })).toMatchInlineSnapshot(`
      "posts/b.md:6:5  error  The alias \`/old\` is given twice: also in posts/a.md, line 4, written \`/old/\`.
        fix: Keep one of the two.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('an alias and a file', () => {
    const texts = { 'posts/a/index.md': post('A', '2024-01-01', 'aliases: [/posts/a/b.png, /posts/a/b.png/more/]') }
    expect(told({ texts, files: ['posts/a/b.png'] })).toMatchInlineSnapshot(`
      "posts/a/index.md:4:11  error  The alias \`/posts/a/b.png\` is already the address of posts/a/b.png.
        fix: Take the alias out, or rename that file.
      posts/a/index.md:4:27  error  The alias \`/posts/a/b.png/more/\` lies below \`/posts/a/b.png\`, which is a file.
        fix: Take the alias out.

      2 errors, 0 warnings in 1 file"
    `)
  })
  test('a page and a file', () => {
    const texts = { 'posts/a/index.md': post('A', '2024-01-01') }
    expect(told({ texts, files: ['posts/a/index.html'] })).toMatchInlineSnapshot(`
      "posts/a/index.html  error  The address \`/posts/a/index.html\` is also that of posts/a/index.md (line 1), written \`/posts/a/\`.
        fix: Rename one of the two.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a page and the site', () => {
    expect(told({ texts: { 'pages/archive.md': page('Archive'), 'pages/404.md': page('Lost') } })).toMatchInlineSnapshot(`
      "pages/404.md:1:1  error  The address \`/404/\` is kept for the page for what is not found.
        fix: Rename the file.

      pages/archive.md:1:1  error  The address \`/archive/\` is kept for the archive.
        fix: Rename the file.

      2 errors, 0 warnings in 2 files"
    `)
  })

  test.each([
    '/',
    '/index.html',
    '/archive/',
    '/archive/2024/',
    '/Tags/go/',
    '/focus',
    '/projects/',
    '/404.html',
    '/feed.xml',
    '/atom.xml',
    '/feed.json',
    '/feed/1.json',
    '/sitemap.xml',
    '/robots.txt',
    '/llms.txt',
    '/search/',
    '/series/one/',
    '/og/a.png',
    '/_next/a.js',
    '/_redirects',
    '/.well-known/a',
    '/assets/a.css',
    '/pagefind/a.js',
    '/favicon.svg',
    '/fonts/serif.woff2/',
    '/posts/hello/index.md',
  ])('the alias %s is the site’s', (alias) => {
    expect(told({ texts: { 'posts/a.md': post('A', '2024-01-01', `aliases: ['${alias}']`) } })).toContain(
      `The alias \`${alias}\` is an address the site keeps for`,
    )
  })
  test.each(['/archive/2024/hello/', '/projects/old/', '/posts/', '/blog/hello.html', '/2024/07/hello', '/focus/old/'])(
    'the alias %s is free',
    (alias) => {
      expect(told({ texts: { 'posts/a.md': post('A', '2024-01-01', `aliases: [${alias}]`) } })).toBe('No problems.')
    },
  )
  test('the message of such an alias', () => {
    expect(told({ texts: { 'posts/a.md': post('A', '2024-01-01', 'aliases: [/feed.xml]') } })).toMatchInlineSnapshot(`
      "posts/a.md:4:11  error  The alias \`/feed.xml\` is an address the site keeps for the feeds.
        fix: Take the alias out.

      1 error, 0 warnings in 1 file"
    `)
  })
})

describe('feed ids', () => {
  test('given twice', () => {
    const texts = { 'posts/a.md': post('A', '2024-01-01', 'id: x1'), 'posts/b.md': post('B', '2024-01-02', 'id: x1') }
    expect(told({ texts })).toMatchInlineSnapshot(`
      "posts/b.md:4:5  error  The feed id \`x1\` is also that of posts/a.md (line 4).
        fix: Give one of the two another \`id\`; keep that of the post which has been in feeds for longer.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('that are another post’s slug', () => {
    const texts = { 'posts/a.md': post('A', '2024-01-01', 'id: b'), 'posts/b.md': post('B', '2024-01-02') }
    expect(told({ texts })).toMatchInlineSnapshot(`
      "posts/b.md:2:8  error  The feed id \`b\` is also that of posts/a.md (line 4).
        fix: Give one of the two another \`id\`; keep that of the post which has been in feeds for longer.

      1 error, 0 warnings in 1 file"
    `)
  })
})

describe('references', () => {
  const others = {
    'focus/async-systems.md': '---\ntitle: A\nstatus: active\nsince: 2024-01-01\n---\n',
    'projects/halfway.md': "---\ntitle: H\nsummary: S\nperiod: '2024'\nstatus: done\n---\n",
  }

  test('to what is nearly there', () => {
    const texts = { ...others, 'posts/a.md': post('A', '2024-01-01', 'focus: [asnyc-systems]', 'project: half-way') }
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

describe('covers', () => {
  const cover = (src: string, files: string[] = []) =>
    told({ texts: { 'posts/a/index.md': post('A', '2024-01-01', `cover: { src: '${src}', alt: X }`) }, files })

  test.each([
    ['beside the post', 'b.png'],
    ['written from the folder', './b.png'],
    ['with an escape', 'c%20d.png'],
    ['with a space', 'c d.png'],
    ['above', '../e.png'],
    ['in public/', '/favicon.svg'],
  ])('%s', (_, src) => {
    expect(cover(src, ['posts/a/b.png', 'posts/a/c d.png', 'posts/e.png'])).toBe('No problems.')
  })
  test('nowhere', () => {
    expect(cover('b.png')).toMatchInlineSnapshot(`
      "posts/a/index.md:4:15  error  There is no file \`b.png\` for the cover.
        fix: Put the picture beside the post.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('under another name', () => {
    expect(cover('Cover.PNG', ['posts/a/cover.png'])).toMatchInlineSnapshot(`
      "posts/a/index.md:4:15  error  There is no file \`Cover.PNG\` for the cover.
        fix: Write \`src: cover.png\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('not in public/', () => {
    expect(cover('/b.png')).toMatchInlineSnapshot(`
      "posts/a/index.md:4:15  error  There is no file \`public/b.png\` for the cover.
        fix: Write the name of a picture beside the post, or put one into public/.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('elsewhere', () => {
    expect(cover('https://example.org/b.png')).toMatchInlineSnapshot(`
      "posts/a/index.md:4:15  error  The cover \`https://example.org/b.png\` is not a file of the site.
        fix: Put the picture beside the post, and write its name.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('no picture', () => {
    expect(cover('b.pdf', ['posts/a/b.pdf'])).toMatchInlineSnapshot(`
      "posts/a/index.md:4:15  error  The cover \`b.pdf\` is not a picture.
        fix: Use a file in JPEG, PNG, WebP, AVIF, GIF or SVG.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('outside the content folder', () => {
    expect(cover('../../../b.png')).toMatchInlineSnapshot(`
      "posts/a/index.md:4:15  error  There is no file \`../../../b.png\` for the cover.
        fix: Put the picture beside the post.

      1 error, 0 warnings in 1 file"
    `)
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
    expect(told({ texts: { 'posts/a.md': '---\ntitle: A\ndate: 2024-01-01\n---\n' } })).toMatchInlineSnapshot(`
      "posts/a.md:5  warning  The post has no text.
        fix: Write one, or give \`publication.url\` if it stands elsewhere.

      0 errors, 1 warning in 1 file"
    `)
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
