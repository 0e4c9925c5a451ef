/** Writes the table of code languages from the installed highlight.js: `node scripts/run.mjs languages`. */
import { writeFile } from 'node:fs/promises'
import highlighter from 'highlight.js'
import { format } from 'prettier'
import { catalogueOf } from '../lib/markdown/code/grammar-catalogue.ts'

const source = `import type { Grammar } from './grammar-catalogue.ts'

/** The grammars of highlight.js by the names of their modules; written by scripts/languages.ts. */
export const languageTable: Readonly<Record<string, Grammar>> = ${JSON.stringify(catalogueOf(highlighter))}
`
const style = { semi: false, singleQuote: true, printWidth: 110, objectWrap: 'collapse' } as const
await writeFile(
  new URL('../lib/markdown/code/language-table.ts', import.meta.url),
  await format(source, { ...style, parser: 'typescript' }),
)
