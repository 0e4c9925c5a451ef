import { addressIn } from '../lib/engine/load/site-file-in.ts'
import { firstPort, serverFlags, siteFlags, siteFolders } from '../lib/cli/command-line.ts'
import { announcement, listenFrom } from '../lib/cli/listen.ts'
import { buildFlags, runBuild } from '../lib/cli/run-build.ts'
import { runCommand } from '../lib/cli/run-command.ts'
import { folderServer } from '../lib/cli/serve-folder.ts'
import { untilStopped } from '../lib/cli/until-stopped.ts'
import { tell } from '../lib/cli/tell.ts'
import { summaries } from './commands.mjs'

const command = {
  name: 'start',
  summary: summaries.start,
  about: 'It serves what is built, on the first port that is free, until Ctrl-C ends it.',
  flags: { ...siteFlags, ...buildFlags, ...serverFlags },
  examples: [
    { type: '', for: 'serves at http://localhost:3000' },
    { type: '--port 8080 --host', for: 'lets other machines reach it, at another port' },
  ],
  fails: 'where the content has an error, or a page is over budget',
} as const

await runCommand(command, async ({ values }) => {
  const folders = siteFolders(values, process.env)
  const wantedPort = firstPort(values, process.env)
  const code = await runBuild(folders, values)
  if (code !== 0) return code
  const { basePath } = addressIn(folders.contentDir)
  const server = folderServer(folders.outDir, basePath, values.host)
  const port = await listenFrom(server, wantedPort, values.host)
  tell(announcement('The site is at', basePath, port, values.host))
  await untilStopped(() => {
    server.closeAllConnections()
    server.close()
  })
  return 0
})
