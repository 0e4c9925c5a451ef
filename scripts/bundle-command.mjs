// Makes one JavaScript file of a command and all it imports, and keeps it until the code changes: a thousand small
// modules take longer to find, read and translate than a build in which little has changed takes to run. Nothing can
// translate this file itself, so it is plain JavaScript.
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Folders and files that commands are made of, in the checkout; what else one imports is refused. */
const sources = [
  'components',
  'lib',
  'scripts',
  'tests/property',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]

/** Packages with programs for one platform, or that look for files beside their own; they stay where they are. */
const apart = [
  '@resvg/resvg-js',
  'esbuild',
  'harfbuzzjs',
  'next',
  'pagefind',
  'playwright-core',
  'react',
  'react-dom',
  'sharp',
  'subset-font',
  'wawoff2',
]

/** Names every file of a bundle with its hash; written last, checked before every use. */
const seal = 'seal.json'

/**
 * The module that runs a command when it is imported.
 *
 * @param {string} root the checkout.
 * @param {string} command a script's name.
 * @returns {Promise<string>} the module's path.
 * @throws {Error} with the bundler's words, when the code is not valid.
 */
export async function bundledCommand(root, command) {
  const cache = resolve(process.env.GROUNDWORK_CACHE ?? join(root, '.next/cache/groundwork'))
  for (;;) {
    const key = keyOf(root)
    const folder = join(cache, 'commands', `${command}-${key.slice(0, 24)}`)
    const program = join(folder, `${command}.mjs`)
    if (isSealed(folder)) {
      touch(folder)
      return program
    }
    await bundle(root, command, folder)
    if (keyOf(root) === key) return program
    // The code was changed meanwhile: what was made of it must not be kept under the name of what it was.
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * What is in use counts as new where the oldest are cleared away.
 *
 * @param {string} folder
 */
function touch(folder) {
  try {
    utimesSync(folder, new Date(), new Date())
  } catch {
    // A cache that cannot be written to serves as well.
  }
}

/**
 * Names the code that commands are made of.
 *
 * @param {string} root
 * @returns {string}
 */
function keyOf(root) {
  const contents = sourceFiles(root).flatMap((file) => [file, readFileSync(join(root, file))])
  return hashOf(root, process.versions.node, ...contents)
}

/**
 * @param {string} root
 * @param {string} command
 * @param {string} folder
 */
async function bundle(root, command, folder) {
  const { build } = await import('esbuild')
  const work = `${folder}.${process.pid}`
  rmSync(work, { recursive: true, force: true })
  // The bundler would say of each file that its folder can't be made.
  mkdirSync(work, { recursive: true })
  const { metafile } = await build({
    entryPoints: {
      [command]: join(root, 'scripts', `${command}.ts`),
      worker: join(root, 'lib/engine/workers/worker.ts'),
    },
    outdir: work,
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    format: 'esm',
    // Next.js writes a package.json into .next that takes every .js below for the older module system.
    outExtension: { '.js': '.mjs' },
    platform: 'node',
    target: `node${process.versions.node}`,
    external: apart,
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'silent',
    metafile: true,
    // Packages of the older module system ask for Node's own modules by name.
    banner: {
      js: `import { createRequire as createRequireHere } from 'node:module'; const require = createRequireHere(import.meta.url);`,
    },
    plugins: [ownAddresses],
  })
  refuseOthers(root, Object.keys(metafile.inputs))
  const files = readdirSync(work).filter((file) => file.endsWith('.mjs'))
  writeFileSync(
    join(work, seal),
    JSON.stringify(files.map((file) => [file, hashOf(readFileSync(join(work, file)))])),
  )
  mkdirSync(dirname(folder), { recursive: true })
  try {
    renameSync(work, folder)
  } catch {
    // Another process was first, and runs from it: its bundle is of the same code, so it serves as well.
    if (isSealed(folder)) rmSync(work, { recursive: true, force: true })
    else {
      rmSync(folder, { recursive: true, force: true })
      renameSync(work, folder)
    }
  }
}

/** Modules that ask for their own address get the one they have in the checkout. @type {import('esbuild').Plugin} */
const ownAddresses = {
  name: 'own addresses',
  setup({ onLoad }) {
    onLoad({ filter: /\.[cm]?[jt]s$/ }, ({ path }) => {
      const code = readFileSync(path, 'utf8')
      if (!code.includes('import.meta.')) return undefined
      const contents = code
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
      return { contents, loader: path.endsWith('ts') ? 'ts' : 'js' }
    })
  },
}

/**
 * Whether a folder holds a bundle, whole and undamaged.
 *
 * @param {string} folder
 * @returns {boolean}
 */
function isSealed(folder) {
  try {
    const hashes = JSON.parse(readFileSync(join(folder, seal), 'utf8'))
    return (
      Array.isArray(hashes) &&
      hashes.every(
        (entry) =>
          Array.isArray(entry) &&
          typeof entry[0] === 'string' &&
          hashOf(readFileSync(join(folder, entry[0]))) === entry[1],
      )
    )
  } catch {
    return false
  }
}

/**
 * Paths of all code that commands may be made of, in one order everywhere. Components that are markup (`.tsx`) are not
 * among them: Next.js alone renders those.
 *
 * @param {string} root
 * @returns {string[]}
 */
function sourceFiles(root) {
  return sources.flatMap((source) => {
    const path = join(root, source)
    if (!existsSync(path)) return []
    if (source.endsWith('.json')) return [source]
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.[cm]?[jt]s$/.test(file))
      .toSorted()
      .map((file) => join(source, file))
  })
}

/**
 * A file that a bundle is made of and its name says nothing of would be an old one for ever.
 *
 * @param {string} root
 * @param {string[]} inputs paths relative to the checkout.
 */
function refuseOthers(root, inputs) {
  const known = new Set(sourceFiles(root).map((file) => file.replaceAll('\\', '/')))
  const other = inputs.find((file) => !file.includes('node_modules/') && !known.has(file))
  if (other !== undefined) throw new Error(`${other} must be among the sources in scripts/bundle-command.mjs`)
}

/**
 * @param {...(string | Buffer)} parts
 * @returns {string}
 */
function hashOf(...parts) {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(String(part.length)).update(':').update(part)
  return hash.digest('hex')
}
