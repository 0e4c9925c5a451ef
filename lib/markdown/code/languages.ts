import type { Element, ElementContent, Root } from 'hast'
import type { LanguageFn } from 'highlight.js'
import rehypeHighlight from 'rehype-highlight'
import { unified } from 'unified'
import { nearest } from '../../nearest.ts'
import { languageTable } from './language-table.ts'
import { furtherNames, packagedGrammar } from './more-grammars.ts'
import { withoutUnstyled } from './styled-scopes.ts'

/** Marks code up with `hljs-` classes, of which it leaves out those that look like the code around them. */
export type Highlight = (code: string) => ElementContent[]

const modules = new Map<string, string>()
for (const [name, { aliases }] of Object.entries(languageTable)) {
  for (const alias of aliases) modules.set(alias, name)
}
for (const [alias, name] of Object.entries(furtherNames)) modules.set(alias, name)
for (const name of Object.keys(languageTable)) modules.set(name, name)

/**
 * @param written a name or alias in any case: `ts`, `TypeScript`, `c#`.
 * @returns the grammar's name, or undefined for a language that there is none for.
 */
export function grammarOf(written: string): string | undefined {
  return modules.get(written.toLowerCase())
}

/** @returns the name or alias that was probably meant; at a tie a name goes before an alias. */
export function nearestLanguage(written: string): string | undefined {
  return nearest(written, [...Object.keys(languageTable), ...modules.keys()])
}

const highlighters = new Map<string, Promise<Highlight>>()

/**
 * Loads what highlights a language: its grammar and those it embeds, and no others, so that the result never depends on
 * what was highlighted before.
 *
 * @param grammar a module name from the table.
 */
export function highlighterFor(grammar: string): Promise<Highlight> {
  const known = highlighters.get(grammar)
  if (known) return known
  const loading = load(grammar)
  highlighters.set(grammar, loading)
  loading.catch(() => highlighters.delete(grammar))
  return loading
}

async function load(grammar: string): Promise<Highlight> {
  const names = [grammar, ...(languageTable[grammar]?.embeds ?? [])]
  const languages = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await importGrammar(name)] as const)),
  )
  const processor = unified().use(rehypeHighlight, { languages }).freeze()
  return (value) => {
    const text: ElementContent = { type: 'text', value }
    const code: Element = {
      type: 'element',
      tagName: 'code',
      properties: { className: [`language-${grammar}`] },
      children: [text],
    }
    const tree: Root = {
      type: 'root',
      children: [{ type: 'element', tagName: 'pre', properties: {}, children: [code] }],
    }
    processor.runSync(tree)
    return withoutUnstyled(code.children)
  }
}

/** Node keeps imported modules, so that each grammar is read once. */
async function importGrammar(name: string): Promise<LanguageFn> {
  const packaged = packagedGrammar(name)
  if (packaged) return packaged()
  const module: { default: LanguageFn } = await import(`highlight.js/lib/languages/${name}`)
  return module.default
}
