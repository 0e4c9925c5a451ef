import { fileURLToPath } from 'node:url'
import type { NextConfig } from 'next'

const stamp = process.env.GROUNDWORK_STAMP

/**
 * Next.js renders; the build and dev commands decide what. Both start it in process and ask it for sheets of pages,
 * so there is no export mode here: see lib/engine/render/renderer.ts.
 */
const config: NextConfig = {
  distDir: process.env.GROUNDWORK_DIST ?? '.next/dev',
  // Lockfiles of folders above are none of ours.
  turbopack: {
    root: fileURLToPath(new URL('.', import.meta.url)),
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
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  // Chunk names and ids must not differ between two builds of one commit.
  generateBuildId: () => 'groundwork',
  // Types are checked by `npm run check:types`; once is enough.
  // The dev server writes the configuration it is given, so it gets one of its own; the compiler only reads one.
  typescript: {
    ignoreBuildErrors: true,
    tsconfigPath: process.env.NODE_ENV === 'development' ? '.next/tsconfig.json' : 'tsconfig.json',
  },
  images: { unoptimized: true },
}

export default config
