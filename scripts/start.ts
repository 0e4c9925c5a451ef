import { addressIn, siteFileIn } from '../lib/build/address-in.ts'
import { readFlags, siteFlags, siteFolders } from '../lib/build/command-line.ts'
import { inlineScriptHashes } from '../lib/build/inline-script.ts'
import { buildFlags, runBuild } from '../lib/build/run-build.ts'
import { runCommand } from '../lib/build/run-command.ts'
import { folderServer, listenFrom } from '../lib/build/serve-folder.ts'
import { untilStopped } from '../lib/build/until-stopped.ts'
import { pageHeaders } from '../lib/feeds/host-headers.ts'
import { allowedSources } from '../lib/services/services.ts'

// Builds the site, serves it, prints the address.
await runCommand(async () => {
  const { values } = readFlags(
    { ...siteFlags, ...buildFlags, port: { type: 'string' } },
    process.argv.slice(2),
  )
  const folders = siteFolders(values, process.env)
  const code = await runBuild(folders, values)
  if (code !== 0) return code
  const { basePath } = addressIn(folders.contentDir)
  const site = siteFileIn(folders.contentDir)
  const headers = pageHeaders(inlineScriptHashes(basePath), site && allowedSources(site))
  const server = folderServer(folders.outDir, basePath, headers)
  const port = await listenFrom(server, Number(values.port ?? process.env.PORT ?? 3000))
  console.log(`\nThe site is at http://localhost:${port}${basePath}/ (stop with Ctrl-C)`)
  await untilStopped(() => {
    server.closeAllConnections()
    server.close()
  })
  return 0
})
