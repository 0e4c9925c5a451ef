import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { clearShots, shotFile } from './browser/clear-shots.ts'
import { findChromium } from './browser/find-chromium.ts'
import { kindsOfPages } from './browser/page-kinds.ts'
import { serveOutput } from './browser/serve-output.ts'
import { addressIn } from '../lib/engine/load/site-file-in.ts'
import { siteFlags, siteFolders } from '../lib/cli/command-line.ts'
import { projectRoot } from '../lib/engine/cache/checkout.ts'
import { runCommand } from '../lib/cli/run-command.ts'
import { summaries } from './commands.mjs'

const widths = [360, 768, 1440]
const themes = ['light', 'dark'] as const

const command = {
  name: 'shots',
  summary: summaries.shots,
  about: 'They are written into shots/. It needs Chromium, and installs one where none is found.',
  flags: siteFlags,
  examples: [{ type: '', for: 'of the site in out/, after npm run build' }],
  fails: 'where they could not be taken',
} as const

await runCommand(command, async ({ values }) => {
  const { contentDir, outDir } = siteFolders(values, process.env)
  const site = await serveOutput(outDir, addressIn(contentDir).basePath)
  const folder = join(projectRoot, 'shots')
  clearShots(folder)
  mkdirSync(folder, { recursive: true })
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  })
  try {
    const kinds = kindsOfPages(site.pages, { withHidden: true })
    for (const colorScheme of themes) {
      for (const width of widths) {
        const context = await browser.newContext({
          viewport: { width, height: 900 },
          colorScheme,
          reducedMotion: 'reduce',
        })
        const page = await context.newPage()
        for (const { name, path } of kinds) {
          await page.goto(site.url + path, { waitUntil: 'load' })
          // Pictures further down load when they come near.
          await page.evaluate(
            'document.querySelectorAll("img[loading=lazy]").forEach((image) => (image.loading = "eager"))',
          )
          await page.waitForLoadState('networkidle')
          await page.screenshot({ path: join(folder, shotFile(name, width, colorScheme)), fullPage: true })
        }
        await context.close()
      }
    }
    console.log(`${kinds.length * widths.length * themes.length} pictures in ${folder}`)
  } finally {
    await browser.close()
    site.close()
  }
  return 0
})
