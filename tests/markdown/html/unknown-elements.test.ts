import { describe, expect, test } from 'vitest'
import { compile, problemsOf } from '../compile-with.ts'

/** The text of a page or feed entry as it is read. */
function words(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&')
    .trim()
}

describe('what is no element is text', () => {
  test.each([
    ['Use Vec<T> and List<string> here', 1],
    ['Box<dyn Error>', 1],
    ['ssh <your-name>@<host>', 1],
    ['HashMap<K, V>', 0],
    ['If a<b and c>d then stop', 1],
    ['Iterator<I> and Foo<P>', 1],
    ['Vec<p> and more', 1],
    ['a <!D<plaintext> b', 1],
    ['a <img src=<plaintext> b', 1],
    ['a <?php echo "<xmp>" ?> b', 1],
    ['Foo<U>::bar<S>()', 1],
    ['Vec<int> and <path> to <set>', 1],
    ['git <command> and cp <source> <target>', 1],
    ['the <div> element, the <td> element, the <p> element', 2],
    ['write </div> at the end', 1],
    ['start with <?php echo 1 ?> here', 1],
    ['**Vec<T>** and *<T>*', 1],
    ['<K> in the beginning', 1],
    ['<your-name>', 1],
    ['a < b, 3<4 <3', 0],
    ['&lt;T>', 0],
  ])('%s', async (body, told) => {
    const { html, feedHtml, meta } = await compile(body, { smartPunctuation: false })
    const written = body.replace(/\*/g, '').replace('&lt;', '<')
    expect(words(html)).toBe(written)
    expect(words(feedHtml)).toBe(written)
    if (/\s/.test(written)) expect(meta.excerpt).toBe(written)
    expect(meta.problems).toHaveLength(told)
  })

  test('the text after it is what it would be without it', async () => {
    const { html } = await compile('If a<b and c>d.\n\nNext *paragraph*.')
    expect(html).toContain('<p>Next <em>paragraph</em>.</p>')
  })

  test('in headings, with the id that GitHub gives', async () => {
    const { meta } = await compile('## Vec<T> and Box<dyn Error>')
    expect(meta.headings).toEqual([
      { depth: 2, id: 'vect-and-boxdyn-error', text: 'Vec<T> and Box<dyn Error>' },
    ])
  })

  test('in raw HTML, whose elements stay', async () => {
    const { html, feedHtml, meta } = await compile(
      '<pre>\n#include <stdio.h>\nVec<T> <b>v</b>; a <b; c\n</pre>\n\nNext.',
    )
    const pre =
      '<pre tabindex="0">#include &lt;stdio.h>\nVec&lt;T> <b>v</b>; a &lt;b; c\n</pre>\n<p>Next.</p>'
    expect(html).toBe(pre)
    expect(feedHtml).toBe(pre.replace(' tabindex="0"', ''))
    expect(meta.problems.map(({ line, column }) => [line, column])).toEqual([[2, 10]])
  })

  test('around Markdown, which is read', async () => {
    const { html } = await compile('<Tip>\nSome **bold** text\n</Tip>')
    expect(html).toBe('<p>&lt;Tip>\nSome <strong>bold</strong> text\n&lt;/Tip></p>')
  })
})

test.each([
  '<center>c</center> <font color="red">r</font> <big>b</big> <tt>t</tt> <strike>s</strike>',
  '<marquee>m</marquee> <kbd>K</kbd> <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>',
  'A line<br>and<wbr>one<br/>more<hr>',
  '<svg viewBox="0 0 1 1"><path d="M0 0"/><circle r="1"/></svg>',
  '<svg viewBox="0 0 1 1">\n\n<path d="M0 0"/>\n\n</svg>',
  '<math><mi>x</mi><mo>=</mo><mn>1</mn></math>',
  '<ul>\n<li>one\n<li>two\n</ul>',
  '<table><tr><td>x</table>',
  '<details>\n<summary>s</summary>\n\ntext\n\n</details>',
  '<small>one\n\ntwo</small>',
  '<SPAN>x</SPAN>',
  '<!-- Vec<T> -->',
  '`Vec<T>` and ``<your-name>``\n\n```\nVec<T>\n```',
  '<https://example.com/> <me@example.com>',
  'one.<p>\ntwo.',
])('what is an element stays, and nothing is said: %s', async (body) => {
  const { html, meta } = await compile(body)
  expect(meta.problems).toEqual([])
  expect(html.replace(/<code>[^]*?<\/code>/g, '')).not.toContain('&lt;')
})

test('an empty element with a slash does not go on', async () => {
  const { html, meta } = await compile('<a id="x"/>One.\n\nTwo.')
  expect(html).toBe('<p><a id="x"></a>One.</p>\n<p>Two.</p>')
  expect(meta.problems).toEqual([])
})

test('each kind is told of once a file, where it first stands', async () => {
  const body = 'A <T> and <U2>.\n\n<b>open\n\n<Image src="x" /> and <Card>\n\n</i>\n\n<details>\n\nx'
  expect(await problemsOf(body)).toMatchInlineSnapshot(`
    "warning 1:3 \`<T>\` is no element of HTML here, so it is shown as it is written. There are 3 like it in the file.
      Put code in backticks: \`\` \`<T>\` \`\`; write \`\\<\` where only the sign is meant.
    warning 3:1 \`<b>\` does not end, so it is shown as it is written.
      End it with \`</b>\`, or write \`\\<\` where no element is meant.
    warning 5:1 \`<Image src="x" />\` is a component, which nothing here knows, so it is shown as it is written.
      Write what it shows in Markdown or HTML: a picture as \`![what it shows](picture.png)\`. Put code in backticks.
    warning 9:1 \`<details>\` does not end, so the rest of the text is part of it.
      End it with \`</details>\` where it should end."
  `)
})

test('`markdown="1"` is told of, and is not on the page', async () => {
  const { html, meta } = await compile('<div markdown="1">\n\n**x**\n\n</div>')
  expect(html).toBe('<div>\n<p><strong>x</strong></p>\n</div>')
  expect(meta.problems).toHaveLength(1)
  expect(meta.problems[0]?.message).toBe('`<div>` has an attribute `markdown`, which means nothing here.')
})
