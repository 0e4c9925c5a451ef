import { cpSync, renameSync, rmSync } from 'node:fs'
import { errorCode } from '../cache/error-code.ts'

/**
 * Gives a folder another name, which must be free. Between two file systems it is copied, and has the name only once it
 * is whole.
 */
export function moveFolder(from: string, to: string): void {
  try {
    renameSync(from, to)
    return
  } catch (error) {
    if (errorCode(error) !== 'EXDEV') throw error
  }
  const copy = `${to}.${process.pid}`
  rmSync(copy, { recursive: true, force: true })
  try {
    cpSync(from, copy, { recursive: true, verbatimSymlinks: true })
    renameSync(copy, to)
  } catch (error) {
    rmSync(copy, { recursive: true, force: true })
    throw error
  }
  rmSync(from, { recursive: true, force: true })
}
