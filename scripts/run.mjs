#!/usr/bin/env node
// Runs a command of the project: `node scripts/run.mjs build`. This file alone must work on a bare clone, so it is
// plain JavaScript and imports nothing that is not part of Node.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { authorsCommands, developersCommands, summaries } from './commands.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const command = process.argv[2]
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Groundwork needs Node 20.19 or newer; this is ${process.version}.`)
  process.exit(1)
}
if (command === undefined || !Object.hasOwn(summaries, command)) {
  const asked = command === undefined || command === '--help' || command === '-h'
  const say = asked ? console.log : console.error
  if (!asked) say(`There is no command ${JSON.stringify(command)}.${await suggestion(command)}\n`)
  say(listOfCommands())
  process.exit(asked ? 0 : 2)
}

if (!isInstalled()) {
  console.error('Installing what is missing …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const result = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (result.status !== 0) {
    console.error('npm ci failed; its message is above.')
    process.exit(1)
  }
}

// React and Next.js choose their builds by this, so it is set before any of our code runs.
process.env.NODE_ENV = command === 'dev' ? 'development' : 'production'
process.env.NEXT_TELEMETRY_DISABLED = '1'
process.env.GROUNDWORK_CALLED_FROM = folderOfCaller()
process.chdir(root)
const program = await programOf(command)
// The command finds itself and its own arguments where they would be if it had been called by its path.
process.argv.splice(1, 2, program)
try {
  await import(pathToFileURL(program).href)
} catch (error) {
  if (!(error instanceof Error && 'code' in error && error.code === 'EMFILE')) throw error
  console.error('Too many files are open. The last good output is untouched.')
  process.exit(1)
}

/**
 * The command with all it imports; what keeps it from being made is said in a sentence.
 *
 * @param {string} name
 * @returns {Promise<string>} the path of a module.
 */
async function programOf(name) {
  const { bundledCommand } = await import('./bundle-command.mjs')
  try {
    return await bundledCommand(root, name)
  } catch (error) {
    console.error(
      `npm run ${name} could not be made ready. ${error instanceof Error ? error.message : error}`,
    )
    return process.exit(1)
  }
}

/**
 * Whether node_modules holds what package-lock.json asks for. Packages for other platforms are optional and absent.
 * @returns {boolean}
 */
function isInstalled() {
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
    const present = JSON.parse(readFileSync(join(root, 'node_modules/.package-lock.json'), 'utf8')).packages
    return Object.entries(wanted).every(
      ([path, { version, optional, devOptional, peer }]) =>
        path === '' ||
        present[path]?.version === version ||
        ((optional || devOptional || peer) && !present[path]),
    )
  } catch {
    return false
  }
}

/**
 * Where the command was typed. npm goes to the checkout first, and says where it came from; what it says is no news where
 * it runs another package's script, or where one that it started runs this by its path.
 *
 * @returns {string}
 */
function folderOfCaller() {
  const { INIT_CWD: typedIn, npm_package_json: of = join(root, 'package.json') } = process.env
  const here = process.cwd()
  return typedIn !== undefined && here === root && of === join(root, 'package.json') ? typedIn : here
}

/** @returns {string} */
function listOfCommands() {
  const width = Math.max(...Object.keys(summaries).map((name) => name.length))
  const lines = (/** @type {Record<string, string>} */ commands) =>
    Object.entries(commands).map(([name, does]) => `  ${name.padEnd(width)}  ${does}`)
  return [
    'The commands, each as npm run NAME or node scripts/run.mjs NAME; with --help, each says what it takes:',
    '',
    ...lines(authorsCommands),
    '',
    'and for who changes the program:',
    '',
    ...lines(developersCommands),
  ].join('\n')
}

/**
 * Names the command that was probably meant. On a bare clone there is nothing yet that knows.
 *
 * @param {string} written
 * @returns {Promise<string>}
 */
async function suggestion(written) {
  try {
    const { closest, distance } = await import('fastest-levenshtein')
    const meant = closest(written, Object.keys(summaries))
    const letters = (/** @type {string} */ name) => [...name].toSorted().join('')
    const isNear = distance(written, meant) <= Math.max(1, Math.floor(meant.length / 3))
    return isNear || letters(written) === letters(meant) ? ` Did you mean ${meant}?` : ''
  } catch {
    return ''
  }
}
