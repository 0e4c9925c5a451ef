import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** The file of a picture of a kind of page, at a width and in a theme. */
export function shotFile(name: string, width: number, theme: 'light' | 'dark'): string {
  return `${name}-${width}-${theme}.png`
}

/** Removes the pictures of an earlier run from a folder; what else somebody keeps there stays. */
export function clearShots(folder: string): void {
  for (const file of existsSync(folder) ? readdirSync(folder) : [])
    if (/^[a-z0-9-]+-\d+-(?:light|dark)\.png$/.test(file)) rmSync(join(folder, file))
}
