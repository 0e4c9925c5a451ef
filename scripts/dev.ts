import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { watch } from 'chokidar'
import { addressIn } from '../lib/engine/load/site-file-in.ts'
import { firstPort, requireContent, serverFlags, siteFlags, siteFolders } from '../lib/cli/command-line.ts'
import { startDevRenderer } from '../lib/engine/render/dev-renderer.ts'
import { devServer } from '../lib/cli/dev-server.ts'
import { DevSite } from '../lib/engine/dev-site.ts'
import { keepBundle } from '../lib/cli/keep-bundle.ts'
import { announcement, listenFrom } from '../lib/cli/listen.ts'
import { projectRoot, publicDir } from '../lib/engine/cache/checkout.ts'
import { RenderError } from '../lib/engine/render/renderer.ts'
import { runCommand } from '../lib/cli/run-command.ts'
import { untilStopped } from '../lib/cli/until-stopped.ts'
import { formatProblems } from '../lib/content/problems/problem-report.ts'
import { tell, tellError, tellFailure } from '../lib/cli/tell.ts'
import { summaries } from './commands.mjs'

/** A file is emptied before it is written, and the watcher may tell of the first alone; in milliseconds. */
const settling = 30

const command = {
  name: 'dev',
  summary: summaries.dev,
  about: `Drafts and posts to come are shown. Problems are told here, and pages without any go on being
served. It runs until Ctrl-C ends it.`,
  flags: { content: siteFlags.content, ...serverFlags },
  examples: [
    { type: '', for: 'serves content/ at http://localhost:3000' },
    { type: '--host 192.168.1.4', for: 'lets a phone in the same network see it' },
  ],
  fails: 'where it could not begin',
} as const

await runCommand(command, async ({ values }) => {
  const { contentDir } = siteFolders(values, process.env)
  const wantedPort = firstPort(values, process.env)
  requireContent(contentDir)
  keepBundle(dirname(process.argv[1] ?? ''))
  const renderer = await startDevRenderer(join(projectRoot, process.env.GROUNDWORK_DEV_DIST ?? '.next/dev'))
  const site = new DevSite(contentDir, renderer)
  site.address = addressIn(contentDir)
  const { server, reload } = devServer(site, renderer, values.host)
  const load = async (): Promise<void> => {
    await site.load()
    const color = process.stderr.isTTY === true && !process.env.NO_COLOR
    if (site.problems.length > 0) tellError(formatProblems(site.problems, { color }))
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
      await delay(settling)
      wanted = false
      await load().catch(tellFailure)
    }
    running = false
    reload()
  }
  // What a link leads to is watched where it lies, if it is within; one that leads out is none of the site's.
  const watched = [contentDir, publicDir].map((folder) =>
    existsSync(folder) ? realpathSync(folder) : folder,
  )
  watch(watched, { ignoreInitial: true, followSymlinks: false }).on('all', () => void contentChanged())
  // Next.js watches the template too and needs a moment to see the change.
  const template = ['app', 'components', 'tailwind.config.ts'].map((path) => join(projectRoot, path))
  watch(template, { ignoreInitial: true }).on('all', () => {
    renderer.templateChanged()
    setTimeout(() => void contentChanged(), 200)
  })

  const port = await listenFrom(server, wantedPort, values.host)
  // The first page compiles the template; better before the reader of this line asks for it.
  await site.answer('/').catch((error: unknown) => {
    if (!(error instanceof RenderError)) throw error
    tellError(error.message)
  })
  tell(announcement('Writing at', site.address.basePath, port, values.host))
  await untilStopped(() => server.closeAllConnections())
  return 0
})
