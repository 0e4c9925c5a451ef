import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseText } from '../content/content-builder.ts'
import { compile } from './compile-with.ts'

const folder = new URL('../fixtures/cases/', import.meta.url)

/** What a page says of a post, and what its author is told of it: severity, line, column and message. */
interface Right {
  page?: string | RegExp
  told?: string[]
}

/** Posts as authors elsewhere have written them, and what is right. */
const cases: Record<string, Right> = {
  'words/01-generics.md': {
    page: 'Use Vec<T> and List<string> with <your-name>. If a<b and c>d then stop. Next paragraph.',
    told: [
      'warning 5:8 `<T>` is no element of HTML here, so it is shown as it is written. There are 3 like it in the file.',
      'warning 5:51 `<b and c>` does not end, so it is shown as it is written.',
    ],
  },
  'words/02-hash-title.md': {
    page: 'Body',
    told: [
      'warning 2:27 A `#` after a space begins a comment in YAML: `#5 today` is not part of the value.',
      'warning 4:21 A `#` after a space begins a comment in YAML: `#12 for more` is not part of the value.',
    ],
  },
  'words/03-apos-fr.md': { page: 'L’effet d’ici l’API. L’«\u{202f}effet papillon\u{202f}».' },
  'words/04-apos-it.md': { page: 'Un po’ di pane, l’opera, gli anni ’90.' },
  'words/05-apos-de.md': { page: 'Hans’ Auto, die ’90er, ’ne Sache.' },
  'words/06-video.md': {
    page: 'Before. A talk After.',
    told: [
      'warning 7:1 Pages do not show `<iframe>` of `https://www.youtube.com/embed/abc`, so a link stands in its place.',
    ],
  },
  'words/07-cjk-bold.md': { page: '<strong>注意：</strong>正文。含<strong>「重点」</strong>内容。' },
  'words/08-tilde.md': { page: '价格 5~7元，尺寸 100~200 毫米。' },
  'words/09-cjk-url.md': { page: />https:\/\/example\.com\/docs<\/a>（说明）了解更多。/ },
  'words/10-cjk-break.md': { page: '今天天气很好，我们去公园。' },
  'words/11-cjk-quotes.md': { page: '他说“你好”。' },
  'words/12-cjk-search.md': { page: '今天天气很好，我们去公园。' },
  'words/13-flag.md': { page: 'Pass --no-verify to git; escaped: --no-verify.' },
  'words/14-quotes-break.md': { page: '“Hello.” “Hi,” she said. “Bye.” “Foo”’s value. (“…”)' },
  'words/15-apos-en.md': {
    page: 'In the ’90s: rock ’n’ roll, ’tis, the class of ’21, 6\'2" tall, a 5" disk.',
  },
  'words/16-table.md': {
    told: [
      "warning 7:13 2 rows have more cells than the table's header, which has 2; what stands in them is not shown.",
    ],
  },
  'words/17-fence.md': {
    told: ['error 7:1 The code that ` ```js ` begins does not end, and takes the rest of the text with it.'],
  },
  'words/18-spaces.md': {
    told: [
      'warning 5:1 `![My photo](my photo.png)` is no picture, because its address has a space, so it is shown as it is written.',
      'warning 7:1 `[notes](my notes.pdf)` is no link, because its address has a space, so it is shown as it is written.',
    ],
  },
  'words/19-h1.md': {
    told: ["warning 5:1 The heading is of the first level, which only the page's title is."],
  },
  'words/20-imath.md': { page: /<math / },
  'words/21-rawtable.md': { page: /columnnumber11/ },
  'words/22-mathdelims.md': {
    page: 'Inline (x^2) and [y].',
    told: [
      'warning 5:8 `\\(x^2\\)` is no formula here: a backslash before a bracket only keeps the bracket. There are 2 like it in the file.',
    ],
  },
  'words/23-leftovers.md': {
    page: /<h2 id="custom-id">Head</,
    told: [
      'warning 5:1 `{{< youtube abc >}}` is a shortcode of Hugo, which nothing fills in here, so it is shown as it is written.',
      'warning 5:21 `{% raw %}` is a tag of a template, which nothing fills in here, so it is shown as it is written. There are 2 like it in the file.',
      'warning 5:44 `[[wikilink]]` is a link in a wiki, but none here, so it is shown as it is written.',
      'warning 5:57 `![[pic.png]]` embeds a file in a wiki, but nothing here, so it is shown as it is written.',
      'warning 5:70 `==mark==` marks nothing here, so it is shown as it is written.',
      'warning 9:3 There is no callout `[!info]`, so this is a plain quotation.',
      'warning 12:8 `^[Inline note.]` is no footnote here, so it is shown as it is written.',
    ],
  },
  'words/24-tildepath.md': { page: 'home is ~/a:~/b; age(1~3), height(80~100); H~2~O' },
  'words/25-imgvideo.md': {
    page: /<video src="[^"]*clip\.mp4" controls preload="none" aria-label="A clip".*<a href="[^"]*paper\.pdf">Paper, 1\.2 MB<\/a>/,
  },
  'words/26-zwsp.md': {
    told: ['error 1:1 There is a zero-width space, U+200B, which is invisible, before `---`.'],
  },
  'words/27-hashflow.md': {
    told: ['error 4:11 A `#` after a space begins a comment in YAML: `#go]` is not part of the value.'],
  },
  'words/28-mathfield.md': { page: 'Body' },
  'words/29-date.md': { page: 'Body' },
  'words/30-objfeed.md': {
    page: /<object[^>]*><a href="[^"]*">PDF<\/a><\/object>/,
  },
  'moved/anchor-linker.md': { page: /#第一章-开始"/ },
  'moved/anchor-target.md': { page: /<h2 id="diyizhang-kaishi"><span id="第一章-开始">/ },
  'moved/cjk.md': { page: /参数<math>.*<\/math>为样品，另设 <math>/ },
  'moved/dollar-after-letter.md': {
    page: /US\$20, that is 18\$, plainly.<\/p>\n<p>A cost of US\$20 and <code>\$<\/code> sign.<\/p>\n<p>Let <math>/,
  },
  'moved/fence-in-html-block.md': {
    told: [
      'warning 6:1 `<details markdown="1">` does not end, so the rest of the text is part of it.',
      'warning 6:1 `<details>` has an attribute `markdown`, which means nothing here.',
      'warning 8:1 The fence ` ```c ` stands within HTML, where Markdown is not read, so it begins no code.',
      'warning 9:10 `<stdio.h>` is no element of HTML here, so it is shown as it is written.',
      'error 12:1 The code that ` ``` ` begins does not end, and takes the rest of the text with it.',
    ],
  },
  'moved/heading-attributes.md': {
    page: /<h2 id="my-id">Custom<.*<a href="#my-id">it<\/a>/s,
    told: ['warning 11:1 The attributes `{: .note}` are not read here, so it is shown as it is written.'],
  },
  'moved/list-after-indented-code.md': {
    page: /An indented remark\.\n<\/code><\/pre><\/code-block>\n<ol start="2">\n<li>Second step\.<\/li>/,
  },
  'moved/mermaid.md': {
    page: /<svg[^]*<svg[^]*<figcaption>Overall</,
    told: ['warning 6:1 The diagram has no description for those who do not see it.'],
  },
  'moved/template-syntax.md': {
    told: [
      "warning 6:1 The heading is of the first level, which only the page's title is.",
      'warning 8:1 `{{< youtube abc >}}` is a shortcode of Hugo, which nothing fills in here, so it is shown as it is written. There are 3 like it in the file.',
      'warning 14:1 `{% include note.html %}` is a tag of a template, which nothing fills in here, so it is shown as it is written.',
      'warning 16:6 `<String>` is no element of HTML here, so it is shown as it is written.',
      'error 18:1 The code that ` ```js ` begins does not end, and takes the rest of the text with it.',
    ],
  },
}

