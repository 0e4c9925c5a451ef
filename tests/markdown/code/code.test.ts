import { toHtml } from 'hast-util-to-html'
import { describe, expect, test } from 'vitest'
import { splitLines } from '../../../lib/markdown/code/code-lines.ts'
import { readCodeMarks } from '../../../lib/markdown/code/code-marks.ts'
import { parseFenceMeta } from '../../../lib/markdown/code/fence-meta.ts'
import { readSourceSet, writeSourceSet } from '../../../lib/markdown/links/source-set.ts'

describe('parseFenceMeta', () => {
  test.each([
    ['', {}],
    ['title="a b.ts"', { title: 'a b.ts' }],
    ["title='a.ts'", { title: 'a.ts' }],
    ['title=a.ts', { title: 'a.ts' }],
    ['title="say \'x\'"', { title: "say 'x'" }],
    ['{1,3-5}', { highlighted: [1, 3, 4, 5] }],
    ['{ 2 , 4 - 5 }', { highlighted: [2, 4, 5] }],
    ['{1} {2}', { highlighted: [1, 2] }],
    ['showLineNumbers', { firstNumber: 1 }],
    ['showLineNumbers{5}', { firstNumber: 5 }],
    ['showLineNumbers=0', { firstNumber: 0 }],
    ['wrap', { wrap: true }],
    ['{1}showLineNumbers wrap title="x"', { highlighted: [1], firstNumber: 1, wrap: true, title: 'x' }],
  ])('%j', (meta, expected) => {
    expect(parseFenceMeta(meta, 9)).toEqual({
      meta: { highlighted: [], wrap: false, ...expected },
      mistakes: [],
    })
  })

  test.each([
    'x',
    'title=',
    'title=""',
    '{',
    '}',
    '{}',
    '{1',
    '{0}',
    '{2-1}',
    '{1,}',
    '{10}',
    'wrap=1',
    'wrap{1}',
    '"x"',
    '=',
    'showLineNumbers{}',
  ])('%j is a mistake', (meta) => {
    expect(parseFenceMeta(meta, 9).mistakes).not.toEqual([])
  })
})

describe('readCodeMarks', () => {
  test.each([
    ['a // [!code ++]', 'a', [[1, ['added']]]],
    ['a  #[!code --]  ', 'a', [[1, ['removed']]]],
    ['a -- [!code hl]', 'a', [[1, ['marked']]]],
    ['a <!-- [!code highlight] -->', 'a', [[1, ['marked']]]],
    ['a /* [!code ++] */', 'a', [[1, ['added']]]],
    ['a {/* [!code ++] */}', 'a', [[1, ['added']]]],
    ['a (* [!code ++] *)', 'a', [[1, ['added']]]],
    [
      '  a\n  // [!code ++:2]\n  b\n  c\n  d',
      '  a\n  b\n  c\n  d',
      [
        [2, ['added']],
        [3, ['added']],
      ],
    ],
    ['a\n// [!code ++]', 'a', []],
    ['a // [!code ++:9]', 'a', [[1, ['added']]]],
    ['a // [!!code ++]', 'a // [!code ++]', []],
    ['a [!code ++] b', 'a [!code ++] b', []],
    ['a', 'a', []],
  ])('%j', (written, code, marks) => {
    const result = readCodeMarks(written)
    expect(result.code).toBe(code)
    expect([...result.marks].map(([line, names]) => [line, [...names]])).toEqual(marks)
  })
})

test('splitLines repeats elements that span lines, and loses nothing', () => {
  const span = (value: string) => ({
    type: 'element' as const,
    tagName: 'i',
    properties: {},
    children: [{ type: 'text' as const, value }],
  })
  const lines = splitLines([
    { type: 'text', value: 'a\n' },
    span('b\n\nc'),
    { type: 'text', value: 'd\n' },
    span('e\n'),
  ])
  expect(lines.map((children) => toHtml({ type: 'root', children }))).toEqual([
    'a\n',
    '<i>b\n</i>',
    '<i>\n</i>',
    '<i>c</i>d\n',
    '<i>e\n</i>',
  ])
})

describe('source sets', () => {
  test.each([
    ['a.png', [['a.png', '']]],
    [
      'a.png, b.png 2x',
      [
        ['a.png', ''],
        ['b.png', '2x'],
      ],
    ],
    [
      ' a.png 100w ,b.png 200w, ',
      [
        ['a.png', '100w'],
        ['b.png', '200w'],
      ],
    ],
    ['a,b.png 1x', [['a,b.png', '1x']]],
    ['a.png 100w 50h', [['a.png', '100w 50h']]],
    ['', []],
  ])('%j', (text, candidates) => {
    const read = readSourceSet(text)
    expect(read.map(({ url, size }) => [url, size])).toEqual(candidates)
    expect(readSourceSet(writeSourceSet(read))).toEqual(read)
  })
})
