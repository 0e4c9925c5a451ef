import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { projectRoot } from '../cache/checkout.ts'

/** @returns the version of sharp, which decides what a picture's files hold; read without loading sharp. */
export function encoderVersion(): string {
  const file = join(projectRoot, 'node_modules/sharp/package.json')
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version
}
