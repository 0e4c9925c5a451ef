import { describe, expect, test } from 'vitest'
import { buildIndex } from '../../../lib/content/index/build-index.ts'
import { checkLinks } from '../../../lib/content/addresses/check-links.ts'
import type { InternalLink } from '../../../lib/content/index/compiled-text.ts'
import { sitePath } from '../../../lib/paths.ts'
import type { Problem } from '../../../lib/problems.ts'
import { parseFolder, post, report } from '../content-builder.ts'

const link = (href: string, written = href): InternalLink => {
  const [path = '', ...rest] = href.split('#')
  const fragment = rest.length > 0 ? { fragment: rest.join('#') } : {}
  return { path: sitePath(path), ...fragment, written, line: 12, column: 5 }
}

const texts = {
  'posts/from.md': post('From', '2024-01-01', 'tags: [Go]'),
  'posts/target-post.md': post('To', '2024-01-02', 'aliases: [/old/]'),
  'posts/draft.md': post('Draft', '2024-01-02', 'draft: true', 'aliases: [/was-draft/]'),
  'posts/later.md': post('Later', '2026-12-01'),
  'posts/elsewhere.md':
    '---\ntitle: E\ndate: 2024-01-01\npublication: { name: M, url: https://example.org/ }\n---\n',
  'focus/async.md': '---\ntitle: A\nstatus: active\nsince: 2024-01-01\n---\nText.\n',
  'focus/index.md': 'Now.\n',
  'projects/halfway.md': "---\ntitle: H\nsummary: S\nperiod: '2024'\nstatus: done\n---\nText.\n",
  'pages/about.md': '---\ntitle: About\n---\nText.\n',
  'pages/home.md': '---\ntitle: Home\n---\nText.\n',
}

function problemsOf(
  links: InternalLink[],
  { from = 'posts/from.md', preview = false, unparsed = [] as string[] } = {},
): Problem[] {
  const { input, parsed } = parseFolder({
    texts,
    files: ['posts/a pic.png'],
    bodies: {
      'posts/target-post.md': { anchors: ['retries', 'größe', 'fn-1'] },
      'focus/async.md': { anchors: ['outbox'] },
      'pages/about.md': { anchors: [] },
      [from]: { links },
    },
  })
  const { index, problems } = buildIndex({ ...input, preview })
  if (index === undefined) throw new Error(report(problems))
  return checkLinks(index, { parsed, publicFiles: input.publicFiles, unparsed })
}

function check(...options: Parameters<typeof problemsOf>): string {
  return report(problemsOf(...options))
}

describe('links that lead somewhere', () => {
  test.each([
    '/',
    '/#anything',
    '/archive/',
    '/archive/2024/',
    '/archive/#2024',
    '/posts/target-post/',
    '/posts/target-post/#retries',
    '/posts/target-post/#gr%C3%B6%C3%9Fe',
    '/posts/target-post/#',
    '/posts/target-post/#top',
    '/posts/target-post/#:~:text=anything',
    '/posts/target-post/#fn-1',
    '/old/',
    '/old/#retries',
    '/posts/elsewhere/',
    '/tags/',
    '/tags/go/',
    '/tags/go/feed.xml',
    '/focus/',
    '/focus/#async',
    '/focus/#outbox',
    '/projects/',
    '/projects/halfway/',
    '/about/',
    '/feed.xml',
    '/posts/target-post/index.md',
    '/posts/a%20pic.png',
    '/favicon.svg',
  ])('%s', (href) => {
    expect(check([link(href)])).toBe('No problems.')
  })
})

