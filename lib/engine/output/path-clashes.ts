import { dirname } from 'node:path'
import type { Problem } from '../../problems.ts'
import type { OutputFile } from './manifest.ts'

/** @returns an error for each file that lies where others need a folder: a file of `public/` that is named like one. */
export function pathClashes(files: readonly OutputFile[]): Problem[] {
  const folders = new Map<string, string>()
  for (const { path } of files)
    for (let folder = dirname(path); folder !== '.' && !folders.has(folder); folder = dirname(folder))
      folders.set(folder, path)
  return files.flatMap(({ path }) => {
    const within = folders.get(path)
    if (within === undefined) return []
    return [
      {
        severity: 'error',
        file: `public/${path}`,
        message: `The site needs a folder of this name, for ${within} among others.`,
        fix: 'Give the file another name.',
      },
    ]
  })
}
