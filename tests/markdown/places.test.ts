import { expect, test } from 'vitest'
import { compile } from './compile-with.ts'

test('places are those of the file', async () => {
  const body =
    'Text\nwith [a link](../nowhere) and\n<b>more [x](also)</b>\n\n- > ![](gone.png)\n\n<div>\n  <p style="x">y</p>\n</div>\n'
  const { meta } = await compile(body, { firstLine: 8 })
  expect(meta.problems.map(({ file, line, column }) => [file, line, column])).toEqual([
    ['posts/hello/index.md', 9, 6],
    ['posts/hello/index.md', 10, 9],
    ['posts/hello/index.md', 12, 5],
    ['posts/hello/index.md', 12, 5],
    ['posts/hello/index.md', 15, 3],
  ])
})

test('links are kept with their places', async () => {
  const { meta } = await compile('[a](../other.md#b)\n\n<a href="/tags/">c</a> [d](#e)', { firstLine: 3 })
  expect(meta.links).toEqual([
    { path: '/posts/other/', fragment: 'b', written: '../other.md#b', line: 3, column: 1 },
    { path: '/tags/', written: '/tags/', line: 5, column: 1 },
    { path: '/posts/hello/', fragment: 'e', written: '#e', line: 5, column: 24 },
  ])
})
