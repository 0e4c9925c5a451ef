import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../../lib/refusal.ts'
import { projectRoot } from '../../lib/engine/cache/checkout.ts'

/** The version that is installed, so that a score means the same next month. */
const lighthouseVersion = '13.5.0'
const nodeVersion = '22.23.3'
/** What that version of Lighthouse asks for. */
const nodeNeeded = [22, 19] as const

/** A Node that can run Lighthouse, and Lighthouse's own start. */
export interface LighthouseProgram {
  node: string
  cli: string
}

/**
 * Finds Lighthouse in `.cache/lighthouse`, or installs it there from npm, with a Node of its own where the running one is
 * too old. It is no dependency: nobody needs it to build or to test the site.
 *
 * @throws Refusal when it cannot be installed.
 */
export function lighthouseProgram(): LighthouseProgram {
  const folder = join(projectRoot, '.cache/lighthouse')
  const needsNode = !isNewEnough(process.versions.node)
  const nodePackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const node = needsNode ? join(folder, 'node_modules', nodePackage, 'bin/node') : process.execPath
  const cli = join(folder, 'node_modules/lighthouse/cli/index.js')
  const wanted = JSON.stringify({
    private: true,
    dependencies: { lighthouse: lighthouseVersion, ...(needsNode && { [nodePackage]: nodeVersion }) },
  })
  const settings = join(folder, 'package.json')
  const isThere = existsSync(cli) && existsSync(node) && readFileSync(settings, 'utf8') === wanted
  if (isThere) return { node, cli }
  console.log(`Installing Lighthouse ${lighthouseVersion} into .cache/lighthouse …`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(settings, wanted)
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status } = spawnSync(
    npm,
    [
      'install',
      '--no-audit',
      '--no-fund',
      '--no-package-lock',
      '--ignore-scripts',
      '--engine-strict=false',
      '--loglevel=error',
    ],
    {
      cwd: folder,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    },
  )
  if (status !== 0 || !existsSync(cli) || !existsSync(node))
    throw new Refusal('Lighthouse could not be installed from npm; its message is above.')
  return { node, cli }
}

function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > nodeNeeded[0] || (major === nodeNeeded[0] && minor >= nodeNeeded[1])
}
