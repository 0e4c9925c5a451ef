import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { watch } from 'chokidar'
import { requireContent, siteFlags, siteFolders } from '../lib/cli/command-line.ts'
import { runCommand } from '../lib/cli/run-command.ts'
import { projectRoot, publicDir } from '../lib/engine/cache/checkout.ts'
import { writeExportedSite, type WrittenSite } from '../lib/engine/exported-site-file.ts'
import { finishExport } from '../lib/engine/output/finish-export.ts'
import { refuseForeignAtRest } from '../lib/engine/output/foreign-files.ts'
import { outputPlace } from '../lib/engine/output/output-place.ts'
import { repairSwap } from '../lib/engine/output/swap.ts'
import { readExportedSite } from '../lib/routes/exported-site.ts'
import { tell, tellError, tellFailure } from '../lib/cli/tell.ts'
import { summaries } from './commands.mjs'

const command = {
  name: 'next-data',
  summary: summaries['next-data'],
  about: 'It prints where it has written, and in a second line the base path.',
  flags: {
    ...siteFlags,
    preview: { type: 'boolean', about: 'takes drafts and posts to come too' },
    watch: {
      type: 'string',
      value: 'PID',
      about: 'writes at each change, while the process lives that started this one',
    },
    finish: { type: 'string', value: 'FILE', about: 'makes what was exported the output; with --exported' },
    exported: { type: 'string', value: 'DIR', about: 'where Next.js has exported to' },
  },
  examples: [{ type: '--preview', for: 'writes drafts as well' }],
  fails: 'where the content has an error',
} as const

/** Saving a file makes several events, and changing a branch many. */
const settled = 100

await runCommand(command, async ({ values }) => {
  const folders = siteFolders(values, process.env)
  const { contentDir } = folders
  requireContent(contentDir)
  if (values.finish !== undefined && values.exported !== undefined) {
    const site = readExportedSite(values.finish)
    if ('problems' in site) throw new Error(site.problems)
    const outDir = outputPlace(folders)
    const files = await finishExport(values.exported, outDir, site)
    tell(`${files} files in ${outDir}`)
    return 0
  }
  const preview = values.preview === true
  if (!preview) {
    const outDir = outputPlace(folders)
    await repairSwap(outDir)
    await refuseForeignAtRest(outDir)
  }
  const write = (): Promise<WrittenSite> => writeExportedSite(contentDir, { preview, asOf: Date.now() })
  if (values.watch === undefined) {
    const written = await write()
    if (written.problems !== '') tellError(written.problems)
    process.stdout.write(`${written.file}\n${written.basePath}\n`)
    return written.failed && !preview ? 1 : 0
  }

  let changed = true
  const elements = ['components/elements', 'components/modules', 'components/on-demand']
  const watched = [contentDir, publicDir, ...elements.map((folder) => join(projectRoot, folder))]
  watch(watched, { ignoreInitial: true }).on('all', () => (changed = true))
  // Something may have changed before this process began to watch; what is wrong with the rest has been told.
  let told: string | undefined
  while (process.ppid === Number(values.watch)) {
    await delay(settled)
    if (!changed) continue
    changed = false
    try {
      const { problems } = await write()
      if (told !== undefined && problems !== told && problems !== '') tellError(problems)
      told = problems
    } catch (error) {
      tellFailure(error)
    }
  }
  return 0
})
