import { rmSync } from 'node:fs'

/**
 * Removes what nobody needs any more, and other processes may be removing or filling at this moment: what cannot be
 * removed now stays for the next time. Only for what does no harm where it is.
 */
export function removeUnneeded(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true })
  } catch {
    // There is a next time.
  }
}
