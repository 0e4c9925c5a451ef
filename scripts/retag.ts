import { requireContent, siteFlags, siteFolders } from '../lib/cli/command-line.ts'
import { progressLine } from '../lib/cli/progress-line.ts'
import { retagged } from '../lib/cli/rewrite/retag.ts'
import { rewriteContent } from '../lib/cli/rewrite/rewrite-content.ts'
import { runCommand } from '../lib/cli/run-command.ts'
import { UsageError } from '../lib/usage-error.ts'
import { summaries } from './commands.mjs'

const command = {
  name: 'retag',
  summary: summaries.retag,
  about: `A tag that has the new name already takes the other in. The former address and its feed
lead to the new ones.`,
  argument: { name: 'OLD NEW', about: 'the tag, then its new name; in quotes where a name has spaces' },
  flags: {
    content: siteFlags.content,
    'dry-run': { type: 'boolean', about: 'says what would be done, and writes nothing' },
  },
  examples: [{ type: 'Postgres PostgreSQL', for: 'renames the tag in all texts and in tags.yaml' }],
  fails: 'where the content has errors; then nothing is written',
} as const

await runCommand(command, async ({ values, words }) => {
  const [old, name, ...more] = words
  if (old === undefined || name === undefined || more.length > 0)
    throw new UsageError('Write the old name and the new one: npm run retag -- Postgres PostgreSQL')
  const { contentDir } = siteFolders(values, process.env)
  requireContent(contentDir)
  const progress = progressLine(process.stderr, process.env)
  return rewriteContent(
    { contentDir, dryRun: values['dry-run'] === true, progress: progress.show },
    ({ texts }) => {
      progress.clear()
      return retagged(texts, old, name)
    },
  ).finally(progress.clear)
})