describe('links that do not', () => {
  test('for want of a slash', () => {
    expect(check([link('/about')])).toMatchInlineSnapshot(`
      "posts/from.md:12:5  error  \`/about\` leads to no page or file of the site.
        fix: Write \`/about/\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('for a letter', () => {
    expect(check([link('/posts/target-pots/')])).toMatchInlineSnapshot(`
      "posts/from.md:12:5  error  \`/posts/target-pots/\` leads to no page or file of the site.
        fix: Write \`/posts/target-post/\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('to a Markdown file that is not there', () => {
    expect(check([link('/posts/target-pots/', '../posts/target-pots.md#retries')])).toMatchInlineSnapshot(`
      "posts/from.md:12:5  error  \`../posts/target-pots.md#retries\` leads to no page or file of the site.
        fix: Write \`target-post.md\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('to nothing like it', () => {
    expect(check([link('/wp-admin/options/')])).toMatchInlineSnapshot(`
      "posts/from.md:12:5  error  \`/wp-admin/options/\` leads to no page or file of the site.
        fix: Write the address of one, or take the link out.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('to a file that is never served', () => {
    expect(check([link('/_headers')])).toMatchInlineSnapshot(`
      "posts/from.md:12:5  error  The link \`/_headers\` leads to a file that is never served: the name \`_headers\` begins with \`_\`.
        fix: Rename it, and write \`/headers\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('to a heading that is not there', () => {
    expect(check([link('/posts/target-post/#retry')])).toMatchInlineSnapshot(`
      "posts/from.md:12:5  error  \`/posts/target-post/#retry\` leads to \`#retry\`, which is not on the page \`/posts/target-post/\`.
        fix: Write the id of a heading of that page, or leave the fragment out.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('to a heading behind a redirect', () => {
    expect(check([link('/old/#nothing')])).toMatchInlineSnapshot(`
      "posts/from.md:12:5  error  \`/old/#nothing\` leads to \`#nothing\`, which is not on the page \`/old/\`.
        fix: Write the id of a heading of that page, or leave the fragment out.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('to a focus entry that is not there', () => {
    expect(check([link('/focus/#asynk', '../focus/asynk.md')])).toMatchInlineSnapshot(`
      "posts/from.md:12:5  error  \`../focus/asynk.md\` leads to \`#asynk\`, which is not on the page \`/focus/\`.
        fix: Write \`#async\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('to a heading of a page that has none', () => {
    expect(check([link('/about/#work')])).toMatchInlineSnapshot(`
      "posts/from.md:12:5  error  \`/about/#work\` leads to \`#work\`, which is not on the page \`/about/\`.
        fix: Write the id of a heading of that page, or leave the fragment out.

      1 error, 0 warnings in 1 file"
    `)
  })
  test.each(['pages/about.md', 'pages/home.md', 'projects/halfway.md', 'focus/async.md', 'focus/index.md'])(
    'in %s',
    (from) => {
      expect(check([link('/nowhere/at/all/')], { from })).toContain(`${from}:12:5  error`)
    },
  )
})

describe('links to what is not published', () => {
  test('a draft', () => {
    expect(check([link('/posts/draft/', 'draft.md')])).toMatchInlineSnapshot(`
      "posts/from.md:12:5  error  \`draft.md\` leads to a draft, posts/draft.md, which is not published.
        fix: Publish it first, or take the link out.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a draft by its former address', () => {
    expect(check([link('/was-draft/')])).toContain('leads to a draft, posts/draft.md')
  })
  test('a post of the future', () => {
    expect(check([link('/posts/later/', 'later.md')])).toMatchInlineSnapshot(`
      "posts/from.md:12:5  error  \`later.md\` leads to a post that is not out before 2026-12-01, posts/later.md.
        fix: Date this post no earlier than 2026-12-01, or take the link out.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('are none to report in a preview', () => {
    expect(check([link('/posts/draft/'), link('/posts/later/')], { preview: true })).toBe('No problems.')
  })
  test('links in a draft are checked in a preview only', () => {
    const links = [link('/nowhere/at/all/')]
    expect(check(links, { from: 'posts/draft.md' })).toBe('No problems.')
    expect(check(links, { from: 'posts/draft.md', preview: true })).toContain('posts/draft.md:12:5  error')
  })
  test('a page that could not be parsed is reported where it is parsed', () => {
    expect(check([link('/posts/broken/')], { unparsed: ['posts/broken.md'] })).toBe('No problems.')
  })
})

test('many broken links are all told, without a suggestion past the hundredth', () => {
  const broken = problemsOf(Array.from({ length: 300 }, () => link('/posts/target-pots/')))
  expect(broken).toHaveLength(300)
  expect(broken.filter(({ fix }) => fix?.includes('Write `/posts/target-post/`'))).toHaveLength(100)
})
