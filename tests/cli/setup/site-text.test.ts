import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutItems } from '../../../lib/cli/setup/navigation-text.ts'
import { answersIn, readSite, siteWith } from '../../../lib/cli/setup/site-text.ts'
import { feedIdOf, settledAnswers } from '../../../lib/cli/setup/settle-answers.ts'
import { answerProblems } from '../../../lib/cli/setup/answer-problems.ts'
import { sampleContent } from '../../support/command.ts'

const sample = readFileSync(join(sampleContent, 'site.yaml'), 'utf8')
const jo = {
  name: 'Jo Doe',
  title: 'Jo: notes # and more',
  url: 'https://jo.github.io/blog',
  language: 'de',
  email: 'jo@doe.org',
  social: [{ label: 'Code', url: 'https://github.com/jo' }],
}

const inFlow = '{ title: A, author: { name: B } }\n'
const inBlocks = 'title: >\n  Folded\n  title\nauthor:\n  name: |-\n    Lit\nurl: "https://a.org" # u\n'

/** What one text has that the other has not, line by line. */
function gone(from: string, to: string): string[] {
  const lines = to.split('\n')
  return from.split('\n').filter((line) => !lines.includes(line))
}

describe('answers in site.yaml', () => {
  it('are read back as they were written, and nothing else has changed', () => {
    const written = siteWith(sample, jo)
    expect(answersIn(written)).toMatchObject(jo)
    expect(gone(sample, written)).toHaveLength(6)
    expect(gone(written, sample)).toHaveLength(6)
    expect(written.split('\n').filter((line) => line.includes('#'))).toHaveLength(
      sample.split('\n').filter((line) => line.includes('#')).length + 1,
    )
  })

  it('change no letter where they stand there already', () => {
    for (const text of [sample, 'title:   "A"   # odd\nauthor: {name: B,   email: b@b.org}\n'])
      expect(siteWith(text, answersIn(text))).toBe(text)
  })

  it('are read back whatever they hold, in block and flow', () => {
    const line = fc
      .string({ unit: fc.constantFrom(...' abE1-:#,[]{}"\'&*!|>%@`\\?~=<ü語🙂') })
      .map((text) => text.trim())
      .filter((text) => text !== '')
    fc.assert(
      fc.property(line, line, (title, name) => {
        for (const text of [sample, inFlow, inBlocks, ''])
          expect(answersIn(siteWith(text, { title, name }))).toMatchObject({ title, name })
      }),
      {
        numRuns: 200,
        examples: [
          ['~', '2026'],
          ['null', 'a: b'],
          ['x, y', '# z'],
        ],
      },
    )
  })

  it.each([
    ['an empty file', ''],
    ['no author', 'title: A\n'],
    ['an author of the wrong kind', 'author: Jo\ntitle: A\n'],
    ['values left empty', 'title:\nauthor:\n  name:\nsocial:\n'],
    ['flow maps', 'author: { name: A }\nsocial: [{ label: X, url: https://x.org }]\n'],
    [
      'lists that are moved in',
      'author:\n    name: A\nsocial:\n    - label: Code\n      url: https://x.org\n',
    ],
  ])('find their place in %s', (_, text) => {
    const written = siteWith(text, jo)
    expect(answersIn(written)).toMatchObject(jo)
    expect(siteWith(written, jo)).toBe(written)
  })

  it('keep the author’s own layout', () => {
    const own =
      '# Mine\ntitle: A # short\nauthor:\n    name: A\nsocial:\n- {label: Code, url: https://x.org} # first\n'
    expect(siteWith(own, { title: 'B' })).toBe(own.replace('title: A', 'title: B'))
  })

  it('can be that there is none', () => {
    const written = siteWith(sample, { email: '', social: [] })
    expect(answersIn(written)).toMatchObject({ social: [] })
    expect(answersIn(written).email).toBeUndefined()
    expect(written).not.toContain('email')
  })

  it('are refused in the words of check, each by its field', () => {
    const wrong = { url: 'foo', email: 'bad', language: 'xx-', name: '', social: [{ label: 'X', url: 'x' }] }
    const fields = answerProblems(sample, wrong).map(({ field }) => field)
    expect(fields.toSorted()).toEqual(['author.email', 'author.name', 'language', 'social.0.url', 'url'])
    expect(answerProblems(sample, jo)).toEqual([])
    // What else is wrong with the file is none of theirs.
    expect(answerProblems('feed: 5\n', { title: 'A' })).toEqual([])
  })
})

describe('what follows from answers', () => {
  it('is that nothing of the sample is left, where its name and address have gone', () => {
    const { name, url } = jo
    const settled = settledAnswers(answersIn(sample), { name, url }, 2031)
    expect(settled).toEqual({
      name,
      url,
      email: '',
      social: [],
      description: 'Notes on building software that keeps working, by Jo Doe.',
      feedId: 'jo.github.io,2031',
    })
  })

  it('is no other id for feeds that somebody may read', () => {
    const present = { ...answersIn(sample), feedId: 'old.org,2001' }
    expect(settledAnswers(present, { url: 'https://new.org' }, 2031).feedId).toBeUndefined()
  })

  it.each([
    ['https://Blog.Jo.org:8443/notes/', 'blog.jo.org,2031'],
    ['https://bücher.de', 'xn--bcher-kva.de,2031'],
    ['https://tiny.example', undefined],
    ['https://[::1]/', undefined],
    ['no address', undefined],
  ])('%s gives the id %s', (url, id) => {
    expect(feedIdOf(url, 2031)).toBe(id)
  })
})

describe('the navigation', () => {
  it('keeps as comments what led to something that is gone, and all else as it is', () => {
    const written = withoutItems(sample, ['/about/', '/tags/', '/colophon/'])
    expect(gone(sample, written)).toEqual([
      '  - { label: Tags, href: /tags/ }',
      '  - { label: About, href: /about/ }',
    ])
    expect(gone(written, sample)).toEqual([
      '  # - { label: Tags, href: /tags/ }',
      '  # - { label: About, href: /about/ }',
    ])
    expect(withoutItems(sample, ['/colophon/'])).toBe(sample)
  })

  it.each([
    [
      'of several lines',
      'navigation:\n- label: A\n  href: /a/ # first\n- label: B\n  href: /b/\nsearch: true\n',
      1,
    ],
    ['that are all there are', 'navigation: # mine\n  - { label: A, href: /a/ }\nsearch: true\n', 0],
    ['on one line', 'navigation: [{ label: A, href: /a/ }, { label: B, href: /b/ }]\nsearch: true\n', 1],
  ])('loses items %s, and is a list still', (_, text, left) => {
    const read: unknown = readSite(withoutItems(text, ['/a/'])).toJS()
    const items = left === 0 ? [] : [{ label: 'B', href: '/b/' }]
    expect(read).toEqual({ navigation: items, search: true })
  })
})
