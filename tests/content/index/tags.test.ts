import { describe, expect, test } from 'vitest'
import { slugOf } from '../../../lib/content/addresses/slug-of.ts'
import { tagKey, tagSlug } from '../../../lib/content/index/tag-key.ts'

describe('tagKey', () => {
  test.each([
    ['GitHub Actions', 'githubactions'],
    ['Github-actions', 'githubactions'],
    ['Node.js', 'nodejs'],
    ['NodeJS', 'nodejs'],
    ['C', 'c'],
    ['C++', 'c++'],
    ['C#', 'c#'],
    ['Ｃ＃', 'c#'],
    ['R', 'r'],
    ['R&D', 'rd'],
    ['CI/CD', 'cicd'],
    ['.NET', 'net'],
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['STRAẞE', 'strasse'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['οδος', 'οδοσ'],
    ['Cafe\u0301', 'café'],
    ['Café', 'café'],
    ['हिन्दी', 'हिन्दी'],
    ['日本語', '日本語'],
    ['x²', 'x2'],
    ['🚀', '🚀'],
    ['!!!', '!!!'],
  ])('%s is %s', (spelling, key) => {
    expect(tagKey(spelling)).toBe(key)
  })
})

describe('tagSlug', () => {
  test.each([
    ['C', 'c'],
    ['C++', 'c-plus-plus'],
    ['C#', 'c-sharp'],
    ['F#', 'f-sharp'],
    ['R', 'r'],
    ['Go', 'go'],
    ['Node.js', 'node-js'],
    ['Next.js', 'next-js'],
    ['.NET', 'dotnet'],
    ['.NET Core', 'dotnet-core'],
    ['CI/CD', 'ci-cd'],
    ['R&D', 'r-and-d'],
    ['Q&A', 'q-and-a'],
    ['Infrastructure-as-Code (IaC)', 'infrastructure-as-code-iac'],
    ['What’s new', 'whats-new'],
    ['Système d’exploitation', 'systeme-dexploitation'],
    ['Über', 'uber'],
    ['東京', 'dongjing'],
    ['Ελλάδα', 'ellada'],
    ['🚀', 'rocket'],
    ['  Spaces  ', 'spaces'],
    ['#100DaysOfCode', '100daysofcode'],
    ['GPT-4o', 'gpt-4o'],
  ])('%s is at %s', (name, slug) => {
    expect(tagSlug(name)).toBe(slug)
  })

  test.each(['!!!', '—', '', ' ', '()'])('nothing is left of %j', (name) => {
    expect(tagSlug(name)).toBeUndefined()
  })
})

describe('slugOf', () => {
  test.each([
    ['Ünsafe Post', 'unsafe-post'],
    ['What’s Next?', 'whats-next'],
    ["What's Next", 'whats-next'],
    ['C++ and C#', 'c-and-c'],
    ['日本語', 'ribenyu'],
    ['--a--', 'a'],
  ])('%s is %s', (text, slug) => {
    expect(slugOf(text)).toBe(slug)
  })

  test.each(['', '?!', '—'])('nothing is left of %j', (text) => {
    expect(slugOf(text)).toBeUndefined()
  })
})
