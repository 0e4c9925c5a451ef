import { readFileSync } from 'node:fs'
import { XMLValidator } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { diagramColours } from '../../../lib/markdown/diagrams/diagram-colours.ts'
import { compile } from '../compile-with.ts'

const fence = (code: string, meta = 'title="A diagram"'): string => `\`\`\`mermaid ${meta}\n${code}\n\`\`\``

const flow = `flowchart LR
  A[Order service]-->|insert| B[(outbox)]
  B --> C{Lock free?} & D
  C -- yes --> E([Broker]); 
  C -.->F((x))
  D == so ==> F
  %% a remark
  subgraph db [Database]
    direction TB
    B
    G[["Row (1)"]]
  end`
const kinds = {
  flow,
  sequence: `sequenceDiagram
  participant A as Alice & Bob
  actor B
  A->>+B: Hello <b>there</b>
  Note over A,B: both
  alt fine
    B-->>-A: Hi
  else not
    B--)A: no
  end`,
  state: 'stateDiagram-v2\n[*]-->Idle\nIdle --> Busy : job\nstate Busy {\n  a --> b\n}\nBusy --> [*]',
  class: `classDiagram
  class Animal {
    <<interface>>
    +String name
    +eat(List~Food~ f) void
  }
  Animal <|-- Dog : is
  Dog "1" --> "*" Bone
  Dog : +bark()`,
  entity: `erDiagram
  CUSTOMER ||--o{ ORDER : places
  ORDER }o--|| SHOP : "in a"
  CUSTOMER {
    string name PK, UK "the name"
    int age
  }`,
} as const

test('a drawing has no more room around it than its padding', async () => {
  const { files } = await compile(fence('flowchart LR\n A --> B'))
  const drawing = files[0]?.content ?? ''
  const [, top = NaN, , height = NaN] = /viewBox="([^"]+)"/.exec(drawing)?.[1]?.split(' ').map(Number) ?? []
  const [, y = NaN, tall = NaN] =
    /<rect x="[\d.]+" y="([\d.]+)" width="[\d.]+" height="([\d.]+)"/.exec(drawing)?.map(Number) ?? []
  expect(top).toBeLessThanOrEqual(y)
  expect(top + height).toBeGreaterThanOrEqual(y + tall)
  expect(height).toBeLessThan(tall + 12)
})

describe.each(Object.entries(kinds))('%s', async (_, code) => {
  const { html, feedHtml, files, meta } = await compile(fence(code))
  const drawing = files[0]?.content ?? ''

  test('is drawn whole and has nothing to tell', () => {
    expect(meta.problems).toEqual([])
    expect(files).toHaveLength(1)
  })

  test('asks nothing of another host, and has neither styles nor classes of its own', () => {
    for (const text of [html, drawing]) {
      expect(text.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
        /https?:|@import|<style|\sstyle=|--_|data-/,
      )
    }
    expect(html.replace('class="diagram"', '')).not.toContain('class=')
  })

  test('takes its colours from tokens on the page, and brings them as a file', () => {
    expect(html).toMatch(/fill="var\(--code\)"/)
    expect(drawing).not.toContain('var(')
  })

  test('is valid as a file, and a picture in feeds', () => {
    expect(XMLValidator.validate(drawing)).toBe(true)
    expect(feedHtml).toMatch(
      /^<p><img src="https:\/\/example\.com\/blog\/posts\/hello\/diagram-[0-9a-f]{8}\.svg" alt="A diagram" width="\d+" height="\d+"><\/p>$/,
    )
    expect(feedHtml).toContain(files[0]?.path)
  })
})

test('what is fixed in files are the light values of the tokens', () => {
  const css = readFileSync(new URL('../../../components/styles/tokens.css', import.meta.url), 'utf8')
  for (const { token, light } of Object.values(diagramColours))
    expect(css).toContain(`${token.slice(4, -1)}: light-dark(${light},`)
})

test('the same twice on a page has ids of its own, in one file', async () => {
  const { html, files, meta } = await compile([fence(flow), fence(flow)].join('\n\n'))
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const [, id = ''] of html.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id)
  expect(files).toHaveLength(1)
  expect(meta.problems).toEqual([])
})

test('accTitle and accDescr are told to those who do not see it', async () => {
  const code = 'flowchart TD\n  accTitle: From A to B\n  accDescr {\n    A leads\n    to B.\n  }\n  A --> B'
  const { html, feedHtml, meta } = await compile(fence(code, ''))
  expect(meta.problems).toEqual([])
  expect(html).toMatch(/role="img" aria-labelledby="(\S+)-title \1-desc"/)
  expect(html).toMatch(/<title id="[^"]+">From A to B<\/title><desc id="[^"]+">A leads to B\.<\/desc>/)
  expect(feedHtml).toContain('alt="From A to B: A leads to B."')
})
