import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { scratch } from './command.ts'

/** @returns where a build may put its output: in a folder of its own, where nothing is yet. */
export function outFolder(): string {
  return join(mkdtempSync(join(scratch, 'out-')), 'out')
}

/** The hash of the whole site, as the build prints it. */
export function siteHash(stdout: string): string {
  return /^site ([0-9a-f]{64})$/m.exec(stdout)?.[1] ?? `no hash in ${stdout}`
}
