import { describe, expect, it } from 'vitest'
import { guardSettings } from '../../../lib/content/problems/owner-guards.ts'
import type { ParsedSite } from '../../../lib/content/parsed-file.ts'
import { parseText, report, siteYaml } from '../content-builder.ts'

function site(more: string): ParsedSite {
  const { parsed, problems } = parseText('site.yaml', `${siteYaml}${more}`)
  if (parsed?.kind !== 'site') throw new Error(report(problems))
  return parsed
}

/** The problems of a proposed site.yaml, and the settings that hold meanwhile. */
function judged(before: string, after: string) {
  const { site: held, problems } = guardSettings(site(after), site(before).frontMatter)
  return { told: report(problems), held: held.frontMatter }
}

const analytics = 'analytics: { service: plausible, site: example.com }\n'
const comments = 'comments: { repo: a/b, repoId: R_1, category: A, categoryId: D_1 }\n'

describe('settings that a stranger proposes', () => {
  it.each([
    ['untrusted', 'untrusted: true\n', ''],
    ['untrusted', 'untrusted: true\n', 'untrusted: false\n'],
    ['hsts', '', 'hsts: true\n'],
    ['files', '', 'files: [posts/a.html]\n'],
    ['frames', 'frames: [https://a.example]\n', 'frames: [https://a.example, https://b.example]\n'],
    ['media', '', 'media: [https://a.example]\n'],
    ['me', '', 'me: [https://github.com/b]\n'],
    ['social', '', 'social: [{ label: B, url: https://b.example }]\n'],
    ['analytics', '', analytics],
    ['analytics', analytics, analytics.replace('example.com', 'example.org')],
    ['comments', comments, comments.replace('a/b', 'c/d')],
    ['newsletter', '', 'newsletter: { action: https://b.example }\n'],
    ['webmention', '', 'webmention: https://b.example\n'],
    ['websub', 'websub: https://a.example\n', 'websub: https://b.example\n'],
    ['fediverse', '', "fediverse: '@b@social.example'\n"],
  ] as const)('%s may not allow more by itself', (field, before, after) => {
    const { told, held } = judged(before, after)
    expect(told).toContain(`error  \`${field}\``)
    expect(told).toContain('1 error, 0 warnings')
    expect(held).toEqual(site(before).frontMatter)
  })

  it('may allow less, and say anything else', () => {
    const before = `frames: [https://a.example, https://b.example]\n${analytics}hsts: true\n`
    const after = 'frames: [https://b.example]\nuntrusted: true\nbudget: { html: 20 }\n'
    const { told, held } = judged(before, after)
    expect(told).toBe('No problems.')
    expect(held).toEqual(site(after).frontMatter)
  })

  it('may name the host that films of YouTube are shown from anyway', () => {
    const quiet = 'frames: [https://www.youtube-nocookie.com]\n'
    expect(judged('frames: [https://www.youtube.com]\n', quiet).told).toBe('No problems.')
  })

  it('hold where they allow less, beside one that does not', () => {
    const before = 'frames: [https://a.example, https://b.example]\n'
    const { told, held } = judged(before, 'frames: [https://b.example, https://c.example]\n')
    expect(held.frames).toEqual(['https://b.example'])
    expect(told).toMatchInlineSnapshot(`
      "site.yaml:6:29  error  \`frames\` shows frames of https://c.example, and did not before: the site's owner decides on that.
        fix: Take the change out, or have the owner make it, or merge it as it is.

      1 error, 0 warnings in 1 file"
    `)
  })

  it('may not move the site or name another author', () => {
    const text = siteYaml.replace('https://example.com', 'https://example.org').replace('Ada', 'Eve')
    const { parsed } = parseText('site.yaml', text)
    if (parsed?.kind !== 'site') throw new Error('no settings')
    const { site: held, problems } = guardSettings(parsed, site('').frontMatter)
    expect(problems.map(({ line, field }) => [line, field])).toEqual([
      [3, 'url'],
      [4, 'author.name'],
    ])
    expect(held.frontMatter).toEqual(site('').frontMatter)
  })
})
