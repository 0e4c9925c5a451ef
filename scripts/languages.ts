/** Writes the table of code languages from the installed grammars: `node scripts/run.mjs languages`. */
import { writeFile } from 'node:fs/promises'
import highlighter from 'highlight.js'
import { format } from 'prettier'
import { catalogueOf } from '../lib/markdown/code/grammar-catalogue.ts'
import { registerPackaged } from '../lib/markdown/code/more-grammars.ts'

await registerPackaged(highlighter)

const source = `import type { Grammar } from './grammar-catalogue.ts'

/** The grammars by their names, in highlight.js those of its modules; written by scripts/languages.ts. */
export const languageTable: Readonly<Record<string, Grammar>> = ${JSON.stringify(catalogueOf(highlighter))}
`
const style = { semi: false, singleQuote: true, printWidth: 110, objectWrap: 'collapse' } as const
await writeFile(
  new URL('../lib/markdown/code/language-table.ts', import.meta.url),
  await format(source, { ...style, parser: 'typescript' }),
)
