import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, test } from 'vitest'
import { sampleValues } from '../../../lib/content/problems/sample-values.ts'
import { sampleContent } from '../../support/command.ts'
import { parseText, report } from '../content-builder.ts'

function warnings(text: string): string {
  const { parsed, problems } = parseText('site.yaml', text)
  if (parsed?.kind !== 'site') throw new Error(report(problems))
  return report(sampleValues(parsed))
}

const own = `title: Notes
description: Notes on example.com, tests and the like.
url: https://someone.github.io/blog
author: { name: Ada Example, email: ada@example-of.org, avatar: a.test.png }
feed: { id: 'example.dev,2026' }
`

it('names each value that the sample is shipped with, and where it stands', () => {
  expect(warnings(readFileSync(join(sampleContent, 'site.yaml'), 'utf8'))).toMatchInlineSnapshot(`
    "site.yaml:4:14  warning  \`description\` still has a sample value, \`Notes on building software that keeps working, by Sam Place…\`.
      fix: Say in a sentence what your site is about.
    site.yaml:6:6  warning  \`url\` still has a sample value, \`https://groundwork.example\`.
      fix: Write where your site will live: \`url: https://someone.github.io/blog\`.
    site.yaml:10:9  warning  \`author.name\` still has a sample value, \`Sam Placeholder\`.
      fix: Write your own.
    site.yaml:11:10  warning  \`author.email\` still has a sample value, \`sam@groundwork.example\`.
      fix: Write your own, or take it out.
    site.yaml:22:25  warning  \`url\` in entry 1 of \`social\` still has a sample value, \`https://code.example/sam-placeholder\`.
      fix: Write your own, or take it out.
    site.yaml:34:7  warning  \`feed.id\` still has a sample value, \`groundwork.example,2026\`.
      fix: Write a domain of yours and a year in which it was: \`id: someone.github.io,2026\`. Once somebody reads your feeds, never change it.

    0 errors, 6 warnings in 1 file"
  `)
})

it('has nothing to say of an author’s own values', () => {
  expect(warnings(own)).toBe('No problems.')
})

test.each([
  ['url', own.replace('https://someone.github.io/blog', 'http://www.notes.test:8080/blog/')],
  ['author.name', own.replace('Ada Example', 'A. Placeholder')],
  ['author.email', own.replace('ada@example-of.org', 'ada@example.com')],
  ['author.url', own.replace('avatar: a.test.png', 'url: https://ada.example/')],
  ['feed.id', own.replace('example.dev,2026', 'ada@mail.example.org,2026-01')],
  ['social.1.url', `${own}social: [{ label: A, url: https://a.org }, { label: B, url: mailto:a@b.example }]`],
  ['me.0', `${own}me: [https://ada.example/]`],
  ['fediverse', `${own}fediverse: '@you@social.example'`],
  ['analytics.site', `${own}analytics: { service: plausible, site: example.com }`],
  ['repository', `${own}repository: https://code.example/ada/notes`],
])('finds one in %s', (field, text) => {
  const { parsed } = parseText('site.yaml', text)
  const found = parsed?.kind === 'site' ? sampleValues(parsed) : []
  expect(found.map((problem) => [problem.field, problem.severity])).toEqual([[field, 'warning']])
  expect(found[0]?.line).toBeGreaterThan(1)
})
