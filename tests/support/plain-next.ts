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

/** A copy of the checkout, in which Next.js may write what it writes. Tests share what it has compiled. */
export const plainCheckout = join(scratch, 'plain-next')

/** Makes the copy, or mends the code of one that is there. */
export function preparePlainNext(): void {
  if (existsSync(plainCheckout)) restoreCode(root, plainCheckout)
  else copyCheckout(root, plainCheckout)
}

/** Runs Next.js by itself, as `npx next build` does. */
export async function nextBuild(
  contentDir: string,
  outDir: string,
  env: Environment = {},
): Promise<CommandResult> {
  return runProgram(process.execPath, [join(plainCheckout, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: plainCheckout,
    env: {
      ...cleanEnvironment(),
      NEXT_TELEMETRY_DISABLED: '1',
      CONTENT_DIR: contentDir,
      OUT_DIR: outDir,
      ...env,
    },
  })
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
