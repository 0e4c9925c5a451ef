import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf, sha256 } from './hash.ts'
import { projectRoot } from './checkout.ts'

/**
 * Hashes files of the project, for what is remembered by the code that makes it alone and not by all code there is:
 * whatever takes long to make again.
 *
 * @param files relative to the checkout: all that, with the input and the packages used, decides the result.
 */
export function sourcesHash(files: readonly string[]): string {
  return hashOf(files.map((file) => [file, sha256(readFileSync(join(projectRoot, file)))]))
}
