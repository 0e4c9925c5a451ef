import { describe, expect, test } from 'vitest'
import { parseText, report, siteYaml } from '../content/content-builder.ts'
import { messagesFor } from '../../lib/messages/messages-for.ts'
import { privacyText } from '../../lib/services/privacy.ts'
import { answerPolicy, pagePolicy } from '../../lib/services/policy.ts'
import { allowedSources } from '../../lib/services/services.ts'
import { makeIndex, post } from '../pages/make-index.ts'
import { pageOf, viewOf } from '../pages/page-views.ts'

const comments = { repo: 'sam/blog', repoId: 'R_1', category: 'Announcements', categoryId: 'DIC_1' }
const everything = {
  analytics: { service: 'plausible', site: 'example.com' },
  comments,
  newsletter: { action: 'https://buttondown.com/api/emails/embed-subscribe/sam' },
  frames: ['https://www.youtube-nocookie.com', 'https://player.vimeo.com', 'https://maps.example'],
  media: ['https://media.example.com'],
  me: ['https://github.com/sam'],
  webmention: 'https://webmention.io/example.com/webmention',
  websub: 'https://hub.example/',
  fediverse: '@sam@social.example',
}

function inputs(site: Record<string, unknown>) {
  return { inlineScriptHashes: [], allowed: allowedSources(makeIndex({ site }).site) }
}

function policy(site: Record<string, unknown>): string[] {
  return pagePolicy(inputs(site)).split(';')
}

describe('the Content-Security-Policy', () => {
  const plain = policy({})

  test('allows nothing beyond the site where nothing is used', () => {
    expect(plain.filter((directive) => /https?:\/\//.test(directive))).toEqual([])
    expect(plain).toContain("form-action 'self'")
  })

  test.each<[string, Record<string, unknown>, string[]]>([
    [
      'Plausible',
      { analytics: { service: 'plausible', site: 'example.com' } },
      [
        "script-src 'self' 'wasm-unsafe-eval' https://plausible.io",
        "connect-src 'self' https://plausible.io",
      ],
    ],
    [
      'Umami',
      { analytics: { service: 'umami', site: 'c0ffee-1' } },
      [
        "script-src 'self' 'wasm-unsafe-eval' https://cloud.umami.is",
        "connect-src 'self' https://api-gateway.umami.dev",
      ],
    ],
    [
      'one’s own Umami',
      { analytics: { service: 'umami', site: 'c0ffee-1', host: 'https://stats.example/umami/' } },
      [
        "script-src 'self' 'wasm-unsafe-eval' https://stats.example",
        "connect-src 'self' https://stats.example",
      ],
    ],
    [
      'GoatCounter',
      { analytics: { service: 'goatcounter', site: 'sam' } },
      [
        "script-src 'self' 'wasm-unsafe-eval' https://gc.zgo.at",
        "connect-src 'self' https://sam.goatcounter.com",
      ],
    ],
    ['comments', { comments }, ["frame-src 'self' https://giscus.app"]],
    [
      'YouTube, from the host that sets no cookies',
      { frames: ['https://www.youtube.com'] },
      ["frame-src 'self' https://www.youtube.com https://www.youtube-nocookie.com"],
    ],
    [
      'frames beside comments',
      { comments, frames: everything.frames },
      [
        "frame-src 'self' https://giscus.app https://www.youtube-nocookie.com https://player.vimeo.com https://maps.example",
      ],
    ],
    ['films', { media: everything.media }, ["media-src 'self' https://media.example.com"]],
    ['a newsletter', { newsletter: everything.newsletter }, ["form-action 'self' https://buttondown.com"]],
    [
      'what loads nothing',
      { me: everything.me, webmention: everything.webmention, websub: everything.websub },
      [],
    ],
  ])('with %s allows just that', (_, site, more) => {
    const changed = policy(site).filter((directive) => !plain.includes(directive))
    expect(changed.toSorted()).toEqual(more.toSorted())
  })
})

describe('the policy of every answer', () => {
  test('says for scripts and forms what the pages say, and who may frame a page', () => {
    const header = answerPolicy(inputs(everything)).split('; ')
    const page = policy(everything)
    expect(header.filter((directive) => !page.includes(directive))).toEqual(["frame-ancestors 'none'"])
    expect(header).toContain("script-src 'self' 'wasm-unsafe-eval' https://plausible.io")
    expect(header).toContain("form-action 'self' https://buttondown.com")
  })

  test('says nothing of styles, which a browser gives the tree of a feed', () => {
    expect(answerPolicy(inputs(everything))).not.toMatch(/style|default-src/)
  })
})

describe('the head', () => {
  const elements = (site: Record<string, unknown>) =>
    pageOf(makeIndex({ site }), '/').head.map(({ tag, attributes }) => ({ tag, ...attributes }))

  test('names what a site uses', () => {
    const head = elements(everything)
    for (const [rel, href] of [
      ['me', 'https://github.com/sam'],
      ['webmention', 'https://webmention.io/example.com/webmention'],
      ['hub', 'https://hub.example/'],
    ])
      expect(head).toContainEqual({ tag: 'link', rel, href })
    expect(head).toContainEqual({ tag: 'meta', name: 'fediverse:creator', content: '@sam@social.example' })
  })

  test.each([
    [
      { service: 'plausible', site: 'example.com' },
      { defer: '', 'data-domain': 'example.com', src: 'https://plausible.io/js/script.js' },
    ],
    [
      { service: 'umami', site: 'c0ffee' },
      {
        defer: '',
        'data-website-id': 'c0ffee',
        'data-domains': 'example.com',
        src: 'https://cloud.umami.is/script.js',
      },
    ],
    [
      { service: 'goatcounter', site: 'sam' },
      {
        async: '',
        'data-goatcounter': 'https://sam.goatcounter.com/count',
        src: 'https://gc.zgo.at/count.js',
      },
    ],
  ])('counts visits with %j', (analytics, script) => {
    expect(elements({ analytics })).toContainEqual({ tag: 'script', ...script })
  })

  test('has no script of another host where no visits are counted', () => {
    expect(elements({ ...everything, analytics: undefined }).filter((element) => 'src' in element)).toEqual(
      [],
    )
  })
})

describe('the sentence on privacy', () => {
  test.each(['en', 'de'])('in %s names each service', (language) => {
    const { site } = makeIndex({ site: { ...everything, language } })
    expect(privacyText(site, messagesFor(language))).toMatchSnapshot()
    expect(privacyText(makeIndex().site, messagesFor(language))).toBe(messagesFor(language).privacy.none)
  })

  test('stands in every page', () => {
    expect(pageOf(makeIndex(), '/archive/').frame.privacy).toBe(
      'This site sets no cookies and does not track you.',
    )
  })
})

describe('comments', () => {
  test('are a frame that is named and not loaded', () => {
    const index = makeIndex({
      site: { url: 'https://example.com/blog', language: 'de-AT', comments },
      posts: [post('hello')],
    })
    const view = viewOf(index, '/posts/hello/', 'post')
    expect(view.comments?.discussions).toBe('https://github.com/sam/blog/discussions')
    const url = new URL(view.comments?.frame ?? '')
    expect(url.origin + url.pathname).toBe('https://giscus.app/de/widget')
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      ...comments,
      term: 'posts/hello/',
      backLink: 'https://example.com/blog/posts/hello/',
    })
    expect(pageOf(index, '/posts/hello/').elements).toContain('post-comments')
    expect(pageOf(index, '/').elements).not.toContain('post-comments')
  })

  test('are absent unless asked for', () => {
    const index = makeIndex({ posts: [post('hello')] })
    expect(viewOf(index, '/posts/hello/', 'post').comments).toBeUndefined()
    expect(pageOf(index, '/posts/hello/').elements).not.toContain('post-comments')
  })
})

