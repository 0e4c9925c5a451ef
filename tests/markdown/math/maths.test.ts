import { describe, expect, test } from 'vitest'
import { compile, problemsOf } from '../compile-with.ts'

describe('what authors are told of formulas', () => {
  test('TeX that cannot be set, with its own line and column', async () => {
    const body = [
      'In $\\foo + 1$ and $x_1_2$.',
      '> $$\n> x\n> + \\frac{a}\n> $$',
      '- ```math\n  a\n  \\bar &\n  ```',
      '$\\phase{x}$ and $\\eqref{a}$ and $\\href{https://example.org/}{x}$',
      'Nothing: $$ $$',
      `$${'x'.repeat(70)} \\right)$`,
    ]
    expect(await problemsOf(body.join('\n\n'), { firstLine: 5 })).toMatchInlineSnapshot(`
      "error 5:5 The formula \`\\foo + 1\` cannot be set: unsupported function name: \\foo.
        Correct the TeX; what there is stands at https://temml.org/docs/en/supported.html.
      error 5:23 The formula \`x_1_2\` cannot be set: double subscript.
        Correct the TeX; what there is stands at https://temml.org/docs/en/supported.html.
      error 9:13 The formula \`+ \\frac{a}\` cannot be set: unexpected end of input in a macro argument, expected '}'.
        Correct the TeX; what there is stands at https://temml.org/docs/en/supported.html.
      error 14:8 The formula \`\\bar &\` cannot be set: expected the end, got '&'.
        Correct the TeX; what there is stands at https://temml.org/docs/en/supported.html.
      error 17:2 The formula \`\\phase{x}\` cannot be set: browsers cannot draw \`phasorangle\`.
        Correct the TeX; what there is stands at https://temml.org/docs/en/supported.html.
      error 17:18 The formula \`\\eqref{a}\` cannot be set: browsers cannot draw \`\\ref\`.
        Correct the TeX; what there is stands at https://temml.org/docs/en/supported.html.
      error 17:34 The formula \`\\href{https://example.org/}{x}\` cannot be set: unsupported function name: \\href.
        Correct the TeX; what there is stands at https://temml.org/docs/en/supported.html.
      error 19:10 The formula is empty.
        Write it, or write \`\\$\` for a dollar sign.
      error 21:73 The formula \`xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…\` cannot be set: expected the end, got '\\right'.
        Correct the TeX; what there is stands at https://temml.org/docs/en/supported.html."
    `)
  })

  test('a block that does not end', async () => {
    expect(await problemsOf('Text\n\n$$\nx\n')).toMatchInlineSnapshot(`
      "error 3:1 The formula that \`$$\` begins does not end.
        End it with a line that is \`$$\`."
    `)
  })
})

test('neither styles nor ids are left, whatever the TeX', async () => {
  const formulas = [
    '\\begin{array}{|c|r|}\\hline a&b\\\\ \\hline c&d \\end{array}',
    '\\boxed{x} \\colorbox{yellow}{x} \\textcolor{red}{x} {\\large x} \\cancel{x} \\vec{x} \\underbrace{x}_{y}',
    '\\begin{align}a&=b&c&=d\\\\e&=f\\end{align}',
    'x=1\\tag{2}',
    '\\label{a} x \\xrightarrow{abc} \\hat{x} \\widetilde{xyz} \\big( \\Bigg| \\overline{x} \\underline{x}',
    '\\begin{cases}1 & x\\\\2 & y\\end{cases} \\mathbb{R} \\mathcal{L} \\mathscr{F} \\mathfrak{g} \\text{a é}',
    '\\displaystyle \\int_0^\\infty \\phantom{x} \\rule{1em}{2em} \\smash{x} \\raisebox{1em}{x} \\binom{n}{k}',
  ]
  const { html, feedHtml, meta } = await compile(formulas.map((tex) => `$$\n${tex}\n$$`).join('\n\n'))
  expect(meta.problems).toEqual([])
  expect(html.match(/<math/g)).toHaveLength(formulas.length)
  expect(html).not.toMatch(/ (?:style|id)=|undefined/)
  const known = /^(?:math|tml-(?:left|right|eqn|l0|r0|l1|box|wide|side|b[lrtb]))$/
  for (const [, classes = ''] of html.matchAll(/class="([^"]*)"/g))
    for (const name of classes.split(' ')) expect(name).toMatch(known)
  expect(feedHtml).not.toMatch(/ (?:style|class|id)=/)
})

test('punctuation stays on the line of its formula', async () => {
  const { html } = await compile('In $a$, ($b$) and $c$-d.', { smartPunctuation: false })
  expect(html.replace(/<math>.*?<\/math>/g, 'M')).toBe(
    '<p>In <span class="whole">M,</span> <span class="whole">(M)</span> and M-d.</p>',
  )
})

test('macros hold for their own formula alone', async () => {
  const { meta } = await compile('$\\gdef\\foo{1} \\foo$ and $\\foo$')
  expect(meta.problems).toHaveLength(1)
})

test('an excerpt and a heading tell a formula by its TeX', async () => {
  const { meta } = await compile('It runs in $O(n)$ time.\n\n## The $O(n)$ part')
  expect([meta.excerpt, meta.headings[0]?.text]).toEqual(['It runs in O(n) time.', 'The O(n) part'])
})
