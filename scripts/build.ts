import { readFlags, siteFlags, siteFolders } from '../lib/cli/command-line.ts'
import { buildFlags, runBuild } from '../lib/cli/run-build.ts'
import { runCommand } from '../lib/cli/run-command.ts'

// Builds the site into the output folder.
await runCommand(async () => {
  const { values } = readFlags({ ...siteFlags, ...buildFlags }, process.argv.slice(2))
  return runBuild(siteFolders(values, process.env), values)
})
