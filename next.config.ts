import { spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { NextConfig } from 'next'
import { z } from 'zod'
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

/** `next dev` and `next build` by themselves: every route of app/, exported as Next.js does it. */
function plainConfig(phase: string): NextConfig {
  if (phase === PHASE_PRODUCTION_BUILD || phase === PHASE_DEVELOPMENT_SERVER) writeContent(phase)
  return {
    ...common,
    ...(phase === PHASE_PRODUCTION_BUILD && { output: 'export' }),
    trailingSlash: true,
    basePath: process.env.GROUNDWORK_NEXT_BASE,
    typescript: { ignoreBuildErrors: true },
  }
}

/** Takes out of the export what is no address of this site, and marks it as ours, so that a build may replace it. */
function finishExport(absent: readonly string[]): void {
  const command = ['scripts/run.mjs', 'next-data', '--finish', JSON.stringify(absent)]
  spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' })
}

/**
 * Has the content read and compiled, once for all of Next.js's processes: what they start inherits the environment.
 * While the dev server runs, another process writes it anew whenever a file changes.
 */
function writeContent(phase: string): void {
  if (process.env.GROUNDWORK_NEXT_DATA !== undefined) return
  const preview = phase === PHASE_DEVELOPMENT_SERVER
  const command = ['scripts/run.mjs', 'next-data', ...(preview ? ['--preview'] : [])]
  const { status, stdout } = spawnSync(process.execPath, command, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  })
  if (status !== 0) process.exit(status ?? 1)
  const { file, basePath, absent } = written.parse(JSON.parse(stdout))
  process.env.GROUNDWORK_NEXT_DATA = file
  process.env.GROUNDWORK_NEXT_BASE = basePath
  if (!preview) process.once('exit', (code) => (code === 0 ? finishExport(absent) : undefined))
  if (preview)
    spawn(process.execPath, [...command, '--watch', String(process.pid)], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
}

/** What `npm run next-data` prints. */
const written = z.object({ file: z.string(), basePath: z.string(), absent: z.array(z.string()) })

export default function config(phase: string): NextConfig {
  const distDir = process.env.GROUNDWORK_DIST
  return distDir === undefined ? plainConfig(phase) : engineConfig(distDir)
}
