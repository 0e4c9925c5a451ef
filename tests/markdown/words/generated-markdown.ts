import fc from 'fast-check'

/** Words of texts as people write them: of several scripts, with what is odd about each. */
const words = [
  'word',
  'two words',
  'it’s',
  "it's",
  "'90s",
  '"quoted"',
  "'quoted'",
  "l'effet",
  'Grüße',
  'naïve',
  '中文',
  '日本語',
  '한국어',
  'привіт',
  'שלום',
  'مرحبا',
  '5~7',
  '~/a',
  'H~2~O',
  '--flag',
  '1990--2000',
  'one --- two',
  '...',
  '6\'2"',
  'C#',
  'C++',
  '50%',
  '$5',
  '€5',
  'a_b_c',
  '2*3',
  'a < b',
  'a > b',
  '10:30',
  ':smile:',
  'me@example.com',
  'www.example.com',
  'https://example.com/a_b',
  '见 https://example.com/docs（说明）了解',
  '今天天气很好，',
  'Straße',
] as const
const word = fc.constantFrom(...words)

/** The same, and what other programs take for something else, and signs that are not meant as Markdown. */
const piece = fc.oneof(
  { weight: 6, arbitrary: word },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '&amp;',
      '&copy;',
      '&lt;b&gt;',
      '\\*',
      '\\"',
      "\\'",
      '\\_a\\_',
      '\\\\',
      '\\<b>',
      '\\[a]',
      '{{< figure >}}',
      '{% raw %}',
      '[[wiki]]',
      '==mark==',
      '^[note]',
      '\\(x\\)',
      ':::',
      'a|b',
      '[z]',
      '(y)',
      '!',
      '~~gone~~',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('Vec<T>', 'Box<dyn Error>', '<your-name>', '<T> and more', 'List<string>'),
  },
)
const withoutBrackets = piece.map((text) => text.replaceAll(/[[\]<>]/g, ''))
/** What an asterisk within emphasis belongs to, parsers do not agree on. */
const withoutStars = piece.filter((text) => !text.includes('*'))
const withoutTicks = piece.map((text) => text.replaceAll('`', ''))

