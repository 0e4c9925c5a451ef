import { describe, expect, test } from 'vitest'
import { sitePath } from '../../lib/paths.ts'
import { messagesFor } from '../../lib/messages/messages-for.ts'
import { compile } from './compile-with.ts'

describe('excerpt', () => {
  test.each([
    [
      'First *paragraph*[^1] with `code`,\n![a picture](pic.svg) and "quotes".\n\nSecond.\n\n[^1]: Note.',
      'First paragraph with code, and “quotes”.',
    ],
    ['# Heading\n\n![Only a picture](pic.svg)\n\nThen text  \nover lines.', 'Then text over lines.'],
    ['> [!NOTE]\n> In a callout.', 'In a callout.'],
    ['> [!NOTE]\n> In a callout.\n\nAfter it.', 'After it.'],
    ['<p>Raw &amp; <b>bold</b></p>', 'Raw & bold'],
    ['Press <kbd>K</kbd>.', 'Press K.'],
    ['Two words.[^1]\n\n[^1]: Note.', 'Two words.'],
    // One word describes nothing, and a text that has no paragraph still has words.
    ['Hello.\n\n## Why\n\nBecause I write now.\n\nAnd more.', 'Hello. Why Because I write now.'],
    ['> Hello.\n\n- one\n- two', 'Hello. one two'],
    ['- Read the log\n- Find the line', 'Read the log Find the line'],
    ['| a | b |\n| - | - |\n| c | d |', 'a b c d'],
    ['![Boats in the harbour](pic.svg)', 'Boats in the harbour'],
    ['```sh\nnpm run build\n```', 'npm run build'],
    ['Run\n\n```sh\nnpm test\n```', 'Run npm test'],
    ['## Title\n\n![](pic.svg)', ''],
    ['A[^1]\n\n[^1]: Note.', 'A Note.'],
    ['A', ''],
    ['今天天气很好', '今天天气很好'],
    ['', ''],
  ])('%j', async (body, excerpt) => {
    expect((await compile(body)).meta.excerpt).toBe(excerpt)
  })
})

describe('words', () => {
  test.each([
    ['One two-part third, it’s 3.14.', 5],
    ['# Heading\n\n- a\n- b\n\n| c | d |\n| - | - |\n| e | f |', 7],
    ['Text\n\n```js\nno words here\n```\n\nwith `inline code`', 4],
    ['Noted[^1].\n\n[^1]: Two words', 3],
    ['> [!NOTE]\n> text', 2],
    ['<table><tr><td>a</td><td>b</td></tr></table><script>x y</script>', 2],
    ['漢字かな交じり文', 4],
    ['— … !', 0],
    ['', 0],
  ])('%j has %i', async (body, words) => {
    expect((await compile(body)).meta.words).toBe(words)
  })
})

test('headings of the text are listed, those in quotations and notes are not; all can be linked to', async () => {
  const { meta } = await compile(
    '## A *b* "c"[^1]\n\n### ![Pic](pic.svg)\n\n> ## Quoted\n\n<h4 id="raw">Raw</h4>\n\n[^1]: Note\n\n    ## In a note',
  )
  expect(meta.headings).toEqual([
    { depth: 2, id: 'a-b-c', text: 'A b “c”' },
    { depth: 3, id: 'pic', text: 'Pic' },
    { depth: 4, id: 'raw', text: 'Raw' },
  ])
  expect(meta.anchors).toEqual([
    'a-b-c',
    'fnref-1',
    'pic',
    'quoted',
    'raw',
    'footnote-label',
    'fn-1',
    'in-a-note',
  ])
})

test('ids do not depend on the setting for punctuation', async () => {
  const body = '## It\'s "so" -- or...'
  const [smart, plain] = [await compile(body), await compile(body, { smartPunctuation: false })]
  expect(smart.meta.headings).toEqual([{ depth: 2, id: 'its-so----or', text: 'It’s “so” — or…' }])
  expect(plain.meta.headings).toEqual([{ depth: 2, id: 'its-so----or', text: 'It\'s "so" -- or...' }])
})

test('ids avoid those of raw HTML and of footnotes', async () => {
  const { meta } = await compile('## Taken\n\n## Fn 1\n\n<p id="taken"></p>\n\nx[^1]\n\n[^1]: y')
  expect(meta.headings.map(({ id }) => id)).toEqual(['taken-1', 'fn-1-1'])
})

