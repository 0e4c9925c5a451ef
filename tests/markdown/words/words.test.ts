import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compile } from '../compile-with.ts'
import { compareWords } from './compare-words.ts'
import { differences } from './differences.ts'
import { markdown } from './generated-markdown.ts'
import { htmlText, plainText } from './two-ways.ts'

/** How many texts are made; `npm run words` makes many. */
const numRuns = Number(process.env.WORDS_RUNS ?? 400)
/** The same texts every time, so that a test that fails has been broken by what was changed. */
const seed = Number(process.env.WORDS_SEED ?? 1)

test('no more than twelve things differ on purpose', () => {
  expect(differences.length).toBeLessThanOrEqual(12)
})

describe('what differs on purpose', () => {
  test.each(differences)('$name', async ({ example }) => {
    const { html } = await compile(example.markdown)
    expect(
      html
        .replace(/<annotation.*?<\/annotation>/g, '')
        .replace(/<[^>]+>/g, ' ')
        .replace(/&(?:#x3C|lt);/g, '<')
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/ (?=[.\d])/g, ''),
    ).toBe(example.page)
    expect(htmlText(html)).toBe(plainText(example.markdown))
  })
})

test('the words of the page, the feed, the search, the Markdown and the description are those of the source', async () => {
  let published = 0
  await fc.assert(
    fc.asyncProperty(markdown, async (source) => {
      if (await compareWords(source)) published += 1
    }),
    { numRuns, seed },
  )
  expect(published).toBeGreaterThan(numRuns * 0.9)
}, 10_000_000)

const folder = new URL('languages/', import.meta.url)

test.each(readdirSync(folder).filter((name) => name.endsWith('.md')))(
  'every word of %s arrives',
  async (name) => {
    const source = readFileSync(new URL(name, folder), 'utf8')
    expect(await compareWords(source, { language: name.replace(/\.md$/, '') })).toBe(true)
  },
)
