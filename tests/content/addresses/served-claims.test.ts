import { describe, expect, test } from 'vitest'
import { outputPath } from '../../../lib/engine/output/output-path.ts'
import { siteMap } from '../../../lib/content/addresses/site-map.ts'
import { siteFiles } from '../../../lib/feeds/site-files.ts'
import { shareCards } from '../../../lib/pages/head/share-cards.ts'
import { sitePath } from '../../../lib/paths.ts'
import { indexFolder, indexOf, page, post, siteYaml, told, type Folder } from '../content-builder.ts'

const texts = {
  'posts/a.md': post('A', '2024-01-01', 'tags: [Go]', 'series: S', 'aliases: [/old/, /old.html]'),
  'posts/b/index.md': post('B', '2024-01-02'),
  'pages/about.md': page('About'),
  'pages/home.md': page('Home'),
  'focus/index.md': 'Now.\n',
  'projects/p.md': page('P', 'summary: S', "period: '2024'", 'status: done'),
}

/** What is said where a post links to files of the content folder. */
const linked = (files: string[], more: Partial<Folder> = {}): string =>
  told({ texts, ...more, files, bodies: { ...more.bodies, 'posts/a.md': { assets: files } } })

describe('a linked file of the content folder', () => {
  const index = indexOf({ texts })
  const made = [
    ...[...siteMap(index).pages, ...siteMap(index).files].map(({ path }) => path),
    ...siteFiles(index, { inlineScriptHashes: [] }).map(({ path }) => path),
    ...shareCards(index).map(({ path }) => path),
    ...['/assets/search.js', '/pagefind/pagefind.js', '/feed/1.json', '/favicon.svg'].map(sitePath),
  ].filter((path) => !path.startsWith('/_'))

  test('never has an address that the site makes something at, nor that of a compressed copy', () => {
    const files = [...new Set(made.map(outputPath))].filter((file) => !file.endsWith('.md'))
    expect(files.length).toBeGreaterThan(30)
    for (const file of files) {
      expect(linked([file])).toContain(file)
      expect(linked([file.toUpperCase()])).toContain(file.toUpperCase())
      if (/\.(?:html|xml|json|txt|js)$/.test(file))
        expect(linked([`${file}.gz`])).toContain(`${file}.gz  error`)
      expect(linked([`${file}/below.txt`])).toContain('error')
    }
    expect(linked(['posts/a/index.md.br'])).toContain('posts/a/index.md.br  error')
  })

  test('that would take over the site is told, with what it would take', () => {
    expect(linked(['robots.txt', 'assets/a.js', 'favicon.svg', 'about', 'index.html.br']))
      .toMatchInlineSnapshot(`
      "about  error  The address \`/about\` is also that of pages/about.md (line 1), written \`/about/\`.
        fix: Rename one of the two.

      assets/a.js  error  The address \`/assets/a.js\` is kept for files of the site.
        fix: Rename the file, or move it to another folder.

      favicon.svg  error  The address \`/favicon.svg\` is kept for the file public/favicon.svg.
        fix: Rename the file, or move it to another folder.

      index.html.br  error  The address \`/index.html.br\` takes that of a compressed copy of \`/index.html\`, which belongs to the home page.
        fix: Give the file another name.

      robots.txt  error  The address \`/robots.txt\` is kept for a file for crawlers.
        fix: Rename the file, or move it to another folder.

      5 errors, 0 warnings in 5 files"
    `)
  })

  test('whose draft is not out yet is told too, so that check and build say the same', () => {
    const draft = post('D', '2024-01-01', 'draft: true', 'cover: { src: ../favicon.svg, alt: X }')
    const folder = {
      texts: { ...texts, 'posts/d.md': draft },
      files: ['robots.txt', 'favicon.svg'],
      bodies: { 'posts/d.md': { assets: ['robots.txt'] } },
    }
    const published = indexFolder(folder).told
    expect(published).toContain('robots.txt  error')
    expect(published).toContain('favicon.svg  error')
    expect(indexFolder(folder, { preview: true }).told).toBe(published)
  })

  test('that differs from another by case alone is told', () => {
    expect(linked(['papers/Paper.pdf', 'papers/paper.pdf'])).toMatchInlineSnapshot(`
      "papers/paper.pdf  error  The address \`/papers/paper.pdf\` is also that of papers/Paper.pdf, written \`/papers/Paper.pdf\`.
        fix: Rename one of the two.

      1 error, 0 warnings in 1 file"
    `)
  })

  test('that has the name of the compressed copy of another is told', () => {
    expect(linked(['posts/b/data.json', 'posts/b/data.json.gz'])).toMatchInlineSnapshot(`
      "posts/b/data.json.gz  error  The address \`/posts/b/data.json.gz\` takes that of a compressed copy of \`/posts/b/data.json\`, which belongs to posts/b/data.json.
        fix: Give the file another name.

      1 error, 0 warnings in 1 file"
    `)
  })

  test('that lies where another needs a folder is told', () => {
    const files = ['posts/2024-01-02-c/z', 'posts/c/z/q.txt']
    const both = { ...texts, 'posts/2024-01-02-c/index.md': page('C') }
    expect(told({ texts: both, files })).toMatchInlineSnapshot(`
      "posts/2024-01-02-c/z  error  The site needs a folder at \`/posts/c/z\`, for posts/c/z/q.txt among others.
        fix: Give the file another name.

      1 error, 0 warnings in 1 file"
    `)
  })

  test('that an entry has drawn already is told', () => {
    const files = ['posts/b/diagram-1.svg']
    const bodies = {
      'posts/b/index.md': { files: [{ path: sitePath('/posts/b/diagram-1.svg'), hash: 'h' }] },
    }
    expect(told({ texts, files, bodies })).toMatchInlineSnapshot(`
      "posts/b/diagram-1.svg  error  The address \`/posts/b/diagram-1.svg\` is also that of a diagram in posts/b/index.md.
        fix: Rename one of the two.

      1 error, 0 warnings in 1 file"
    `)
  })

  test('has any other address', () => {
    const free = [
      'paper.pdf',
      'data.json.gz',
      'a.tar.gz',
      'posts/b/x.txt',
      'old/x.pdf',
      'posts/50%25.txt',
      'a_b/c.txt',
    ]
    expect(linked(free)).toBe('No problems.')
  })
})

