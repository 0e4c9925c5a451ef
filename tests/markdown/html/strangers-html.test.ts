import { describe, expect, test } from 'vitest'
import { compile, problemsOf } from '../compile-with.ts'

const untrusted = { untrusted: true, shown: { frames: ['https://player.vimeo.com'], media: [] } }
const page = async (body: string): Promise<string> => (await compile(body, untrusted)).html

describe('HTML of strangers', () => {
  test('is what feeds show of it, and Markdown is as ever', async () => {
    const markdown =
      '> [!NOTE]\n> A `b` **c** [d](/posts/hello/).\n\n- [ ] A task\n\n| a | b |\n| - | :-: |\n| 1 | 2 |\n\n```js\nlet a\n```\n\n$x^2$ [^1]\n\n[^1]: Words.\n\n'
    const html =
      '<details open><summary>A</summary>\n\nWords <kbd>b</kbd> and <abbr title="x">c</abbr>.\n\n</details>\n'
    expect(await page(markdown + html)).toBe((await compile(markdown + html)).html)
    expect(await problemsOf(markdown + html, untrusted)).toBe(await problemsOf(markdown + html))
  })

  test.each([
    '<script>alert(1)</script>',
    'a <script>alert(1)</script> b',
    '<img src="pic.svg" alt="a" onerror="alert(1)">',
    '<p onclick="alert(1)">a</p>',
    '<a href="javascript:alert(1)">a</a>',
    '<a href=" java&#10;script:alert(1)">a</a>',
    '<a href="&#1;javascript:alert(1)">a</a>',
    '<a href="data:text/html,<script>alert(1)</script>">a</a>',
    '<svg><script>alert(1)</script></svg>',
    '<svg onload="alert(1)"></svg>',
    '<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>',
    '<math><annotation-xml encoding="text/html"><script>alert(1)</script></annotation-xml></math>',
    '<template><script>alert(1)</script></template>',
    '<iframe src="javascript:alert(1)" title="a"></iframe>',
    '<iframe srcdoc="<script>alert(1)</script>" title="a"></iframe>',
    '<iframe src="data:text/html,alert(1)" title="a"></iframe>',
    '<object data="alert.html">a</object>',
    '<embed src="alert.html">',
    '<form action="https://alert.example"><input name="password"><button>a</button></form>',
    '<base href="https://alert.example/">',
    '<meta http-equiv="refresh" content="0; url=https://alert.example">',
    '<link rel="stylesheet" href="https://alert.example">',
    '<style>a { background: url(https://alert.example) }</style>',
    '<div style="background: url(https://alert.example)">a</div>',
    '<div class="alert">a</div>',
    '<video src="https://alert.example/a.mp4" onplay="alert(1)"></video>',
    '<b data-own="alert">a</b>',
    '<div is="alert-box">a</div>',
  ])('does nothing, and what is taken out is said with its line: %s', async (html) => {
    const body = `Words.\n\n${html}\n\nMore words.`
    const made = await page(body)
    expect(made.replace(/<a href="https:\/\/alert[^>]*>[^<]*<\/a>/, '')).not.toMatch(
      /<[^>]*alert|alert\(1\)(?!&quot;)/,
    )
    expect(made).toContain('<p>Words.</p>')
    expect(made).toContain('<p>More words.</p>')
    expect(await problemsOf(body, untrusted)).toMatch(/^warning [35]:\d+ /m)
  })

  test('shows frames of hosts that are listed, and no others', async () => {
    const frame = (host: string) =>
      `<iframe src="https://${host}/video/1" title="A" onload="alert(1)"></iframe>`
    expect(await page(frame('player.vimeo.com'))).toContain('<iframe src="https://player.vimeo.com/video/1?')
    expect(await page(frame('evil.example'))).toContain('<p><a href="https://evil.example/video/1">')
    expect(await page(frame('player.vimeo.com'))).not.toContain('alert')
  })

  test('says each thing once, and what to do', async () => {
    expect(await problemsOf('<p class="a" onclick="b()">A</p>\n\n<center>B</center>', untrusted)).toBe(
      'warning 1:1 `<p>` stands without `class`, `onclick`: with `untrusted: true` in site.yaml, texts hold no such HTML.\n  Take it out.\n' +
        'warning 3:1 `<center>` is taken out: with `untrusted: true` in site.yaml, texts hold no such HTML.\n  Write it in Markdown, or do without.',
    )
  })

  test('is its author’s affair where the site’s texts are all their own', async () => {
    expect((await compile('<p onclick="a()">A</p>')).html).toBe('<p onclick="a()">A</p>')
    expect((await compile('<a href="javascript:a()">A</a>')).html).toContain('javascript:a()')
  })
})

describe('a link of Markdown that is a script', () => {
  test.each([
    '[x](javascript:alert)',
    '[x](JavaScript:alert)',
    '[x](<java\tscript:alert>)',
    '[x](&#106;avascript:alert)',
    '[x](javascript&colon;alert)',
    '[x](vbscript:alert)',
    '[x](data:text/html,alert)',
    '[x](data:text/html;base64,alert)',
    '[x](data:application/xhtml+xml,alert)',
    '[x](data:image/svg+xml,alert)',
    '[x][a]\n\n[a]: javascript:alert',
    '[a]\n\n[a]: javascript:alert',
    '![x](javascript:alert)',
    '![x][a]\n\n[a]: vbscript:alert',
    '[![x](pic.svg)](javascript:alert)',
  ])('is words, and it is said: %s', async (body) => {
    const { html, feedHtml } = await compile(body)
    for (const made of [html, feedHtml]) {
      expect(made).not.toMatch(/<a|alert/)
      expect(made).toMatch(/^<p>[xa]<\/p>$|<img/)
    }
    expect(await problemsOf(body)).toMatch(/^warning 1:\d+ The (?:link|picture) `[^]*` is a script/m)
  })

  test('is none where it only looks like one', async () => {
    for (const body of [
      '![x](data:image/svg+xml,%3Csvg/%3E)',
      '[x](data:image/png;base64,AAAA)',
      '[x](data:text/plain,a)',
    ])
      expect(await problemsOf(body)).toBe('')
  })
})
