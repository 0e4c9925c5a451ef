import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { copyCheckout, restoreCode } from '../property/checkout.ts'
import type { BuiltSite } from './built-site.ts'
import {
  cleanEnvironment,
  root,
  runProgram,
  scratch,
  type CommandResult,
  type Environment,
} from './command.ts'

/** A copy of the checkout, in which Next.js may write what it writes. */
export interface PlainNext {
  checkout: string
  /** Runs Next.js by itself, as `npx next build` does. */
  build: (contentDir: string, outDir: string, env?: Environment) => Promise<CommandResult>
}

/** @param name of the copy, which is made, or of which the code is mended. */
export function plainNext(name: string): PlainNext {
  const checkout = join(scratch, name)
  if (existsSync(checkout)) restoreCode(root, checkout)
  else copyCheckout(root, checkout)
  return {
    checkout,
    build: (contentDir, outDir, env = {}) =>
      runProgram(process.execPath, [join(checkout, 'node_modules/next/dist/bin/next'), 'build'], {
        cwd: checkout,
        env: {
          ...cleanEnvironment(),
          NEXT_TELEMETRY_DISABLED: '1',
          CONTENT_DIR: contentDir,
          OUT_DIR: outDir,
          ...env,
        },
      }),
  }
}

/** What Next.js puts beside a page, for links that it follows itself; ours are not of that kind. */
const payload = /(?:^|\/)__next\.[^/]*\.txt$/

/** @returns the files that a plain export and the engine's have in common, each its own template's aside. */
export function ownFiles({ files }: BuiltSite): string[] {
  return files.filter(
    (file) =>
      !/^(?:_next|assets)\//.test(file) &&
      !payload.test(file) &&
      !(file.endsWith('index.txt') && files.includes(file.replace(/txt$/, 'html'))),
  )
}