describe('a file in public/', () => {
  const publicFiles = (...paths: string[]): string => indexFolder({ texts }, { publicFiles: paths }).told

  test('that lies where the site needs a folder is told', () => {
    expect(publicFiles('/archive', '/posts', '/og', '/feed.xml/x')).toMatchInlineSnapshot(`
      "public/archive  error  The site needs a folder of this name, for \`/archive/\` among others.
        fix: Give the file another name.

      public/og  error  The site needs a folder of this name, for files of the site among others.
        fix: Give the file another name.

      public/posts  error  The site needs a folder of this name, for posts/a.md among others.
        fix: Give the file another name.

      3 errors, 0 warnings in 3 files"
    `)
  })
  test('may stand in for one that the site makes', () => {
    expect(publicFiles('/robots.txt', '/index.html', '/archive/index.html')).toBe('No problems.')
  })
})

test('the author’s picture has a claim of its own where it is served as it is', () => {
  const site = siteYaml.replace('Ada Example }', 'Ada, avatar: assets/me.jpg }')
  const folder = { texts: { ...texts, 'site.yaml': site }, files: ['assets/me.jpg'] }
  expect(told(folder)).toContain('assets/me.jpg  error')
  const picture = { fallback: 'jpeg', key: '0' } as const
  const made = { assetInfo: () => ({ hash: 'h', width: 9, height: 9, picture }) }
  expect(indexFolder(folder, made).told).toBe('No problems.')
})
