import { describe, expect, test } from 'vitest'
import { post, told } from '../content-builder.ts'

describe('covers', () => {
  const cover = (src: string, files: string[] = []) =>
    told({
      texts: { 'posts/a/index.md': post('A', '2024-01-01', `cover: { src: '${src}', alt: X }`) },
      files,
    })

  test.each([
    ['beside the post', 'b.png'],
    ['written from the folder', './b.png'],
    ['with an escape', 'c%20d.png'],
    ['with a space', 'c d.png'],
    ['above', '../e.png'],
    ['in public/', '/favicon.svg'],
  ])('%s', (_, src) => {
    expect(cover(src, ['posts/a/b.png', 'posts/a/c d.png', 'posts/e.png'])).toBe('No problems.')
  })
  test('nowhere', () => {
    expect(cover('b.png')).toMatchInlineSnapshot(`
      "posts/a/index.md:4:15  error  There is no file \`b.png\` for the cover.
        fix: Put the picture beside the post.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('under another name', () => {
    expect(cover('Cover.PNG', ['posts/a/cover.png'])).toMatchInlineSnapshot(`
      "posts/a/index.md:4:15  error  There is no file \`Cover.PNG\` for the cover.
        fix: Write \`src: cover.png\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('not in public/', () => {
    expect(cover('/b.png')).toMatchInlineSnapshot(`
      "posts/a/index.md:4:15  error  There is no file \`public/b.png\` for the cover.
        fix: Write the name of a picture beside the post, or put one into public/.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('elsewhere', () => {
    expect(cover('https://example.org/b.png')).toMatchInlineSnapshot(`
      "posts/a/index.md:4:15  error  The cover \`https://example.org/b.png\` is not a file of the site.
        fix: Put the picture beside the post, and write its name.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('no picture', () => {
    expect(cover('b.pdf', ['posts/a/b.pdf'])).toMatchInlineSnapshot(`
      "posts/a/index.md:4:15  error  The cover \`b.pdf\` is not a picture.
        fix: Use a file in JPEG, PNG, WebP, AVIF, GIF or SVG.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('by a name that is never served', () => {
    expect(cover('../_pictures/b.png', ['posts/_pictures/b.png'])).toMatchInlineSnapshot(`
      "posts/a/index.md:4:15  error  The cover \`../_pictures/b.png\` leads to a file that is never served: the name \`_pictures\` begins with \`_\`.
        fix: Rename it, and write \`src: ../pictures/b.png\`.

      1 error, 0 warnings in 1 file"
    `)
    expect(cover('a.png', ['posts/a/_a.png'])).toContain('fix: Put the picture beside the post.')
  })
  test('outside the content folder', () => {
    expect(cover('../../../b.png')).toMatchInlineSnapshot(`
      "posts/a/index.md:4:15  error  There is no file \`../../../b.png\` for the cover.
        fix: Put the picture beside the post.

      1 error, 0 warnings in 1 file"
    `)
  })
})
