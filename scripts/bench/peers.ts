import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { projectRoot } from '../../lib/engine/cache/checkout.ts'
import { linkFolder } from './checkout-copy.ts'
import type { CorpusFile } from './corpus.ts'
import { peerWork, type Work } from './peer-work.ts'

/** A generator that ours is compared with, as `scripts/peers/<folder>/` sets it up. */
export interface Peer {
  name: string
  folder: string
  work: Work
  /** Makes the site's folder ready. @throws Error saying why that can't be. */
  install: (folder: string, env: NodeJS.ProcessEnv) => { version: string }
  /** The command that builds, run in the folder. */
  build: readonly [string, ...string[]]
  /** Where posts go, and what has to be done to them first. */
  postFile: (file: CorpusFile) => CorpusFile
  /** What a cold build must not find, the output included. */
  caches: readonly string[]
  outDir: string
}

const node = process.execPath
const asItIs = (file: CorpusFile): CorpusFile => file

export const peers: readonly Peer[] = [
  {
    name: 'Eleventy',
    folder: 'eleventy',
    work: peerWork('Prism', 'everything'),
    install: (folder, env) => installPackages(folder, env, '@11ty/eleventy'),
    build: [node, 'node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
    postFile: asItIs,
    caches: ['_site', '.cache'],
    outDir: '_site',
  },
  {
    name: 'Astro',
    folder: 'astro',
    work: peerWork('Shiki', 'all pages; Markdown kept'),
    install: (folder, env) => installPackages(folder, env, 'astro'),
    // npm's package `node` brings the newer Node.js that Astro asks for.
    build: ['node_modules/.bin/node', 'node_modules/astro/bin/astro.mjs', 'build', '--silent'],
    postFile: asItIs,
    caches: ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'],
    outDir: 'dist',
  },
  {
    name: 'Hugo',
    folder: 'hugo',
    work: peerWork('Chroma', 'everything'),
    install: (_, env) => {
      const { stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8', env })
      const version = /v(\d[\d.]*)/.exec(stdout ?? '')?.[1]
      if (version === undefined) throw new Error('there is no program hugo on the PATH')
      return { version }
    },
    build: ['hugo', '--quiet'],
    postFile: ({ path, text }) => ({ path: `content/${path}`, text: withYear(text) }),
    caches: ['public', 'resources'],
    outDir: 'public',
  },
  {
    name: 'Next.js export',
    folder: 'next',
    work: peerWork('highlight.js', 'everything; compiler cache kept'),
    // The same version as ours, with the same Markdown packages.
    install: (folder) => {
      const packages = join(folder, 'node_modules')
      if (!existsSync(packages)) linkFolder(join(projectRoot, 'node_modules'), packages)
      return { version: installedVersion(folder, 'next') }
    },
    build: [node, 'node_modules/next/dist/bin/next', 'build'],
    postFile: asItIs,
    caches: ['.next', 'out'],
    outDir: 'out',
  },
]

/** Copies a peer's templates into a folder and brings what it needs. */
export function setUpPeer(peer: Peer, folder: string, env: NodeJS.ProcessEnv): { version: string } {
  mkdirSync(folder, { recursive: true })
  cpSync(join(projectRoot, 'scripts/peers', peer.folder), folder, { recursive: true })
  return peer.install(folder, env)
}

function installPackages(folder: string, env: NodeJS.ProcessEnv, main: string): { version: string } {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status, stderr, error } = spawnSync(
    npm,
    ['install', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: folder, env, encoding: 'utf8', shell: process.platform === 'win32' },
  )
  if (status !== 0) throw new Error(`npm install failed: ${error?.message ?? stderr.trim().slice(-1000)}`)
  return { version: installedVersion(folder, main) }
}

function installedVersion(folder: string, name: string): string {
  const text = readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version
}

/** Hugo makes pages by year of a taxonomy, so the year has to stand in the front matter. */
function withYear(text: string): string {
  const year = /^date: "?(\d{4})/m.exec(text)?.[1] ?? ''
  return text.replace(/^---\n/, `---\nyears: ["${year}"]\n`)
}
