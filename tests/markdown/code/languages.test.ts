import highlighter from 'highlight.js'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { catalogueOf } from '../../../lib/markdown/code/grammar-catalogue.ts'
import { languageTable } from '../../../lib/markdown/code/language-table.ts'
import { projectRoot } from '../../../lib/engine/cache/checkout.ts'
import { grammarOf, highlighterFor, nearestLanguage } from '../../../lib/markdown/code/languages.ts'
import { registerPackaged } from '../../../lib/markdown/code/more-grammars.ts'
import { styledScopes } from '../../../lib/markdown/code/styled-scopes.ts'

await registerPackaged(highlighter)

test('the table is in step with the installed grammars', () => {
  expect(languageTable).toEqual(catalogueOf(highlighter))
})

test('every alias means what it means to highlight.js', () => {
  for (const [name, { aliases }] of Object.entries(languageTable)) {
    for (const alias of aliases)
      expect(highlighter.getLanguage(alias), alias).toBe(highlighter.getLanguage(name))
  }
})

describe('grammarOf', () => {
  test.each([
    ['ts', 'typescript'],
    ['TypeScript', 'typescript'],
    ['html', 'xml'],
    ['c#', 'csharp'],
    ['C++', 'cpp'],
    ['toml', 'ini'],
    ['text', 'plaintext'],
    ['sh', 'bash'],
    ['Vue', 'xml'],
    ['svelte', 'xml'],
    ['tf', 'terraform'],
    ['hcl', 'terraform'],
    ['mdx', 'markdown'],
  ])('%s is %s', (written, grammar) => {
    expect(grammarOf(written)).toBe(grammar)
  })

  test.each(['', 'pyhton', 'constructor', '__proto__', 'toString'])('%j is none', (written) => {
    expect(grammarOf(written)).toBeUndefined()
  })
})

test('the nearest language is offered where one is near', () => {
  expect(nearestLanguage('pyhton')).toBe('python')
  expect(nearestLanguage('xyzzyfoo')).toBeUndefined()
})

describe('highlighterFor', () => {
  test('is loaded once', () => {
    expect(highlighterFor('go')).toBe(highlighterFor('go'))
  })

  test('highlights embedded languages', async () => {
    const highlight = await highlighterFor('xml')
    expect(JSON.stringify(highlight('<style>a { color: red }</style>'))).toContain('hljs-attribute')
  })

  test.each([
    ['vue', '<script>\nconst a = 1\n</script>', 'hljs-keyword'],
    ['svelte', '<style>\na { color: red }\n</style>\n<p>{name}</p>', 'hljs-attribute'],
    ['terraform', 'resource "aws_instance" "web" {\n  count = 2\n}', 'hljs-number'],
  ])('highlights %s', async (written, code, scope) => {
    const highlight = await highlighterFor(grammarOf(written) ?? '')
    expect(JSON.stringify(highlight(code))).toContain(scope)
  })

  test('marks up what the stylesheet gives a look, and nothing else', async () => {
    const styles = readFileSync(join(projectRoot, 'components/styles/code.css'), 'utf8')
    const styled = [...styles.matchAll(/\.hljs-([\w-]+)/g)].map(([, scope = '']) => scope)
    expect([...styledScopes].toSorted()).toEqual([...new Set(styled)].toSorted())
    const highlight = await highlighterFor('typescript')
    const marked = JSON.stringify(highlight('function twice(n: number) { return `${n}` + n }'))
    expect(marked).toContain('"className":["hljs-title"]')
    expect(marked).not.toMatch(/function_|hljs-subst|hljs-operator/)
  })

  test('every grammar loads and keeps the text', async () => {
    const sample = '<a href="x">1</a> // "two" {3: [4]}\n# five\n'
    const textOf = (nodes: unknown): string => JSON.stringify(nodes)
    for (const name of Object.keys(languageTable)) {
      const highlight = await highlighterFor(name)
      expect(textOf(highlight(sample)), name).toContain('five')
    }
  })
})
