import { expect, test } from 'vitest'
import { compile, problemsOf } from '../compile-with.ts'

const fence = (...lines: string[]): string => `\`\`\`mermaid title="Large"\n${lines.join('\n')}\n\`\`\``
const many = (count: number, line: (at: number) => string): string[] =>
  Array.from({ length: count }, (_, at) => line(at))

test('a diagram with more nodes or arrows than can be laid out is shown as code, with a warning', async () => {
  const nodes = fence('flowchart LR', ...many(300, (at) => `A${at} --> A${at + 1}`))
  expect((await compile(nodes)).html).toContain('A299 --> A300')
  expect(await problemsOf(nodes)).toBe(
    'warning 1:1 The diagram has 301 nodes, more than the 300 that are drawn. The source is shown as code.\n' +
      '  Make several of it, or show it as a picture.',
  )
  const all = many(56, (at) => `N${at}`).join(' & ')
  expect(await problemsOf(fence('flowchart LR', `${all} --> ${all}`))).toMatch(
    /^warning 1:1 The diagram has 3136 arrows, more than the 3000 that are drawn\./,
  )
  expect(await problemsOf(fence('sequenceDiagram', ...many(301, (at) => `A->>B${at}: hi`)))).toContain(
    '302 nodes',
  )
  expect(await problemsOf(fence('erDiagram', 'A {', ...many(320, (at) => `int f${at}`), '}'))).toBe('')
})

test('a long run of blanks in a line of a diagram is one', async () => {
  const blanks = ' '.repeat(300)
  expect(await problemsOf(fence('flowchart LR', `accTitle:${blanks}\tA${blanks}`, 'A --> B'))).toBe('')
  expect(await problemsOf(fence('erDiagram', 'A {', `int${blanks}id PK${blanks},${blanks}FK`, '}'))).toBe('')
  expect(await problemsOf(fence('sequenceDiagram', `A->>B:${blanks}hello${blanks}there`))).toBe('')
  expect(await problemsOf(fence('flowchart LR', 'A --> B', `accTitle:${' '.repeat(200_000)}.`))).toMatch(
    /^warning 4:1 A line of the diagram is longer than 1000 characters\. The source is shown as code\./,
  )
})
