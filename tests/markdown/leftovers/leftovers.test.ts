import { describe, expect, test } from 'vitest'
import { compile, problemsOf } from '../compile-with.ts'

describe('syntax of other programs is told of once a file and kind', () => {
  test.each([
    ['{{< youtube abc >}}', 'shortcode'],
    ['{{<notice type="info">}}\nRead this.\n{{</notice>}}', 'shortcode'],
    ['{{% note %}}x{{% /note %}}', 'shortcode'],
    ['{{<figure src="a.png" title="x">}}', 'shortcode'],
    ['{% include note.html %} and {% raw %}', 'template'],
    ['{{ page.title | upcase }}', 'template'],
    ['{: .lead}\nA text.', 'attributes'],
    ['{:toc}', 'attributes'],
    ['![x](pic.svg){width=50%}', 'attributes'],
    ['import Chart from "../chart.jsx"\n\nText.', 'MDX'],
    ['export const year = 2024', 'MDX'],
    ['[[other post]] and [[x|y]]', 'link in a wiki'],
    ['![[pic.png]]', 'embeds'],
    ['a ==marked word== here', 'marks nothing'],
    ['A note.^[Inline note.]', 'no footnote'],
    ['Inline \\(x^2\\) and \\[y\\].', 'no formula'],
    ['\\[\nE = mc^2\n\\]', 'no formula'],
    [':::note\nText.\n:::', 'no block'],
    ['::: warning Title\n\nText.\n\n:::', 'no block'],
    ['!!! note "Title"', 'no note'],
    ['<Card title="x">words</Card>', 'component'],
    ['**Lưu ý:**bạn cần cài đặt', 'not set in bold'],
    ['**Важно!**Прочитайте это', 'not set in bold'],
    ['**ध्यान दें:**यह ज़रूरी है', 'not set in bold'],
    ['слово**«другое»** ещё', 'not set in bold'],
  ])('%s', async (body, told) => {
    const { meta } = await compile(`First.\n\n> ${body.replaceAll('\n', '\n> ')}`)
    expect(meta.problems.map(({ severity }) => severity)).toEqual(['warning'])
    expect(meta.problems[0]?.message).toContain(told)
    expect(meta.problems[0]).toMatchObject({ line: 3, fix: expect.any(String) })
  })

  test.each([
    '`{% raw %}` and `{{< x >}}` and `[[x]]`',
    '```text\n{% raw %}\n{{ x }}\n:::\n```',
    'if a == b and c == d, or x==y and y==z',
    'a[i][j] and arr[0][1]',
    'An Elixir tuple {:ok, value} and a set {1, 2}',
    '\\[not a link\\] and \\[^1] and f\\(x',
    '\\[\\[escaped\\]\\] and \\==x\\==',
    'import it from there\n\nWe export goods.',
    '[[1]](https://example.com/)',
    'text ::: text',
    '[link](https://example.com/?a==b==c)',
    '[sic](as he wrote it)',
    '<b title="[[x]]">x</b>',
    '$[[1]]$',
    '**Lưu ý:** bạn, **một**: hai, **ba**bốn, \\*\\*x:\\*\\*y',
    '**注意：**正文，含**「重点」**内容',
    '2**3**4 and ** and **',
  ])('not of what means something: %s', async (body) => {
    expect(await problemsOf(body)).toBe('')
  })

  test('with its place, its number and what to write', async () => {
    const body = 'x\n\n- one {{< a >}}\n- two {{< b >}} and [[c]]'
    expect(await problemsOf(body)).toMatchInlineSnapshot(`
      "warning 3:7 \`{{< a >}}\` is a shortcode of Hugo, which nothing fills in here, so it is shown as it is written. There are 2 like it in the file.
        Write what it stands for in Markdown or HTML: a picture as \`![what it shows](picture.png)\`, a note as a quotation that begins with \`[!NOTE]\`, a film as a link.
      warning 4:21 \`[[c]]\` is a link in a wiki, but none here, so it is shown as it is written.
        Write \`[words](other-post.md)\`, with the path from this file. Where the brackets are meant, put them in backticks."
    `)
  })
})

