import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { linkFolder } from '../../scripts/bench/checkout-copy.ts'
import { hashOf, sha256 } from '../../lib/engine/cache/hash.ts'
import { listFiles } from '../../lib/engine/cache/list-files.ts'
import { packageFiles } from './code-edits.ts'

const codeFolders = ['app', 'components', 'lib', 'scripts']
const copiedFolders = [
  ...codeFolders.map((folder) => ({ from: folder, to: folder })),
  // The checkout's own are its author's.
  { from: 'tests/fixtures/public', to: 'public' },
]
const codeFiles = [
  'next.config.ts',
  'tailwind.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'tests/fixtures/archive.json',
  ...packageFiles,
]

/** Makes a temporary copy of the project, to be edited at will; its packages are links, since few edits touch them. */
export function copyCheckout(root: string, checkout: string): void {
  rmSync(checkout, { recursive: true, force: true })
  mkdirSync(checkout, { recursive: true })
  linkFolder(join(root, 'node_modules'), join(checkout, 'node_modules'))
  restoreCode(root, checkout)
}

/** Undoes all edits to the code of a copy. */
export function restoreCode(root: string, checkout: string): void {
  for (const { from, to } of copiedFolders) {
    rmSync(join(checkout, to), { recursive: true, force: true })
    cpSync(join(root, from), join(checkout, to), { recursive: true })
  }
  for (const file of codeFiles) {
    const path = join(checkout, file)
    if (!existsSync(join(root, file))) continue
    mkdirSync(dirname(path), { recursive: true })
    // A hard link to the checkout's own file must not be written through.
    rmSync(path, { force: true })
    copyFileSync(join(root, file), path)
  }
}

/** What builds make of the code alone, and of which files they make it. */
const madeOf = {
  commands: [/^(?:components|lib|scripts)\//, /^(?:package|package-lock|tsconfig)\.json$/],
  // A template of other code than this says is not taken, since builds look for it by name.
  templates: [
    /^(?:app|components)\//,
    /^lib\/(?!(?:engine|cli|cards|feeds|history|markdown|search|services)\/)/,
    /^[^/]+$/,
  ],
} as const
const parts = ['commands', 'templates'] as const
type Part = (typeof parts)[number]

/** @returns a hash of the code that a part is made of, edits included. */
function codeOf(checkout: string, part: Part): string {
  const files = codeFolders.flatMap((folder) =>
    listFiles(join(checkout, folder)).map((file) => `${folder}/${file}`),
  )
  const its = [...files, ...codeFiles].filter((file) => madeOf[part].some((pattern) => pattern.test(file)))
  return hashOf(its.map((file) => [file, sha256(readFileSync(join(checkout, file)))])).slice(0, 16)
}

/**
 * Keeps what builds make of the code alone, which takes by far the longest: a cache is given it, for the code as it is,
 * where an earlier build of any sequence has made it. Builds check it before use.
 */
export class SharedCode {
  readonly #checkout: string
  readonly #folder: string

  constructor(checkout: string, folder: string) {
    this.#checkout = checkout
    this.#folder = folder
  }

  /** Gives a cache what it lacks. */
  give(cache: string): void {
    for (const part of parts) {
      const own = this.#own(part)
      for (const name of namesIn(own)) {
        if (!existsSync(join(cache, part, name)))
          cpSync(join(own, name), join(cache, part, name), { recursive: true })
      }
    }
  }

  /** @returns whether it has all that is made of the code as it is. */
  hasAll(): boolean {
    return parts.every((part) => namesIn(this.#own(part)).length > 0)
  }

  /** Runs a build, and keeps what it has newly made of the code. */
  async whileBuilding<Result>(cache: string, run: () => Promise<Result>): Promise<Result> {
    const before = parts.map((part) => ({ part, names: new Set(namesIn(join(cache, part))) }))
    const result = await run()
    for (const { part, names } of before) {
      for (const name of namesIn(join(cache, part))) {
        const kept = join(this.#own(part), name)
        if (!names.has(name) && !existsSync(kept)) cpSync(join(cache, part, name), kept, { recursive: true })
      }
    }
    return result
  }

  #own(part: Part): string {
    return join(this.#folder, part, codeOf(this.#checkout, part))
  }
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : []
}
