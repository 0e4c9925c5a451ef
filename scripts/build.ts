import { siteFlags, siteFolders } from '../lib/cli/command-line.ts'
import { buildFlags, runBuild } from '../lib/cli/run-build.ts'
import { runCommand } from '../lib/cli/run-command.ts'
import { summaries } from './commands.mjs'

const command = {
  name: 'build',
  summary: summaries.build,
  about: 'Where the content has an error, nothing is written and the last output stays.',
  flags: { ...siteFlags, ...buildFlags },
  examples: [
    { type: '', for: 'writes out/' },
    { type: '--out /tmp/site --why', for: 'writes another folder, and says why pages were made anew' },
  ],
  fails: 'where the content has an error, or a page is over budget',
} as const

await runCommand(command, async ({ values }) => runBuild(siteFolders(values, process.env), values))
