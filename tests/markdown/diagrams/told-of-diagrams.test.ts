import { describe, expect, test } from 'vitest'
import { compile, problemsOf } from '../compile-with.ts'

const fence = (code: string, meta = 'title="A diagram"'): string => `\`\`\`mermaid ${meta}\n${code}\n\`\`\``

describe('what authors are told of diagrams', () => {
  test('kinds that are not drawn', async () => {
    const codes = ['pie\n  "a": 1', 'flowchart\nA --> B', 'gantt', '', '%%{init: {}}%%\nflowchart TD\nA']
    expect(await problemsOf(codes.map((code) => fence(code)).join('\n\n'))).toMatchInlineSnapshot(`
      "warning 2:1 \`pie\` begins no diagram that is drawn here. The source is shown as code.
        Drawn are \`flowchart TD\`, \`sequenceDiagram\`, \`stateDiagram-v2\`, \`classDiagram\` and \`erDiagram\`.
      warning 7:1 \`flowchart\` names no direction. The source is shown as code.
        Write \`flowchart TD\`, \`flowchart LR\`, \`BT\` or \`RL\`.
      warning 12:1 \`gantt\` begins no diagram that is drawn here. The source is shown as code.
        Drawn are \`flowchart TD\`, \`sequenceDiagram\`, \`stateDiagram-v2\`, \`classDiagram\` and \`erDiagram\`.
      warning 16:1 The diagram is empty. The source is shown as code.
        Drawn are \`flowchart TD\`, \`sequenceDiagram\`, \`stateDiagram-v2\`, \`classDiagram\` and \`erDiagram\`.
      warning 20:1 \`%%{init: {}}%%\` sets a theme or an option.
        Take it out: diagrams look as the site does."
    `)
  })

  test('lines of flowcharts', async () => {
    const lines = [
      'A --x B',
      'A ---> B',
      'A["a] b"] --> B',
      'A -->',
      'ä --> B',
      'style A fill:#f00',
      'A:::hot --> B',
      'click A "https://example.org/"',
      'direction LR',
      'end',
      'subgraph one',
    ]
    expect(await problemsOf(fence(['flowchart TD', ...lines].join('\n')))).toMatchInlineSnapshot(`
      "warning 3:1 The line \`A --x B\` of the diagram is not understood. The source is shown as code.
        In a flowchart stand nodes (\`A[Text]\`, \`(…)\`, \`([…])\`, \`[[…]]\`, \`[(…)]\`, \`((…))\`, \`{…}\`, \`{{…}}\`), arrows (\`-->\`, \`---\`, \`-.->\`, \`==>\`, \`<-->\`, \`-->|text|\`), \`subgraph\` and \`direction\`.
      warning 4:1 The line \`A ---> B\` of the diagram is not understood. The source is shown as code.
        In a flowchart stand nodes (\`A[Text]\`, \`(…)\`, \`([…])\`, \`[[…]]\`, \`[(…)]\`, \`((…))\`, \`{…}\`, \`{{…}}\`), arrows (\`-->\`, \`---\`, \`-.->\`, \`==>\`, \`<-->\`, \`-->|text|\`), \`subgraph\` and \`direction\`.
      warning 5:1 The line \`A["a] b"] --> B\` of the diagram is not understood. The source is shown as code.
        In a flowchart stand nodes (\`A[Text]\`, \`(…)\`, \`([…])\`, \`[[…]]\`, \`[(…)]\`, \`((…))\`, \`{…}\`, \`{{…}}\`), arrows (\`-->\`, \`---\`, \`-.->\`, \`==>\`, \`<-->\`, \`-->|text|\`), \`subgraph\` and \`direction\`.
      warning 6:1 The line \`A -->\` of the diagram is not understood. The source is shown as code.
        In a flowchart stand nodes (\`A[Text]\`, \`(…)\`, \`([…])\`, \`[[…]]\`, \`[(…)]\`, \`((…))\`, \`{…}\`, \`{{…}}\`), arrows (\`-->\`, \`---\`, \`-.->\`, \`==>\`, \`<-->\`, \`-->|text|\`), \`subgraph\` and \`direction\`.
      warning 7:1 The line \`ä --> B\` of the diagram is not understood. The source is shown as code.
        In a flowchart stand nodes (\`A[Text]\`, \`(…)\`, \`([…])\`, \`[[…]]\`, \`[(…)]\`, \`((…))\`, \`{…}\`, \`{{…}}\`), arrows (\`-->\`, \`---\`, \`-.->\`, \`==>\`, \`<-->\`, \`-->|text|\`), \`subgraph\` and \`direction\`.
      warning 8:1 The line \`style A fill:#f00\` of the diagram is not understood. The source is shown as code.
        Take it out: the colours are those of the site.
      warning 9:1 The line \`A:::hot --> B\` of the diagram is not understood. The source is shown as code.
        Take it out: the colours are those of the site.
      warning 10:1 The line \`click A "https://example.org/"\` of the diagram is not understood. The source is shown as code.
        Take it out: link to it from the text.
      warning 11:1 The line \`direction LR\` of the diagram is not understood. The source is shown as code.
        Outside a \`subgraph\` the direction stands in the first line: \`flowchart LR\`.
      warning 12:1 \`end\` ends nothing. The source is shown as code.
        Take it out.
      warning 13:1 \`subgraph one\` does not end. The source is shown as code.
        End it with a line that is \`end\`, or \`}\` after a brace."
    `)
  })

  test('lines of other kinds', async () => {
    const codes = [
      'sequenceDiagram\nautonumber\nA->B: x\nA-xB: x\nA->>B\nactivate A\nelse\nend\nloop x\nrect rgb(0,0,0)',
      'stateDiagram-v2\nA\nstate f <<fork>>\nnote right of A : x\n--\n}',
      'classDiagram\nA -- B\nclass A["x"]\nnote "x"\nclass B {\n+a',
      'erDiagram\nA ||--|| B\nA {\nname\nstring x PK y\n}',
    ]
    expect(await problemsOf(codes.map((code) => fence(code)).join('\n\n'))).toMatchInlineSnapshot(`
      "warning 4:1 The line \`A->B: x\` of the diagram is not understood. The source is shown as code.
        The arrows are \`->>\`, \`-->>\`, \`-)\` and \`--)\`.
      warning 5:1 The line \`A-xB: x\` of the diagram is not understood. The source is shown as code.
        The arrows are \`->>\`, \`-->>\`, \`-)\` and \`--)\`.
      warning 6:1 The line \`A->>B\` of the diagram is not understood. The source is shown as code.
        In a sequence stand \`participant A as Name\`, \`actor\`, messages (\`A->>B: text\`, \`-->>\`, \`-)\`, \`--)\`), \`Note over A,B: text\`, and \`loop\`, \`alt\`, \`else\`, \`opt\`, \`par\`, \`and\`, \`critical\`, \`break\` with \`end\`.
      warning 7:1 The line \`activate A\` of the diagram is not understood. The source is shown as code.
        Write \`+\` or \`-\` after the arrow: \`A->>+B: text\`, \`B-->>-A: text\`.
      warning 8:1 The line \`else\` of the diagram is not understood. The source is shown as code.
        In a sequence stand \`participant A as Name\`, \`actor\`, messages (\`A->>B: text\`, \`-->>\`, \`-)\`, \`--)\`), \`Note over A,B: text\`, and \`loop\`, \`alt\`, \`else\`, \`opt\`, \`par\`, \`and\`, \`critical\`, \`break\` with \`end\`.
      warning 9:1 \`end\` ends nothing. The source is shown as code.
        Take it out.
      warning 10:1 \`loop x\` does not end. The source is shown as code.
        End it with a line that is \`end\`, or \`}\` after a brace.
      warning 11:1 The line \`rect rgb(0,0,0)\` of the diagram is not understood. The source is shown as code.
        In a sequence stand \`participant A as Name\`, \`actor\`, messages (\`A->>B: text\`, \`-->>\`, \`-)\`, \`--)\`), \`Note over A,B: text\`, and \`loop\`, \`alt\`, \`else\`, \`opt\`, \`par\`, \`and\`, \`critical\`, \`break\` with \`end\`.
      warning 16:1 The line \`A\` of the diagram is not understood. The source is shown as code.
        In a state diagram stand \`[*] --> A\`, \`A --> B : text\`, \`A : text\`, \`state "text" as A\`, \`state A {\` … \`}\` and \`direction\`.
      warning 17:1 The line \`state f <<fork>>\` of the diagram is not understood. The source is shown as code.
        In a state diagram stand \`[*] --> A\`, \`A --> B : text\`, \`A : text\`, \`state "text" as A\`, \`state A {\` … \`}\` and \`direction\`.
      warning 18:1 The line \`note right of A : x\` of the diagram is not understood. The source is shown as code.
        In a state diagram stand \`[*] --> A\`, \`A --> B : text\`, \`A : text\`, \`state "text" as A\`, \`state A {\` … \`}\` and \`direction\`.
      warning 19:1 The line \`--\` of the diagram is not understood. The source is shown as code.
        In a state diagram stand \`[*] --> A\`, \`A --> B : text\`, \`A : text\`, \`state "text" as A\`, \`state A {\` … \`}\` and \`direction\`.
      warning 20:1 \`}\` ends nothing. The source is shown as code.
        Take it out.
      warning 25:1 The line \`A -- B\` of the diagram is not understood. The source is shown as code.
        In a class diagram stand \`class A {\` members \`}\`, \`A : member\`, \`namespace N {\` … \`}\`, and relations (\`<|--\`, \`*--\`, \`o--\`, \`-->\`, \`..>\`, \`..|>\`) with \`: text\`.
      warning 26:1 The line \`class A["x"]\` of the diagram is not understood. The source is shown as code.
        In a class diagram stand \`class A {\` members \`}\`, \`A : member\`, \`namespace N {\` … \`}\`, and relations (\`<|--\`, \`*--\`, \`o--\`, \`-->\`, \`..>\`, \`..|>\`) with \`: text\`.
      warning 27:1 The line \`note "x"\` of the diagram is not understood. The source is shown as code.
        In a class diagram stand \`class A {\` members \`}\`, \`A : member\`, \`namespace N {\` … \`}\`, and relations (\`<|--\`, \`*--\`, \`o--\`, \`-->\`, \`..>\`, \`..|>\`) with \`: text\`.
      warning 28:1 \`class B {\` does not end. The source is shown as code.
        End it with a line that is \`end\`, or \`}\` after a brace.
      warning 34:1 The line \`A ||--|| B\` of the diagram is not understood. The source is shown as code.
        In an entity diagram stand \`A {\` \`type name PK "comment"\` … \`}\` and relations such as \`A ||--o{ B : text\`.
      warning 36:1 The line \`name\` of the diagram is not understood. The source is shown as code.
        In an entity diagram stand \`A {\` \`type name PK "comment"\` … \`}\` and relations such as \`A ||--o{ B : text\`.
      warning 37:1 The line \`string x PK y\` of the diagram is not understood. The source is shown as code.
        In an entity diagram stand \`A {\` \`type name PK "comment"\` … \`}\` and relations such as \`A ||--o{ B : text\`."
    `)
  })

  test('no description, and words that mean nothing', async () => {
    const codes = [fence('flowchart TD\nA --> B', ''), fence('flowchart TD\nA --> B', '{1} wrap')]
    expect(await problemsOf(codes.join('\n\n'))).toMatchInlineSnapshot(`
      "warning 1:1 The diagram has no description for those who do not see it.
        Say what it shows: \` \`\`\`mermaid title="…" \`, or a line \`accTitle: …\` in it, with \`accDescr: …\` for more.
      warning 6:1 \`{1} wrap\` after \`mermaid\` means nothing here.
        Only \`title="…"\` can stand there.
      warning 6:1 The diagram has no description for those who do not see it.
        Say what it shows: \` \`\`\`mermaid title="…" \`, or a line \`accTitle: …\` in it, with \`accDescr: …\` for more."
    `)
  })
})

