import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'
import { projectRoot } from '../../lib/engine/cache/checkout.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * Finds a Chromium: `CHROME_PATH`, an installed one, Playwright's; and installs one where there is none, Playwright's
 * first, then Debian's package.
 *
 * @returns the path of the program.
 * @throws Error saying what to do when none can be had.
 */
export async function findChromium(): Promise<string> {
  const given = process.env.CHROME_PATH
  if (given) {
    if (isProgram(given)) return given
    throw new Error(`CHROME_PATH is ${given}, which is no program`)
  }
  const found = installed()
  if (found !== undefined) return found
  console.log('No Chromium found; installing one …')
  const cli = join(projectRoot, 'node_modules/playwright-core/cli.js')
  spawnSync(process.execPath, [cli, 'install', '--with-deps', 'chromium'], {
    stdio: 'inherit',
    timeout: 300_000,
  })
  if (isProgram(chromium.executablePath())) return chromium.executablePath()
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
  spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'inherit' })
  const now = installed()
  if (now !== undefined) return now
  throw new Error(
    'The browser tests need Chromium, and none could be installed. Install it, or set CHROME_PATH.',
  )
}

function installed(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = [
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    ...places,
    chromium.executablePath(),
  ]
  return candidates.find(isProgram)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
