import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lightColours } from '../../lib/cards/colours.ts'
import { isEmoji } from '../../lib/cards/emoji.ts'
import { settable } from '../../lib/cards/set-text.ts'
import { typefacesFor } from '../../lib/cards/typefaces.ts'
import { covers, parseUnicodeRange } from '../../lib/cards/unicode-range.ts'

const root = join(import.meta.dirname, '../..')

describe('ranges of characters', () => {
  it('are read as CSS has them', () => {
    const ranges = parseUnicodeRange('U+0-FF, U+131,u+1f600-1F64F')
    expect(ranges).toEqual([
      { first: 0, last: 0xff },
      { first: 0x131, last: 0x131 },
      { first: 0x1f600, last: 0x1f64f },
    ])
    expect([0xff, 0x100, 0x131, 0x1f601].map((codePoint) => covers(ranges, codePoint))).toEqual([
      true,
      false,
      true,
      true,
    ])
  })

  it.each(['', 'latin', 'U+', 'U+0-'])('are not %j', (text) => {
    expect(() => parseUnicodeRange(text)).toThrow(RangeError)
  })
})

it.each([
  ['🚀', true],
  ['❤️', true],
  ['3️⃣', true],
  ['👩🏽‍💻', true],
  ['❤', false],
  ['3', false],
  ['é', false],
  ['→', false],
])('%s is shown as a picture: %s', (grapheme, expected) => {
  expect(isEmoji(grapheme)).toBe(expected)
})

describe('colours', () => {
  it('are those of the light theme', () => {
    const css = readFileSync(join(root, 'components/styles/tokens.css'), 'utf8')
    expect(Object.keys(lightColours(css))).toEqual(['paper', 'ink', 'muted', 'rule', 'accent'])
  })

  it('are refused where one is absent', () => {
    expect(() => lightColours(':root { --paper: light-dark(#ffffff, #000000) }')).toThrow('--ink')
  })
})

it.each([
  ['en', 'noto-sans-sc'],
  ['zh-Hant', 'noto-sans-sc'],
  ['ja', 'noto-sans-jp'],
  ['ko-KR', 'noto-sans-kr'],
])('in %s, Chinese characters are first looked for in %s', (language, id) => {
  const han = typefacesFor('title', language).filter((face) => /-(?:sc|jp|kr)$/.test(face.id))
  expect(han[0]?.id).toBe(id)
})

describe('a text', () => {
  it('ends lines between words, and within a word that is wider than a line', async () => {
    const { pieces } = await settable('One Donaudampfschifffahrtsgesellschaft', 'title', 'de')
    expect(pieces(30).map(({ text }) => text)).toEqual(['One ', 'Donaudampfschifffahrtsgesellschaft'])
    const broken = pieces(10)
    expect(broken.length).toBeGreaterThan(2)
    expect(broken.every(({ tight }) => tight <= 10)).toBe(true)
    expect(broken.map(({ text }) => text).join('')).toBe('One Donaudampfschifffahrtsgesellschaft')
  })

  it('names what no typeface has, and nothing else', async () => {
    const { missing } = await settable(
      'Ἀρχή ≤ ½ ✓ → 漢字 한글 हिन्दी ไทย עברית عربي 🇩🇪 a\u200db བོ',
      'title',
      'en',
    )
    expect(missing).toEqual(['བོ'])
  })
})
