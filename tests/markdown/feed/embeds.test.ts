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
      'a drawing that is none by itself',
      'A <svg role="img"><title>Dot</title><desc>It is round.</desc><use href="#elsewhere"/></svg>',
      '<p>A Dot: It is round.</p>',
    ],
    [
      'a drawing that says nothing and is none by itself',
      '<div><svg><use href="#elsewhere"/></svg></div>',
      '<div><p><a href="https://example.com/blog/posts/hello/">A drawing, to be seen on the site</a></p></div>',
    ],
    [
      'a button, a field and a list to choose from',
      '<p><button>Press</button> <textarea>Words</textarea> <input type="submit" value="Send"> <select><optgroup label="a"><option>One</option></optgroup><option label="Two"></option></select></p>',
      '<p>Press Words Send One, Two</p>',
    ],
    ['what a canvas says', '<p><canvas>A chart of rain</canvas></p>', '<p>A chart of rain</p>'],
    ['an ornament', '<p>A <svg aria-hidden="true"><path d="M0 0h9"/></svg></p>', '<p>A </p>'],
  ])('has words: %s', async (_, body, html) => {
    expect((await compile(body)).feedHtml).toBe(html)
  })

  test('has a drawing as a file of its own, made safe, beside the page', async () => {
    const body =
      'See <svg viewBox="0 0 40 30" onload="alert(1)"><title>Dot &amp; line</title><script>alert(1)</script><path d="M0 0h9" stroke="red"/></svg>.\n\n' +
      '<svg viewBox="0 0 40 30"><title>Dot &amp; line</title><path d="M0 0h9" stroke="red"/></svg>'
    const { feedHtml, files } = await compile(body)
    expect(files).toEqual([
      {
        path: expect.stringMatching(/^\/posts\/hello\/drawing-[0-9a-f]{8}\.svg$/),
        content:
          '<svg viewBox="0 0 40 30" xmlns="http://www.w3.org/2000/svg"><title>Dot &#x26; line</title><path d="M0 0h9" stroke="red"/></svg>\n',
      },
    ])
    const [file] = files
    const picture = `<img src="https://example.com/blog${file?.path}" alt="Dot &#x26; line" width="40" height="30">`
    expect(feedHtml.replaceAll('&amp;', '&#x26;')).toBe(`<p>See ${picture}.</p>\n<p>${picture}</p>`)
  })
})
