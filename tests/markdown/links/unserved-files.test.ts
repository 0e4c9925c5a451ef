import { expect, test } from 'vitest'
import { problemsOf } from '../compile-with.ts'

test('links to files whose names are never served', async () => {
  const body = [
    '[x](../../_headers)',
    '[x](./.env#a)',
    '![x](../_pictures/photo.jpg)',
    '<a href="%5Fa.txt">x</a>',
    '<video src="_a.mp4"></video>',
  ]
  const there = (path: string) => (path.includes('_') ? { hash: 'a' } : undefined)
  expect(await problemsOf(body.join('\n\n'), { asset: there })).toMatchInlineSnapshot(`
      "error 1:1 The link \`../../_headers\` leads to a file that is never served: the name \`_headers\` begins with \`_\`.
        Rename it, and write \`../../headers\`.
      error 3:1 The link \`./.env\` leads to a file that is never served: the name \`.env\` begins with \`.\`.
        Rename it, and write \`./env\`.
      error 5:1 The picture \`../_pictures/photo.jpg\` leads to a file that is never served: the name \`_pictures\` begins with \`_\`.
        Rename it, and write \`../pictures/photo.jpg\`.
      error 7:1 The link \`_a.txt\` leads to a file that is never served: the name \`_a.txt\` begins with \`_\`.
        Rename it, and write \`a.txt\`.
      error 9:1 The file \`_a.mp4\` leads to a file that is never served: the name \`_a.mp4\` begins with \`_\`.
        Rename it, and write \`a.mp4\`."
    `)
})
