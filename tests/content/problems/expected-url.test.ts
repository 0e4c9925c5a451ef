import { expect, test } from 'vitest'
import { unexpectedUrl } from '../../../lib/content/problems/expected-url.ts'
import { parseText, report, siteYaml } from '../content-builder.ts'

function told(url: string, expected: string): string {
  const { parsed } = parseText('site.yaml', siteYaml.replace('https://example.com', url))
  if (parsed?.kind !== 'site') throw new Error(`${url} is no address of a site`)
  const problem = unexpectedUrl(parsed, expected)
  return report(problem ? [problem] : [])
}

test.each([
  ['https://someone.github.io/blog', 'https://someone.github.io/blog'],
  ['https://someone.github.io/blog/', 'https://someone.github.io/blog'],
  ['https://Someone.GitHub.io', 'https://someone.github.io/'],
  ['https://www.example.org', 'http://www.example.org'],
])('%s is %s', (url, expected) => {
  expect(told(url, expected)).toBe('No problems.')
})

test.each([
  ['https://someone.github.io', 'https://someone.github.io/blog'],
  ['https://someone.github.io/blog', 'https://someone.github.io'],
  ['https://someone.github.io/Blog', 'https://someone.github.io/blog'],
  ['https://someone.github.io/blog', 'https://www.example.org'],
  ['http://www.example.org', 'https://www.example.org'],
])('%s is not %s', (url, expected) => {
  expect(told(url, expected)).toContain(`fix: Write \`url: ${expected}\`.`)
})

test('says what is wrong, where, and the line to write', () => {
  expect(told('https://notes.example', 'https://someone.github.io/blog/')).toMatchInlineSnapshot(`
    "site.yaml:3:6  error  \`url\` is \`https://notes.example\`, and the site is published at \`https://someone.github.io/blog/\`, where its pages would find no styles and lead nowhere.
      fix: Write \`url: https://someone.github.io/blog\`.

    1 error, 0 warnings in 1 file"
  `)
})
