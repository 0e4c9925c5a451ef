import { spawn, spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { NextConfig } from 'next'
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from 'next/constants.js'

const root = fileURLToPath(new URL('.', import.meta.url))

/** What the build's Next.js and a plain one have in common. */
const common: NextConfig = {
  // Lockfiles of folders above are none of ours.
  turbopack: { root },
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  // Chunk names and ids must not differ between two builds of one commit.
  generateBuildId: () => 'groundwork',
  images: { unoptimized: true },
}

/**
 * `npm run build`, `start` and `dev` start Next.js themselves and have it compile one route, which renders pages of all
 * routes in batches: see lib/engine/render/renderer.ts.
 */
function engineConfig(distDir: string): NextConfig {
  const stamp = process.env.GROUNDWORK_STAMP
  return {
    ...common,
    distDir,
    pageExtensions: ['batch.tsx'],
    turbopack: {
      root,
      // The dev server alone has a stamp; see lib/engine/render/dev-renderer.ts.
      rules:
        stamp === undefined
          ? {}
          : {
              'globals.css': {
                loaders: [{ loader: './lib/engine/render/stamp-sheet.mjs', options: { stamp } }],
                as: '*',
              },
            },
    },
    // Types are checked by `npm run check:types`; once is enough.
    // The dev server writes the configuration it is given, so it gets one of its own; the compiler only reads one.
    typescript: {
      ignoreBuildErrors: true,
      tsconfigPath: process.env.NODE_ENV === 'development' ? '.next/tsconfig.json' : 'tsconfig.json',
    },
  }
}

/** Where Next.js exports to; from there it becomes the output, whole. */
const exportDir = '.next/export'

/** `next dev` and `next build` by themselves: every route of app/, exported as Next.js does it. */
function plainConfig(phase: string): NextConfig {
  const dev = phase === PHASE_DEVELOPMENT_SERVER
  if (dev || phase === PHASE_PRODUCTION_BUILD) writeContent(dev)
  return {
    ...common,
    // With `output: 'export'`, Next.js takes `distDir` for where it exports to.
    ...(!dev && { output: 'export', distDir: exportDir }),
    trailingSlash: true,
    basePath: process.env.GROUNDWORK_NEXT_BASE,
    typescript: { ignoreBuildErrors: true },
  }
}

/**
 * Has the content read and compiled, once for all of Next.js's processes: what they start inherits the environment.
 * While the dev server runs, another process writes it anew whenever a file changes.
 */
function writeContent(preview: boolean): void {
  if (process.env.GROUNDWORK_NEXT_DATA !== undefined) return
  const command = ['scripts/run.mjs', 'next-data', ...(preview ? ['--preview'] : [])]
  const { status, stdout } = spawnSync(process.execPath, command, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  })
  if (status !== 0) process.exit(status ?? 1)
  const [file, basePath] = stdout.split('\n')
  if (file === undefined || basePath === undefined) throw new Error('next-data has not said where it wrote')
  process.env.GROUNDWORK_NEXT_DATA = file
  process.env.GROUNDWORK_NEXT_BASE = basePath
  if (preview)
    spawn(process.execPath, [...command, '--watch', String(process.pid)], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  else {
    rmSync(join(root, exportDir), { recursive: true, force: true })
    process.once('exit', (code) => {
      if (code === 0) process.exitCode = finishExport(file)
    })
  }
}

/** Makes the output of what was exported. @returns the exit code. */
function finishExport(file: string): number {
  const exported = join(root, exportDir)
  // Other commands of Next.js read this configuration for a build's, and build nothing.
  if (!existsSync(exported)) return 0
  const command = ['scripts/run.mjs', 'next-data', '--finish', file, '--exported', exported]
  return spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' }).status ?? 1
}

// No package is read here but Next.js itself: every build of the engine reads this file too, and would wait for it.
export default function config(phase: string): NextConfig {
  const distDir = process.env.GROUNDWORK_DIST
  return distDir === undefined ? plainConfig(phase) : engineConfig(distDir)
}
