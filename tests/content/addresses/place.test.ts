import { describe, expect, test } from 'vitest'
import { placeOf } from '../../../lib/content/addresses/place.ts'
import { complaints } from '../content-builder.ts'

describe('placeOf', () => {
  test.each([
    ['site.yaml', { kind: 'site' }],
    ['tags.yaml', { kind: 'tags' }],
    ['posts/hello.md', { kind: 'post', slug: 'hello', path: '/posts/hello/' }],
    ['posts/hello/index.md', { kind: 'post', slug: 'hello', path: '/posts/hello/' }],
    [
      'posts/2024-07-23-hello.md',
      { kind: 'post', slug: 'hello', path: '/posts/hello/', prefix: '2024-07-23' },
    ],
    [
      'posts/2024-07-23-hello/index.md',
      { kind: 'post', slug: 'hello', path: '/posts/hello/', prefix: '2024-07-23' },
    ],
    ['posts/2024-07-23.md', { kind: 'post', slug: '2024-07-23', path: '/posts/2024-07-23/' }],
    ['focus/index.md', { kind: 'focus-index', slug: 'index', path: '/focus/' }],
    ['focus/async-systems.md', { kind: 'focus', slug: 'async-systems', path: '/focus/' }],
    ['projects/2024-07-23-x.md', { kind: 'project', slug: '2024-07-23-x', path: '/projects/2024-07-23-x/' }],
    ['pages/home.md', { kind: 'page', slug: 'home', path: '/' }],
    ['pages/about.md', { kind: 'page', slug: 'about', path: '/about/' }],
  ])('%s', (file, place) => {
    expect(placeOf(file)).toEqual(place)
  })

  test.each([
    'README.md',
    'posts/readme.md',
    'README.markdown',
    '_ideas/a.mdx',
    'posts/_idea.md',
    '_ideas/a.md',
    '.github/x.md',
    'posts/.DS_Store',
    '_x/a.png',
    'posts/hello/_a.png',
    '_headers',
    'assets/.a/b.js',
  ])('%s is ignored', (file) => {
    expect(placeOf(file)).toEqual({ kind: 'ignored' })
  })

  test.each(['posts/hello/a.png', 'me.jpg', 'posts/hello/a_b.png', 'posts/hello/data.yaml'])(
    '%s is an asset',
    (file) => {
      expect(placeOf(file)).toEqual({ kind: 'asset' })
    },
  )
})

