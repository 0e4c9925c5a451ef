import { readdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Lists every file below a folder as paths relative to it with forward slashes, sorted by code unit, so that no
 * locale and no file system decides the order. Names that begin with a dot are passed over; a link to a folder is one,
 * unless it leads to a folder that it is in.
 *
 * @returns an empty list when the folder does not exist.
 */
export function listFiles(folder: string): string[] {
  const found: string[] = []
  const visit = (relative: string, above: readonly string[]): void => {
    for (const entry of readdirSync(join(folder, relative), { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue
      const path = relative === '' ? entry.name : `${relative}/${entry.name}`
      if (entry.isDirectory()) visit(path, above)
      else if (entry.isSymbolicLink() && isFolder(join(folder, path))) {
        const inside = [...above, realpathSync(join(folder, relative))]
        const target = realpathSync(join(folder, path))
        if (!inside.some((one) => `${one}/`.startsWith(`${target}/`))) visit(path, inside)
      } else found.push(path)
    }
  }
  try {
    visit('', [])
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return found
    throw error
  }
  return found.toSorted(byCodeUnit)
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

/** Orders text by code unit: the same everywhere, unlike `localeCompare`. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
