import { describe, expect, it } from 'vitest'
import { sizeTitle } from '../../lib/cards/title-size.ts'
import { clamp, lineWidth, wrap, wrapEvenly, type Piece } from '../../lib/cards/wrap.ts'

/** Words of letters one em wide, each followed by a space of one em. */
function words(text: string): Piece[] {
  return text.split(' ').map((word) => ({ text: `${word} `, full: word.length + 1, tight: word.length }))
}

function texts(lines: Piece[][]): string[] {
  return lines.map((line) =>
    line
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
  )
}

const mark: Piece = { text: '…', full: 1, tight: 1 }

describe('wrap', () => {
  it.each([
    ['aaa bbb ccc', 11, ['aaa bbb ccc']],
    ['aaa bbb ccc', 10, ['aaa bbb', 'ccc']],
    ['aaa bbb ccc', 7, ['aaa bbb', 'ccc']],
    ['aaa bbb ccc', 6, ['aaa', 'bbb', 'ccc']],
  ])('sets %j in lines of %d', (text, width, lines) => {
    expect(texts(wrap(words(text), width))).toEqual(lines)
  })

  it('has no lines for no text', () => {
    expect(wrapEvenly([], 10)).toEqual([])
  })
})

describe('wrapEvenly', () => {
  it('leaves no word alone where as many lines can be even', () => {
    expect(texts(wrap(words('one two three four five'), 20))).toEqual(['one two three four', 'five'])
    expect(texts(wrapEvenly(words('one two three four five'), 20))).toEqual(['one two three', 'four five'])
  })
})

describe('clamp', () => {
  const lines = wrap(words('one two, three four five six'), 9)

  it('leaves alone what fits', () => {
    expect(clamp(lines, { most: lines.length, width: 9, mark })).toEqual(lines)
  })

  it('ends the last line in the mark, within the width and without hanging punctuation', () => {
    const cut = clamp(lines, { most: 1, width: 9, mark })
    expect(texts(cut)).toEqual(['one two…'])
    expect(lineWidth(cut[0] ?? [])).toBeLessThanOrEqual(9)
  })
})

describe('sizeTitle', () => {
  const space = { width: 400, height: 300, sizes: [40, 30, 20], lineHeight: 1, mostLines: 5 }
  const size = (text: string, more: Partial<typeof space> = {}) =>
    sizeTitle(() => words(text), mark, { ...space, ...more })

  it.each([
    ['short', 40, 1],
    ['aaaa aaaa aaaa', 40, 2],
    ['aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa', 40, 5],
    ['aaa aaa aaa aaa aaa aaa aaa aaa aaa aaa aaa', 30, 4],
  ])('sets %j at %d in %d lines', (text, expected, lines) => {
    const sized = size(text)
    expect([sized.size, sized.lines.length]).toEqual([expected, lines])
  })

  it('takes a smaller size where the height allows no more lines', () => {
    expect(size('aaaa aaaa aaaa', { height: 45 }).size).toBe(20)
  })

  it('cuts what does not fit at the smallest size', () => {
    const sized = size('aaaa '.repeat(60).trim())
    expect([sized.size, sized.lines.length]).toEqual([20, 5])
    expect(texts(sized.lines).at(-1)).toMatch(/a…$/)
  })
})