test('the ids of a focus entry begin with its own, and its links to itself follow', async () => {
  const { html, meta } = await compile('## Why\n\n[here](#why), [raw](#x)<a id="x"></a>[^1]\n\n[^1]: Note', {
    file: 'focus/queues.md',
    path: sitePath('/focus/'),
  })
  expect(meta.anchors).toEqual([
    'queues--why',
    'x',
    'queues--fnref-1',
    'queues--footnote-label',
    'queues--fn-1',
  ])
  expect(html).toContain('href="#queues--why"')
  expect(html).toContain('href="#queues--fn-1"')
  expect(html).toContain('aria-describedby="queues--footnote-label"')
  expect(meta.links).toMatchObject([
    { path: '/focus/', fragment: 'queues--why' },
    { path: '/focus/', fragment: 'x' },
  ])
})

test('files that are shown or linked to are listed once', async () => {
  const { meta } = await compile(
    '![a](pic.svg) [b](paper.pdf#page=2) ![c](./pic.svg) <video src="talk.mp4"></video>',
  )
  expect(meta.assets).toEqual(['posts/hello/pic.svg', 'posts/hello/paper.pdf', 'posts/hello/talk.mp4'])
})

test('files beside a flat file, and beside a dated one', async () => {
  const flat = await compile('![a](shared.png)', { file: 'posts/hello.md' })
  expect(flat.html).toContain('src="/blog/posts/shared.png"')
  const dated = await compile('![a](pic.svg)', {
    file: 'posts/2024-01-02-hello/index.md',
    asset: () => ({ hash: 'x', width: 1, height: 1 }),
  })
  expect(dated.html).toContain('src="/blog/posts/hello/pic.svg"')
  expect(dated.meta.assets).toEqual(['posts/2024-01-02-hello/pic.svg'])
})

test('custom elements are listed', async () => {
  expect((await compile('text')).meta.elements).toEqual([])
  expect((await compile('```\nx\n```')).meta.elements).toEqual(['code-block'])
})

test('the site’s own words are in its language', async () => {
  const { html, feedHtml } = await compile('## Eins\n\n> [!WARNING]\n> x[^1]\n\n- [x] y\n\n[^1]: z', {
    messages: messagesFor('de').markdown,
  })
  const { callout, footnotes, permalink, backToReference, task } = messagesFor('de').markdown
  for (const word of [callout.warning, footnotes, permalink('Eins'), backToReference(1, 1), task.done]) {
    expect(html).toContain(word)
  }
  for (const word of [callout.warning, footnotes]) expect(feedHtml).toContain(word)
})

test('what the compiler itself makes has no style and no event', async () => {
  const { html } = await compile(
    '| a |\n| :-: |\n| b |\n\n```js {1} showLineNumbers{3} wrap\na // [!code ++]\n```\n\n> [!TIP]\n> x\n\n- [ ] t\n\n![a](pic.svg "b")\n\nx[^1]\n\n[^1]: y',
  )
  expect(html).not.toMatch(/ style=| on[a-z]+=| align=/)
})

test('grammars do not leak from one text to the next', async () => {
  const body = '```http\nGET / HTTP/1.1\n\nfn main() { let x = 1; }\n```'
  const before = await compile(body)
  await compile('```rust\nfn main() {}\n```')
  expect(await compile(body)).toEqual(before)
})

test('deep nesting compiles, up to a point', async () => {
  const { html } = await compile(`${'> '.repeat(200)}deep`)
  expect(html).toContain('deep')
  const { html: none, meta } = await compile('<div>'.repeat(20_000), { firstLine: 4 })
  expect(none).toBe('')
  expect(meta.problems).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "posts/hello/index.md",
        "fix": "End it with \`</div>\` where it should end.",
        "line": 4,
        "message": "\`<div>\` does not end, so the rest of the text is part of it. There are 20000 like it in the file.",
        "severity": "warning",
      },
      {
        "column": 1,
        "file": "posts/hello/index.md",
        "fix": "Look for a long run of \`>\`, \`-\` or HTML tags.",
        "line": 4,
        "message": "The text is nested too deeply.",
        "severity": "error",
      },
    ]
  `)
})
