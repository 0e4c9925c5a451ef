import { describe, expect, test } from 'vitest'
import { compile } from '../compile-with.ts'

describe('what readers of feeds would drop', () => {
  const paper = 'https://example.com/blog/posts/hello/paper.pdf'

  test.each([
    [
      'a listed frame',
      '<iframe src="https://player.vimeo.com/video/1?h=0f" title="A talk"></iframe>',
      '<p><a href="https://vimeo.com/1/0f">A talk</a></p>',
    ],
    [
      'a frame without a title',
      'See <iframe src="//maps.example/x"></iframe>.',
      '<p>See <a href="https://maps.example/x">https://maps.example/x</a>.</p>',
    ],
    [
      'a frame that is written into the page',
      '<iframe srcdoc="<p>x</p>" title="A sketch"></iframe>',
      '<p><a href="https://example.com/blog/posts/hello/">A sketch</a></p>',
    ],
    [
      'an object',
      '<object data="paper.pdf"><a href="paper.pdf">The paper</a></object>',
      `<p><a href="${paper}">The paper</a></p>`,
    ],
    [
      'an object that says nothing',
      '<div><object data="paper.pdf"></object></div>',
      `<div><p><a href="${paper}">paper.pdf</a></p></div>`,
    ],
    [
      'an embed in an object',
      '<div><object><embed src="paper.pdf" title="A paper"></object></div>',
      `<div><a href="${paper}">A paper</a></div>`,
    ],
    [
      'a drawing',
      'A <svg role="img"><title>Dot</title><desc>It is round.</desc><circle r="4"/></svg>',
      '<p>A Dot: It is round.</p>',
    ],
    [
      'a drawing of words',
      '<p><svg><style>a{}</style><text>One</text><text>two</text></svg></p>',
      '<p>One two</p>',
    ],
    [
      'a drawing that says nothing',
      '<div><svg><path d="M0 0h9"/></svg></div>',
      '<div><p><a href="https://example.com/blog/posts/hello/">A drawing, to be seen on the site</a></p></div>',
    ],
    ['an ornament', '<p>A <svg aria-hidden="true"><path d="M0 0h9"/></svg></p>', '<p>A </p>'],
  ])('has words: %s', async (_, body, html) => {
    expect((await compile(body)).feedHtml).toBe(html)
  })
})