/** What has further words within. */
const marked = fc.oneof(
  withoutStars.map((text) => `*${text}*`),
  withoutStars.map((text) => `**${text}**`),
  withoutStars.map((text) => `***${text}***`),
  withoutStars.map((text) => `**a *${text}* b**`),
  withoutStars.filter((text) => !/^~|~$/.test(text)).map((text) => `~~${text}~~`),
  withoutTicks.map((text) => `\`${text}\``),
  withoutTicks.map((text) => `\`\` a\`${text} \`\``),
  fc.constantFrom('$x^2$', '$a+b$', '$\\alpha < 1$'),
  fc
    .tuple(
      withoutBrackets,
      fc.constantFrom(
        'https://example.com',
        '<https://example.com/a b>',
        'paper.pdf',
        '<paper.pdf>',
        'https://example.com "A title"',
        '#',
        'https://example.com/a(b)',
      ),
    )
    .map(([text, address]) => `[${text}](${address})`),
  withoutBrackets.map((text) => `[**${text}** and \`code\`](https://example.com)`),
  fc
    .tuple(
      withoutBrackets,
      fc.constantFrom(
        'pic.svg',
        '<two words.png>',
        'photo.jpg',
        'pic.svg "A title"',
        'https://example.com/a.png',
      ),
    )
    .map(([text, address]) => `![${text}](${address})`),
  fc.constantFrom(
    '[text][ref]',
    '[ref][]',
    '[ref]',
    '![drawn][pic]',
    '<https://example.com>',
    '<me@example.com>',
    'said[^a]',
    'again[^b]',
  ),
  withoutBrackets.map((text) => `<b>${text}</b>`),
  withoutBrackets.map((text) => `<a href="https://example.com">${text}</a>`),
  withoutBrackets.map((text) => `<abbr title="A title">${text}</abbr>`),
  fc.constantFrom('<kbd>K</kbd>', 'a<br>b', 'a <!-- comment --> b', 'H<sub>2</sub>O', '<mark>seen</mark>'),
)
const inline = fc.oneof({ weight: 6, arbitrary: piece }, { weight: 5, arbitrary: marked })
const one = fc.array(inline, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '))
const lineEnd = fc.constantFrom('\n', '  \n', '\\\n')
const line = fc
  .tuple(one, fc.array(fc.tuple(lineEnd, one), { maxLength: 2 }))
  .map(([head, tail]) => head + tail.map(([end, text]) => end + text).join(''))
const cell = one.map((text) => text.replaceAll('|', ''))

const behind = (mark: string, text: string): string => text.replaceAll('\n', `\n${mark}`)
const list = (mark: (at: number) => string) =>
  fc
    .array(fc.tuple(line, fc.constantFrom('none', 'second paragraph', 'inner list', 'code')), {
      minLength: 1,
      maxLength: 3,
    })
    .map((items) =>
      items
        .map(([text, more], at) => {
          const own = mark(at)
          const gap = ' '.repeat(own.length)
          const rest = {
            none: '',
            'second paragraph': '\n\nA second one.',
            'inner list': '\n- inner *one*\n- inner two',
            code: '\n\n```\ncode <T>\n```',
          }[more]
          return own + behind(gap, text + rest).replaceAll(/^ +$/gm, '')
        })
        .join('\n'),
    )

const block = fc.oneof(
  { weight: 6, arbitrary: line },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: 2, max: 4 }), one)
      .map(([depth, text]) => `${'#'.repeat(depth)} ${text}`),
  },
  { weight: 1, arbitrary: fc.constantFrom('## Head {#own}', 'Set\n---', '## `code` and *more* ##') },
  { weight: 1, arbitrary: list(() => '- ') },
  { weight: 1, arbitrary: list((at) => `${at + 3}. `) },
  { weight: 1, arbitrary: list(() => '- [x] ') },
  { weight: 1, arbitrary: line.map((text) => `> ${behind('> ', text)}`) },
  { weight: 1, arbitrary: line.map((text) => `> outer\n>\n> > ${behind('> > ', text)}\n>\n> after`) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('NOTE', 'TIP', 'warning'), line)
      .map(([kind, text]) => `> [!${kind}]\n> ${behind('> ', text)}`),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('ts title="x.ts" {1}', 'js', '', 'html', 'unknown', 'rust showLineNumbers wrap'),
        withoutTicks,
      )
      .map(([info, text]) => `\`\`\`${info}\nfirst ${text}\n\n  last\n\`\`\``),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(cell, cell, cell)
      .map(
        ([head, left, right]) =>
          `| ${head} | b |\n| - | -: |\n| ${left} | ${right} |\n| one \\| two | last |`,
      ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '$$\nx^2\n$$',
      '---',
      '    indented <T>',
      '~~~\ntildes\n~~~',
      '```mermaid\nflowchart LR\n  a --> b\n```',
      '<details>\n<summary>More</summary>\n\nText\n\n</details>',
      '<div>\n\nIn *a* div.\n\n</div>',
      '<p>Raw <em>HTML</em> &amp; more</p>',
      '<pre>\nVec<T> and\n  more\n</pre>',
      '<dl><dt>Term</dt><dd>What it is</dd></dl>',
      '今天天气很好，\n我们去公园。',
      '**注意：**正文',
      '<your-name> begins',
      '<!-- a comment -->',
      '![Alone](pic.svg "A caption")',
      '1. First:\n\n```sh\nls\n```\n\n    A remark.\n\n2. Second.',
    ),
  },
)

const definitions =
  '[ref]: https://example.com "Defined"\n[pic]: pic.svg\n\n[^a]: The *first* note.\n[^b]: The second,\n    in two lines.\n\n    And a paragraph.'

/** Texts with all of Markdown and of our own syntax in them. */
export const markdown = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((blocks) => blocks.join('\n\n'))
  .map((text) => (/\[(?:ref|pic|\^[ab])\]/.test(text) ? `${text}\n\n${definitions}` : text))
