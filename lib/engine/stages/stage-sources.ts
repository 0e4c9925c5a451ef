import { cardPackages } from '../../cards/card-packages.ts'
import { isNextFile } from '../cache/next-files.ts'

/** Where to look for all that decides what a stage makes of its input. */
export interface StageSources {
  /** Modules that do its work; what they import counts with them, and so do the packages they import. */
  entries: readonly string[]
  /** Packages that it uses without importing them. */
  packages?: readonly string[]
  /** Other files that decide, whatever imports them. */
  files?: (file: string) => boolean
  /** Its result is the same on every machine, or is named by the machine where it is not. */
  anywhere?: true
}

/** Stages of which all code is the program's own. */
export const workStages = {
  /** Parses the content's files and compiles their Markdown. */
  texts: {
    entries: [
      'lib/content/parse-file.ts',
      'lib/engine/load/text-memory.ts',
      'lib/engine/load/compile-body.ts',
    ],
  },
  /** Tells edits of words from others in the git history. */
  history: { entries: ['lib/history/edits.ts'] },
  /** Feeds, twins, redirects and the like. */
  files: { entries: ['lib/feeds/site-files.ts', 'lib/engine/load/markdown-source.ts'] },
  search: { entries: ['lib/engine/search/index-shard-job.ts'] },
  /** Share cards. Their fonts and emoji are packages of files. */
  cards: { entries: ['lib/engine/cards/draw-card-job.ts'], packages: cardPackages },
  icons: { entries: ['lib/engine/cards/draw-icon-job.ts'], packages: cardPackages },
  /** What is seen in a picture's bytes. */
  inspector: { entries: ['lib/engine/pictures/inspect-picture.ts'], anywhere: true },
  /** What is safe of a drawing. */
  drawings: { entries: ['lib/pictures/safe-drawing.ts'], anywhere: true },
  /** What is made of a picture. It is in the addresses of pictures, which no machine may change. */
  encoder: { entries: ['lib/engine/pictures/encode-picture.ts'], anywhere: true },
  compressor: { entries: ['lib/engine/output/compress-blob.ts'] },
} as const satisfies Record<string, StageSources>

const template = {
  entries: [
    'app/layout.batch.tsx',
    'app/batch/[batch]/page.batch.tsx',
    'next.config.ts',
    'tailwind.config.ts',
  ],
  packages: ['next', 'react', 'react-dom', 'tailwindcss', '@tailwindcss/postcss', 'typescript'],
  // Tailwind takes class names from all markup. Next.js takes icons and the like from app/ by their names, but no code
  // that the batches do not import.
  files: (file: string): boolean =>
    /^(?:app|components)\/.*\.(?:tsx|css|woff2)$/.test(file) ||
    /^app\/.*\.(?!ts$)\w+$/.test(file) ||
    isNextFile(file),
} satisfies StageSources

/** Stages that use the template, whose code Next.js compiles. */
export const pageStages = {
  template,
  /** Renders pages with the template, and makes documents of them. */
  documents: {
    ...template,
    entries: [...template.entries, 'lib/engine/render/render-pages.ts', 'lib/engine/render/renderer.ts'],
  },
} as const satisfies Record<string, StageSources>
