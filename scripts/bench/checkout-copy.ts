import { copyFileSync, cpSync, linkSync, mkdirSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'

/** What a copy of the checkout does without: the author's content, tests, and all that is made. */
const leftBehind = new Set(['content', 'node_modules', 'out', 'shots', 'tests'])

/**
 * Copies a checkout's code, so that a benchmark may change it. Packages are hard links: nothing writes to them.
 *
 * @param to must not exist.
 */
export function copyCheckout(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from)) {
    if (leftBehind.has(entry) || entry.startsWith('.') || entry.startsWith('out.')) continue
    cpSync(join(from, entry), join(to, entry), { recursive: true })
  }
  linkFolder(join(from, 'node_modules'), join(to, 'node_modules'))
}

/** Makes a folder of hard links to another's files; where links can't be made, of copies. */
export function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name)
    const target = join(to, entry.name)
    if (entry.isDirectory()) linkFolder(source, target)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else linkFile(source, target)
  }
}

function linkFile(source: string, target: string): void {
  try {
    linkSync(source, target)
  } catch {
    copyFileSync(source, target)
  }
}