describe('files in the wrong place', () => {
  test('beside the folders', () => {
    expect(complaints('hello.md', '')).toMatchInlineSnapshot(`
      "hello.md:1  error  No page is made of a Markdown file in this place.
        fix: Move it to \`posts/hello.md\`. Posts go to \`posts/<name>.md\` or \`posts/<name>/index.md\`, further pages to \`pages/<name>.md\`, projects to \`projects/<name>.md\`, focus entries to \`focus/<name>.md\`. A name that begins with \`_\` is ignored.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('too deep', () => {
    expect(complaints('posts/2024/hello.md', '')).toMatchInlineSnapshot(`
      "posts/2024/hello.md:1  error  No page is made of a Markdown file in this place.
        fix: Move it to \`posts/hello.md\`. Posts go to \`posts/<name>.md\` or \`posts/<name>/index.md\`, further pages to \`pages/<name>.md\`, projects to \`projects/<name>.md\`, focus entries to \`focus/<name>.md\`. A name that begins with \`_\` is ignored.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a folder too deep', () => {
    expect(complaints('posts/2024/hello/index.md', '')).toMatchInlineSnapshot(`
      "posts/2024/hello/index.md:1  error  No page is made of a Markdown file in this place.
        fix: Move it to \`posts/hello.md\`. Posts go to \`posts/<name>.md\` or \`posts/<name>/index.md\`, further pages to \`pages/<name>.md\`, projects to \`projects/<name>.md\`, focus entries to \`focus/<name>.md\`. A name that begins with \`_\` is ignored.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a folder where only posts have them', () => {
    expect(complaints('projects/halfway/index.md', '')).toMatchInlineSnapshot(`
      "projects/halfway/index.md:1  error  No page is made of a Markdown file in this place.
        fix: Move it to \`projects/halfway.md\`. Posts go to \`posts/<name>.md\` or \`posts/<name>/index.md\`, further pages to \`pages/<name>.md\`, projects to \`projects/<name>.md\`, focus entries to \`focus/<name>.md\`. A name that begins with \`_\` is ignored.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('another extension', () => {
    expect(complaints('posts/hello.mdx', '')).toMatchInlineSnapshot(`
      "posts/hello.mdx:1  error  The file's name ends in \`.mdx\`; content files end in \`.md\`.
        fix: Rename it to \`posts/hello.md\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test.each([
    ['posts/hello/index.mdx', 'Rename it to `posts/hello/index.md`.'],
    ['posts/hello/Index.MD', 'Rename it to `posts/hello/index.md`.'],
    ['posts/2024-07-23-hello.Markdown', 'Rename it to `posts/2024-07-23-hello.md`.'],
    ['focus/go.mkd', 'Rename it to `focus/go.md`.'],
    ['projects/halfway.mdown', 'Rename it to `projects/halfway.md`.'],
    ['pages/about.mdoc', 'Rename it to `pages/about.md`.'],
    ['hello.MD', 'Move it to `posts/hello.md`.'],
    ['blog/hello/index.mdx', 'Move it to `posts/hello.md`.'],
    ['posts/2024/hello.markdown', 'Move it to `posts/hello.md`.'],
    ['posts/Big Day.mdx', 'Rename the file to `posts/big-day.md`.'],
    ['pages/index.mdx', 'The home page is `pages/home.md`.'],
    ['Tags.yaml', 'Rename it to `tags.yaml`.'],
    ['site.YML', 'Rename it to `site.yaml`.'],
  ])('%s: where it goes', (file, fix) => {
    expect(complaints(file, '')).toContain(`fix: ${fix}`)
  })
  test('the settings under the other name', () => {
    expect(complaints('site.yml', '')).toMatchInlineSnapshot(`
      "site.yml:1  error  The file is named \`site.yml\`, which is not looked at.
        fix: Rename it to \`site.yaml\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('index as a page', () => {
    expect(complaints('pages/index.md', '')).toMatchInlineSnapshot(`
      "pages/index.md:1  error  \`index\` is not a name that makes an address.
        fix: The home page is \`pages/home.md\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('index as a post', () => {
    expect(complaints('posts/index.md', '')).toMatchInlineSnapshot(`
      "posts/index.md:1  error  \`index\` is not a name that makes an address.
        fix: Name it for what it is about: \`posts/a-name.md\`.

      1 error, 0 warnings in 1 file"
    `)
  })
})

describe('names that are unsafe in an address', () => {
  test('letters beyond ASCII, and a space', () => {
    expect(complaints('posts/Ünsafe Post.md', '')).toMatchInlineSnapshot(`
      "posts/Ünsafe Post.md:1  error  \`Ünsafe Post\` cannot be part of an address: only a to z, digits and single hyphens between them can.
        fix: Rename the file to \`posts/unsafe-post.md\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a folder', () => {
    expect(complaints('posts/2024-07-23-Big Day!/index.md', '')).toMatchInlineSnapshot(`
      "posts/2024-07-23-Big Day!/index.md:1  error  \`Big Day!\` cannot be part of an address: only a to z, digits and single hyphens between them can.
        fix: Rename the folder to \`posts/2024-07-23-big-day/\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('nothing left', () => {
    expect(complaints('projects/!!!.md', '')).toMatchInlineSnapshot(`
      "projects/!!!.md:1  error  \`!!!\` cannot be part of an address: only a to z, digits and single hyphens between them can.
        fix: Rename the file to \`projects/a-name.md\`.

      1 error, 0 warnings in 1 file"
    `)
  })
})