test('an author is told what is wrong with a service', () => {
  const lines = [
    'comments: { repo: https://github.com/sam/blog, repoId: R_1, category: A, categoryId: DIC_1 }',
    'analytics: { service: plausable, site: example.com }',
    'fediverse: sam@social.example',
    'newsletter: { action: sam }',
    'frames: [player.vimeo.com/video/1, https://www.youtube.com/, "https://a.example; script-src *"]',
  ]
  expect(report(parseText('site.yaml', `${siteYaml}${lines.join('\n')}\n`).problems)).toMatchInlineSnapshot(`
    "site.yaml:6:19  error  \`comments.repo\` must be a repository on GitHub, but is \`https://github.com/sam/blog\`.
      fix: Write \`sam/blog\`.
    site.yaml:7:23  error  \`analytics.service\` cannot be \`plausable\`.
      fix: Write \`plausible\`. All there are: \`plausible\`, \`umami\`, \`goatcounter\`.
    site.yaml:8:12  error  \`fediverse\` must be a name in the fediverse, but is \`sam@social.example\`.
      fix: Write \`'@sam@social.example'\`.
    site.yaml:9:23  error  \`newsletter.action\` must be a web address, but is \`sam\`.
      fix: Write something like \`https://example.com\`.
    site.yaml:10:10  error  Entry 1 of \`frames\` must be a host with \`https://\` before it and nothing after it, but is \`player.vimeo.com/video/1\`.
      fix: Write \`https://player.vimeo.com\`.
    site.yaml:10:36  error  Entry 2 of \`frames\` must be a host with \`https://\` before it and nothing after it, but is \`https://www.youtube.com/\`.
      fix: Write \`https://www.youtube.com\`.
    site.yaml:10:62  error  Entry 3 of \`frames\` must be a host with \`https://\` before it and nothing after it, but is \`https://a.example; script-src *\`.
      fix: Write something like \`https://www.youtube-nocookie.com\`.

    7 errors, 0 warnings in 1 file"
  `)
})
