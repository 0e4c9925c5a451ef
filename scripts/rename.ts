import { requireContent, siteFlags, siteFolders } from '../lib/cli/command-line.ts'
import { progressLine } from '../lib/cli/progress-line.ts'
import { renamed } from '../lib/cli/rewrite/rename.ts'
import { rewriteContent } from '../lib/cli/rewrite/rewrite-content.ts'
import { runCommand } from '../lib/cli/run-command.ts'
import { UsageError } from '../lib/usage-error.ts'
import { summaries } from './commands.mjs'

const command = {
  name: 'rename',
  summary: summaries.rename,
  about: `The file and its folder get the name; links, focus, project and the navigation follow.
The former address leads to the new one, and feeds go on knowing a post as they did.`,
  argument: {
    name: 'OLD NEW',
    about: 'the name as it stands in the address, or its file, then the new name',
  },
  flags: {
    content: siteFlags.content,
    'dry-run': { type: 'boolean', about: 'says what would be done, and writes nothing' },
  },
  examples: [
    { type: 'first-post hello', for: 'posts/first-post.md becomes posts/hello.md' },
    { type: 'projects/tool.md better-tool', for: 'where there is a post named tool too' },
  ],
  fails: 'where the content has errors; then nothing is written',
} as const

await runCommand(command, async ({ values, words }) => {
  const [old, name, ...more] = words
  if (old === undefined || name === undefined || more.length > 0)
    throw new UsageError('Write the old name and the new one: npm run rename -- first-post hello')
  const { contentDir } = siteFolders(values, process.env)
  requireContent(contentDir)
  const progress = progressLine(process.stderr, process.env)
  return rewriteContent(
    { contentDir, dryRun: values['dry-run'] === true, progress: progress.show },
    (content) => {
      progress.clear()
      return renamed(content, old, name)
    },
  ).finally(progress.clear)
})