async function outcome(name: string): Promise<{ html: string; told: string[] }> {
  const text = readFileSync(new URL(name, folder), 'utf8')
  const { parsed, problems } = parseText('posts/hello/index.md', text)
  const toldOf = problems.map((it) => `${it.severity} ${it.line}:${it.column} ${it.message}`)
  if (parsed?.kind !== 'post') return { html: '', told: toldOf }
  const { lang } = parsed.frontMatter
  const { html, meta } = await compile(parsed.body, {
    firstLine: parsed.firstLine,
    shown: { frames: [], media: [] },
    ...(lang !== undefined && { language: lang }),
  })
  const said = meta.problems.map((it) => `${it.severity} ${it.line}:${it.column} ${it.message}`)
  return { html, told: [...toldOf, ...said] }
}

describe('what others have written', () => {
  test.each(Object.entries(cases))('%s', async (name, { page, told = [] }) => {
    const { html, told: said } = await outcome(name)
    expect(said).toEqual(told)
    if (page instanceof RegExp) expect(html).toMatch(page)
    else if (page?.includes('<strong>')) expect(html).toContain(page)
    else if (page !== undefined) expect(textOf(html)).toBe(page)
  })

  test('is looked at whole', () => {
    const files = ['words', 'moved'].flatMap((kind) =>
      readdirSync(new URL(`${kind}/`, folder)).map((name) => `${kind}/${name}`),
    )
    expect(Object.keys(cases).toSorted()).toEqual(files.toSorted())
  })
})

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&#x3C;', '<')
    .replaceAll('&nbsp;', '\u{a0}')
    .replaceAll('&amp;', '&')
    .replaceAll('\n', ' ')
    .trim()
}
