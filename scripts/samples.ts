import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format } from 'prettier'
import { runCommand } from '../lib/cli/run-command.ts'
import { sampleHash } from '../lib/cli/setup/sample-folder.ts'
import { sampleFiles } from '../lib/cli/setup/sample-files.ts'
import { tell, tellError } from '../lib/cli/tell.ts'
import { isSampleValue } from '../lib/content/problems/sample-values.ts'
import { projectRoot } from '../lib/engine/cache/checkout.ts'
import { listFiles } from '../lib/engine/cache/list-files.ts'
import { siteFileIn } from '../lib/engine/load/site-file-in.ts'
import { summaries } from './commands.mjs'

const command = {
  name: 'samples',
  summary: summaries.samples,
  about: `npm run setup takes away what the sample came with, and nothing that somebody has changed. It knows
that by this list: run it after changing content/ in the program's own repository. What the sample
has been before stays in the list.`,
  flags: { check: { type: 'boolean', about: 'only says whether a file is not in the list as it is now' } },
  examples: [
    { type: '', for: 'writes lib/cli/setup/sample-files.ts' },
    { type: '--check', for: 'changes nothing' },
  ],
  fails: 'where the list lacks a file, with --check',
} as const

await runCommand(command, async ({ values }) => {
  const contentDir = join(projectRoot, 'content')
  const site = siteFileIn(contentDir)
  if (!site || !isSampleValue('url', site.url)) {
    tell('The content is somebody’s own by its site.yaml: nothing of it is the sample’s.')
    return 0
  }
  const files = listFiles(contentDir).filter((file) => file !== 'site.yaml')
  const known = new Map(Object.entries(sampleFiles))
  const lacking: string[] = []
  for (const file of files) {
    const hash = sampleHash(readFileSync(join(contentDir, file)))
    const before = known.get(file) ?? []
    if (before.includes(hash)) continue
    lacking.push(file)
    known.set(file, [...before, hash])
  }
  if (values.check) {
    if (lacking.length === 0) return 0
    tellError(`The sample has changed: run npm run samples.\n${lacking.join('\n')}`)
    return 1
  }
  const list = Object.fromEntries([...known].toSorted(([left], [right]) => (left < right ? -1 : 1)))
  const source = `import type { KnownFiles } from './sample-folder.ts'

/** The sample's files, as they are and as they were; written by scripts/samples.ts. */
export const sampleFiles: KnownFiles = ${JSON.stringify(list)}
`
  const style = { semi: false, singleQuote: true, printWidth: 110 } as const
  const target = join(projectRoot, 'lib/cli/setup/sample-files.ts')
  writeFileSync(target, await format(source, { ...style, parser: 'typescript' }))
  tell(`${known.size} files, ${lacking.length} of them new or changed`)
  return 0
})