describe('what a diagram says of itself', () => {
  test('the title of its front matter is its caption, and what else is there is told of', async () => {
    const code = '---\ntitle: "Overall: all"\nconfig:\n  theme: dark\n---\nflowchart LR\n  A --> B'
    const { html, feedHtml, meta } = await compile(fence(code, ''))
    expect(html).toMatch(
      /^<figure><div class="diagram" tabindex="0"><svg [^]*<title id="[^"]+">Overall: all<\/title>[^]*<\/div><figcaption>Overall: all<\/figcaption><\/figure>$/,
    )
    expect(feedHtml).toMatch(
      /^<figure><img src="[^"]+" alt="Overall: all" [^>]*><figcaption>Overall: all<\/figcaption><\/figure>$/,
    )
    expect(meta.problems.map(({ severity, line, message }) => [severity, line, message])).toEqual([
      ['warning', 4, "`config` in the diagram's front matter is left out."],
    ])
  })

  test('front matter that is no YAML, an empty one, and options do not keep it from being drawn', async () => {
    for (const [code, told] of [
      ['---\ntitle: a: b\n---\nflowchart LR\nA --> B', 1],
      ['---\n---\nflowchart LR\nA --> B', 0],
      ['%%{init: {}}%%\nflowchart LR\nA --> B', 1],
      ['%%{\n  init: {}\n}%%\nflowchart LR\nA --> B', 1],
    ] as const) {
      const { html, meta } = await compile(fence(code))
      expect(html).toContain('<svg')
      expect(meta.problems.map(({ severity }) => severity)).toEqual(
        Array.from({ length: told }, () => 'warning'),
      )
    }
  })

  test('a sequence is numbered from where and in the steps that it asks for, and has its title', async () => {
    const code = `sequenceDiagram
  title Greetings
  A->>B: before
  autonumber
  A->>B: Hello
  Note over A,B: no message: none
  B-->>A: Hi
  autonumber 10 5
  A->>+B: ten
  B--)-A: fifteen
  autonumber off
  A->>B: after`
    const { html, meta } = await compile(fence(code))
    expect(meta.problems).toEqual([])
    expect(html).toContain('<figcaption>Greetings</figcaption>')
    const texts = [...html.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text)
    for (const text of ['before', '1. Hello', 'no message: none', '2. Hi', '10. ten', '15. fifteen', 'after'])
      expect(texts).toContain(text)
  })

  test.each(['sequenceDiagram\n  A->>B: x\n  nonsense', 'pie\n  "a": 1', 'flowchart LR\n  A --x B', ''])(
    'one that is not understood is shown as it is written: %j',
    async (code) => {
      const { html, feedHtml, files, meta } = await compile(fence(code))
      const text = code + (code === '' ? '' : '\n')
      expect(html).toContain(`<code class="language-text">${text}</code>`)
      expect(feedHtml).toContain(text.trim())
      expect(files).toEqual([])
      expect(meta.problems.map(({ severity }) => severity)).toEqual(['warning'])
    },
  )
})
