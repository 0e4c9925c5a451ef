import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { watch } from 'chokidar'
import { z } from 'zod'
import { readFlags, requireContent, siteFlags, siteFolders } from '../lib/cli/command-line.ts'
import { runCommand } from '../lib/cli/run-command.ts'
import { projectRoot, publicDir } from '../lib/engine/cache/checkout.ts'
import { writeExportedSite } from '../lib/engine/exported-site-file.ts'
import { finishExport } from '../lib/engine/output/finish-export.ts'
import { refuseForeignAtRest } from '../lib/engine/output/foreign-files.ts'

const flags = {
  content: siteFlags.content,
  preview: { type: 'boolean' },
  watch: { type: 'string' },
  finish: { type: 'string' },
} as const

const stringList = z.array(z.string())

/** Where `next build` exports to. */
const outDir = join(projectRoot, 'out')

// For next.config.ts: writes the content as plain Next.js reads it, and prints where, as JSON. With `--preview`, drafts
// and posts to come are in it; with `--watch PID` it is written at each change, as long as the process lives that
// started this one. `--finish` completes what was exported; it takes the routes to leave out, as JSON.
await runCommand(async () => {
  const { values } = readFlags(flags, process.argv.slice(2))
  if (values.finish !== undefined) {
    finishExport(outDir, stringList.parse(JSON.parse(values.finish)))
    return 0
  }
  const { contentDir } = siteFolders(values, process.env)
  requireContent(contentDir)
  const preview = values.preview === true
  if (!preview) await refuseForeignAtRest(outDir)
  const write = async () => {
    const written = await writeExportedSite(contentDir, { preview, asOf: Date.now() })
    if (written.problems !== '') console.error(written.problems)
    return written
  }
  const written = await write()
  console.log(JSON.stringify(written))
  if (values.watch === undefined) return written.failed && !preview ? 1 : 0

  let last: Promise<unknown> = Promise.resolve()
  watch([contentDir, publicDir], { ignoreInitial: true }).on('all', () => {
    last = last.then(write).catch((error: unknown) => console.error(error))
  })
  while (process.ppid === Number(values.watch)) await delay(500)
  return 0
})
