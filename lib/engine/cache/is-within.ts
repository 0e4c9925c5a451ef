import { sep } from 'node:path'

/** @returns whether a path is a folder or lies in it; both absolute, and links are not looked at. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}
