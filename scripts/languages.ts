import { writeFile } from 'node:fs/promises'
import highlighter from 'highlight.js'
import { format } from 'prettier'
import { runCommand } from '../lib/cli/run-command.ts'
import { catalogueOf } from '../lib/markdown/code/grammar-catalogue.ts'
import { registerPackaged } from '../lib/markdown/code/more-grammars.ts'
import { summaries } from './commands.mjs'

const command = {
  name: 'languages',
  summary: summaries.languages,
  about: 'It is made of the installed grammars: run it after installing others.',
  flags: {},
  examples: [{ type: '', for: 'writes lib/markdown/code/language-table.ts' }],
  fails: 'where it could not be written',
} as const

const style = { semi: false, singleQuote: true, printWidth: 110, objectWrap: 'collapse' } as const

await runCommand(command, async () => {
  await registerPackaged(highlighter)
  const source = `import type { Grammar } from './grammar-catalogue.ts'

/** The grammars by their names, in highlight.js those of its modules; written by scripts/languages.ts. */
export const languageTable: Readonly<Record<string, Grammar>> = ${JSON.stringify(catalogueOf(highlighter))}
`
  await writeFile(
    new URL('../lib/markdown/code/language-table.ts', import.meta.url),
    await format(source, { ...style, parser: 'typescript' }),
  )
  return 0
})
