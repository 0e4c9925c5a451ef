import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../compile-with.ts'
import { textOf } from './text-of.ts'

const signs = fc.constantFrom(
  ..."\" ' -- --- ... `` '' « » “ ” ( ) . , : ! ; =".split(' '),
  ' ?',
  '. . .',
  '\n',
  '\\\n',
  '\n\n',
)
const words = fc.constantFrom(..."a word l 's é 90s 1990 6 5 🎉 你好 м".split(' '))
const markup = fc.constantFrom(
  ...'* ** `c` [l](u) $x$ <kbd>"</kbd> <b> </b> \\" \\\' &quot; &amp; [^1] </span> <br>'.split(' '),
  '# ',
  '- ',
  '> ',
  '| "b" | \'c\' |\n',
  '<span lang="fr">',
  "https://e.example/it's--x ",
)
const pieces = fc.oneof(signs, words, fc.constant(' '), markup)
const text = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''))
const language = fc.constantFrom(
  'en',
  'fr',
  'fr-CA',
  'it',
  'de',
  'de-CH',
  'es',
  'pl',
  'uk',
  'sv',
  'zh',
  'zh-TW',
  'ja',
  'he',
)

test('words never change, nor in what order they stand', async () => {
  const wordsOf = (set: string): string => set.replace(/[^\p{L}\p{N}]/gu, '')
  await fc.assert(
    fc.asyncProperty(text, language, async (body, language) => {
      expect(wordsOf(await textOf(body, language))).toBe(wordsOf(await textOf(body, language, false)))
    }),
    { numRuns: 300 },
  )
})

test('a text that is set already stays as it is', async () => {
  for (const [language, set] of [
    ['en', '“Hello,” she said — it’s ‘so’ in the ’90s… rock ’n’ roll, 1990–2000.'],
    ['fr', 'L’«\u202Feffet\u202F»\u202F: quoi\u202F? Non\u202F!'],
    ['de', '„Er rief ‚Halt‘“ – die ’90er'],
    ['ja', '「彼は『はい』と言った」――‘a’'],
  ] as const) {
    expect(await textOf(set, language)).toBe(set)
  }
})

test('nothing changes where the site wants none of it', async () => {
  const body = `"It's" -- 'so' --- 1990--2000... Quoi ? «Non»!`
  expect(await textOf(body, 'fr', false)).toBe(body)
})

test('titles of pictures that are captions are set, what describes a picture is not', async () => {
  const { html } = await compile(`![It's "so"](pic.svg "It's 'so' -- 6'2")`)
  expect(html).toMatch(/alt=(?:'It's "so"'|"It(?:'|&#x27;)s (?:&#x22;|&quot;)so(?:&#x22;|&quot;)")/)
  expect(html).toContain(`<figcaption>It’s ‘so’ — 6'2</figcaption>`)
})

test('a heading, its entry in the contents and the description have the same signs', async () => {
  const { meta } = await compile("## Quoi ?\n\nL'*effet* : oui.", { language: 'fr' })
  expect(meta.headings[0]?.text).toBe('Quoi\u202F?')
  expect(meta.excerpt).toBe('L’effet\u202F: oui.')
})

test('escapes count in lists, quotations and callouts, and after a line that a marker was', async () => {
  expect(await textOf('- "a\n  \\"b\\" c"', 'en')).toBe('“a\n"b" c”')
  expect(await textOf('> \\"a\\"\n> "b" \\-- c', 'en')).toBe('"a"\n“b” -- c')
  expect(await textOf('> [!NOTE]\n> \\"a\\" "b"', 'en')).toContain('"a" “b”')
  expect(await textOf('| \\"a\\" \\| "b" |\n| - |', 'en')).toBe('"a" | “b”')
})

test.each([
  `"`,
  `'`,
  `" `,
  `"a `,
  `'a `,
  `a' `,
  `"'`,
  '``',
  `a''`,
  "``a''",
  '-',
  '. ',
  '« ',
  '!',
  ' ',
  `90' `,
  '\\"',
])(
  'a long text of %j comes out whole',
  async (sign) => {
    const body = `a ${sign.repeat(Math.ceil(131_072 / sign.length))} b`
    const { html, meta } = await compile(body, { language: 'fr' })
    expect(meta.problems).toEqual([])
    expect(html).toMatch(/^<p>a[^]*[^]b<\/p>$/)
  },
  60_000,
)
