import { accessSync, constants } from 'node:fs'
import { sitePath, type SitePath } from '../../paths.ts'
import type { Problem } from '../../problems.ts'
import { findOwnFile, listOwnFiles, unreadable, type OwnFolder } from './own-files.ts'
import { publicDir } from '../cache/checkout.ts'
import { faultIn } from '../../content/safe-names.ts'
import { percentDecoded } from '../../percent-decoded.ts'

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
    const fault = faultIn(file.replaceAll('%', '%25'))
    if (fault !== undefined) {
      const message = `The file cannot be served: ${fault}.`
      problems.push({
        severity: 'error',
        file: `public/${file}`,
        message,
        fix: 'Rename the file, or the folder of that name.',
      })
      return false
    }
    try {
      accessSync(path, constants.R_OK)
      return true
    } catch (error) {
      problems.push({ severity: 'error', file: `public/${file}`, ...unreadable(error) })
      return false
    }
  })
  return { files: readable.map(({ file, path }) => ({ address: addressOf(file), path })), problems }
}

/** @returns the file of `public/` at an address, as it is now. */
export function publicFile(address: string): string | undefined {
  return findOwnFile(folder, address) ?? findOwnFile(folder, percentDecoded(address) ?? address)
}

/** Escapes what no address can hold, and leaves the rest as its author wrote it. */
function addressOf(file: string): SitePath {
  return sitePath(`/${file.replace(/[\s?#%]/g, encodeURIComponent)}`)
}
