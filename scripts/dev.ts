import { join } from 'node:path'
import { watch } from 'chokidar'
import { addressIn } from '../lib/build/address-in.ts'
import { readFlags, requireContent, siteFlags, siteFolders } from '../lib/build/command-line.ts'
import { devServer } from '../lib/build/dev-server.ts'
import { DevSite } from '../lib/build/dev-site.ts'
import { projectRoot } from '../lib/build/project.ts'
import { startRenderer } from '../lib/build/renderer.ts'
import { runCommand } from '../lib/build/run-command.ts'
import { listenFrom } from '../lib/build/serve-folder.ts'
import { untilStopped } from '../lib/build/until-stopped.ts'
import { formatProblems } from '../lib/content/report.ts'

// Serves the site as it is being written; a saved file shows in the open page.
await runCommand(async () => {
  const { values } = readFlags(
    { content: siteFlags.content, port: { type: 'string' } },
    process.argv.slice(2),
  )
  const { contentDir } = siteFolders(values, process.env)
  requireContent(contentDir)
  const renderer = await startRenderer({ distDir: join(projectRoot, '.next/dev'), dev: true })
  const site = new DevSite(contentDir, renderer)
  site.address = addressIn(contentDir)
  const { server, reload } = devServer(site, renderer)
  const load = async (): Promise<void> => {
    await site.load()
    const color = process.stderr.isTTY === true && !process.env.NO_COLOR
    if (site.problems.length > 0) console.error(formatProblems(site.problems, { color }))
  }
  await load()

  // One load at a time; changes that come meanwhile are taken by one more.
  let wanted = false
  let running = false
  const contentChanged = async (): Promise<void> => {
    wanted = true
    if (running) return
    running = true
    while (wanted) {
      wanted = false
      await load()
    }
    running = false
    reload()
  }
  const content = watch([contentDir, join(projectRoot, 'public')], { ignoreInitial: true })
  content.on('all', () => void contentChanged())
  const template = watch(
    ['app', 'components', 'tailwind.config.ts'].map((path) => join(projectRoot, path)),
    { ignoreInitial: true },
  )
  // Next.js watches these files too and needs a moment to see the change.
  template.on('all', () => setTimeout(() => void contentChanged(), 200))

  const port = await listenFrom(server, Number(values.port ?? process.env.PORT ?? 3000))
  console.log(`\nWriting at http://localhost:${port}${site.address.basePath}/ (stop with Ctrl-C)`)
  await untilStopped(async () => {
    await Promise.all([content.close(), template.close()])
    server.closeAllConnections()
    server.close()
    await renderer.close()
  })
  return 0
})