test('a picture and a link with a space get the form to write', async () => {
  const body = '![My photo](my photo.png "Title")\n\n[notes](my notes.pdf)'
  expect(await problemsOf(body)).toMatchInlineSnapshot(`
    "warning 1:1 \`![My photo](my photo.png "Title")\` is no picture, because its address has a space, so it is shown as it is written.
      Put the address in angle brackets: \`![My photo](<my photo.png> "Title")\`.
    warning 3:1 \`[notes](my notes.pdf)\` is no link, because its address has a space, so it is shown as it is written.
      Put the address in angle brackets: \`[notes](<my notes.pdf>)\`."
  `)
  const right = '![My photo](<two words.png> "Title")\n\n[notes](<two words.png>)'
  expect(await problemsOf(right)).toBe('')
})

test('labels that nothing defines', async () => {
  const body = '[h][nope] and ![p][gone], [nope][] again, [fine][ok]\n\n[ok]: https://example.com/'
  expect(await problemsOf(body)).toMatchInlineSnapshot(`
    "warning 1:1 Nothing says where \`[nope]\` leads, so \`[h][nope]\` is shown as it is written.
      Add a line \`[nope]: https://example.com/\`, or write \`\\[\` where no link is meant.
    warning 1:15 Nothing says where \`[gone]\` leads, so \`![p][gone]\` is shown as it is written.
      Add a line \`[gone]: https://example.com/\`, or write \`\\[\` where no link is meant."
  `)
})

test('cells beyond the header of a table', async () => {
  const body =
    '| a | b |\n|---|---|\n| one | two | three |\n| `x || y` | z |\n| 1 | 2 | |\n| `x \\|\\| y` | z |'
  expect(await problemsOf(body)).toMatchInlineSnapshot(`
    "warning 3:13 2 rows have more cells than the table's header, which has 2; what stands in them is not shown.
      Give the header as many cells. Where a \`|\` is part of a cell, even in code, write \`\\|\`."
  `)
  expect(await problemsOf('| a | b |\n|---|---|\n| `x \\|\\| y` | z |\n| 1 |')).toBe('')
})

describe('fences', () => {
  test.each([
    ['Text.\n\n```js\nlet a = 1\n\n## Lost', 'error', 3],
    ['~~~\nx\n```\n', 'error', 1],
    ['````\nx\n```', 'error', 1],
    ['```', 'error', 1],
    ['```mermaid\nflowchart LR\n  A --> B', 'error', 1],
    ['> ```js\n> x\n\nText.', 'warning', 1],
    ['- one\n\n  ```js\n  x\n\nText.', 'warning', 3],
  ])('%j does not end', async (body, severity, line) => {
    const { meta } = await compile(body)
    expect(meta.problems.find(({ message }) => message.includes('does not end'))).toMatchObject({
      severity,
      line,
    })
  })

  test.each([
    '```js\nx\n```',
    '~~~\nx\n~~~~',
    '> ```js\n> x\n> ```\n\nText.',
    '- one\n\n  ```js\n  x\n  ```\n- two',
    '> - a\n>   ```\n>   x\n>   ```',
    '    indented\n    code',
    '```js\n```',
  ])('%j ends', async (body) => {
    expect(await problemsOf(body)).toBe('')
  })

  test('within HTML', async () => {
    const body =
      '<details markdown="1">\n<summary>main.c</summary>\n```c\n#include <stdio.h>\n\nint x;\n```\n</details>'
    expect(await problemsOf(body)).toMatchInlineSnapshot(`
      "warning 1:1 \`<details markdown="1">\` does not end, so the rest of the text is part of it.
        End it with \`</details>\` where it should end.
      warning 1:1 \`<details>\` has an attribute \`markdown\`, which means nothing here.
        Take it out, and put an empty line after the opening tag and before the closing one: what stands between is Markdown then.
      warning 3:1 The fence \` \`\`\`c \` stands within HTML, where Markdown is not read, so it begins no code.
        Put an empty line before it, and one after the end of the code.
      warning 4:10 \`<stdio.h>\` is no element of HTML here, so it is shown as it is written.
        Put code in backticks: \`\` \`<stdio.h>\` \`\`; write \`\\<\` where only the sign is meant.
      error 7:1 The code that \` \`\`\` \` begins does not end, and takes the rest of the text with it.
        If it is to end code, put an empty line before the fence within the HTML above. End it with a line that is \` \`\`\` \`."
    `)
    expect(await problemsOf('<pre>\n```js\n</pre>')).toBe('')
  })
})
