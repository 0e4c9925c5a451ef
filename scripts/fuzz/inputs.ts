import fc from 'fast-check'

const words = ['a', 'word', 'Straße', '中文', 'עברית', '\u{1F600}', '“quoted”', "it's", '…', '\u2028']
const marks =
  '*|**|_|__|~~|`|``|```|~~~|[|]|(|)|](|![|[^a]|[^a]: |[a]: |<|>|<!--|-->|<?|<![CDATA[|]]>|"|\'|$|$$|{#id}|{|}|\\|&amp;|&#0;|&#7;|&#xFFFF;|&|#|##|- |* |1. |> |> [!NOTE]|    |---|===|||- [ ] |:|==|[[|]]|--|/|=|@'
const html =
  '<b>|</b>|<p>|</p>|<div>|</div>|<table>|<tr>|<td>|</table>|<a href="|">|<img src=x onerror=alert(1)>|<script>|</script>|<style>|</style>|<svg>|</svg>|<math>|<mi>|</math>|<foreignObject>|<select>|<option>|<template>|</template>|<iframe src="https://example.org">|</iframe>|<h1 id="a">|<br/>|<details>|<summary>|<ruby>|<rt>|<textarea>|<plaintext>|<form>|<button>|<object data="a">|<video src="a">|<a name="x"/>|style="a"|onclick=b'
const links =
  '(https://example.com/a)|(javascript:alert(1))|(data:text/html,a)|(a.md)|(#a)|(/a/)|https://example.com/b|www.example.com|a@example.com|<https://example.org>|(%E9)|(//x)|(<a b>)|("t")'
const fences =
  '```js\n|```\n|```ts {1-3} title="x"\n|```diff\n|~~~\n|```mermaid title="d"\n|```math\n|let a = `b`\n|// [!code ++]\n'
const diagrams =
  'flowchart LR\n|sequenceDiagram\n|stateDiagram-v2\n|classDiagram\n|erDiagram\n|A --> B\n|A[text] -->|C|\n|subgraph s\n|end\n|A->>B: hi\n|loop a\n|Note over A: b\n|[*] --> A\n|class A {\n|}\n|A <|-- B\n|A ||--o{ B : c\n|%%{init: {}}%%\n|accTitle: x\n|---\n|title: t\n'
const formulas =
  '$x^2$|$$\\frac{a}{b}$$|$\\begin{matrix}a&b\\end{matrix}$|$\\color{red}x$|$\\href{javascript:a}{b}$|$\\text{$a$}$|$\\sqrt[3]{x}$|$\\unknown$|\\over|^|_|\\left(|\\right)'
const yaml =
  'title: a\n|title: "\n|date: 2024-01-01\n|date: 99999\n|tags: [a, b]\n|tags: &a [*a]\n|- a\n|? b\n|slug: ../x\n|aliases: [/caf%E9/]\n|cover: {src: a.svg}\n|---\n|...\n|lang: xx\n|series: <b>\n|draft: yes\n|!!js/function a\n|{{\n|math: 1\n|summary: |\n  a\n|id: 1\n'

const pieces = (...lists: readonly string[]): fc.Arbitrary<string> =>
  fc.constantFrom(...lists.flatMap((list) => list.split('|').filter((piece) => piece !== '')))

const ends = fc.constantFrom(' ', '\n', '\n\n', '', '\r\n', '\t')

function joined(piece: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> {
  return fc.array(fc.tuple(piece, ends), { maxLength }).map((parts) => parts.flat().join(''))
}

/** Markdown with all that is in it, and of each kind of it alone. */
export const markdown: fc.Arbitrary<string> = fc.oneof(
  joined(
    fc.oneof(
      fc.constantFrom(...words),
      pieces(marks, html, links, fences, formulas),
      fc.string({ maxLength: 5 }),
    ),
    30,
  ),
  joined(fc.oneof(fc.constantFrom(...words), pieces(marks)), 30),
  joined(fc.oneof(fc.constantFrom(...words), pieces(html)), 20),
  joined(pieces(diagrams), 16).map((code) => `\`\`\`mermaid title="d"\n${code}\n\`\`\`\n`),
  joined(pieces(formulas, '{|}|a|&|\\\\'), 10).map((tex) => `$$\n${tex}\n$$\n\n$${tex}$`),
  fc
    .tuple(pieces(marks, html, formulas), fc.integer({ min: 1, max: 400 }))
    .map(([unit, count]) => unit.repeat(count)),
)

/** A file with front matter, which may be anything. */
export const file: fc.Arbitrary<string> = fc
  .tuple(joined(pieces(yaml), 8), fc.boolean(), joined(pieces(marks), 6))
  .map(([matter, closed, body]) => `---\n${matter}${closed ? '\n---\n\n' : ''}${body}`)

/** Changes made to a text: stretches taken out, doubled, or replaced by a piece. */
export function mutated(text: string): fc.Arbitrary<string> {
  const change = fc.tuple(
    fc.nat(text.length),
    fc.nat(60),
    fc.oneof(pieces(html), fc.constant('')),
    fc.boolean(),
  )
  return fc
    .array(change, { minLength: 1, maxLength: 6 })
    .map((changes) =>
      changes.reduce(
        (now, [at, length, piece, twice]) =>
          now.slice(0, at) +
          piece +
          (twice ? now.slice(at, at + length) : '') +
          now.slice(twice ? at : at + length),
        text,
      ),
    )
}
