import { accessSync, constants } from 'node:fs'
import { sitePath, type SitePath } from '../../paths.ts'
import type { Problem } from '../../problems.ts'
import { findOwnFile, listOwnFiles, unreadable, type OwnFolder } from './own-files.ts'
import { publicDir } from '../cache/checkout.ts'

/** What `public/` holds: files that are served as they are, and an error for each that cannot be. */
export interface PublicFiles {
  files: { address: SitePath; path: string }[]
  problems: Problem[]
}

const folder: OwnFolder = { path: publicDir, prefix: 'public/' }

/** Lists what `public/` holds. */
export function publicFiles(): PublicFiles {
  const { files, problems } = listOwnFiles(folder)
  const readable = files.filter(({ file, path }) => {
    try {
      accessSync(path, constants.R_OK)
      return true
    } catch (error) {
      problems.push({ severity: 'error', file: `public/${file}`, ...unreadable(error) })
      return false
    }
  })
  return { files: readable.map(({ file, path }) => ({ address: sitePath(`/${file}`), path })), problems }
}

/** @returns the file of `public/` at an address, as it is now. */
export function publicFile(address: string): string | undefined {
  return findOwnFile(folder, address)
}
