import { copyFileSync, existsSync, linkSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeFileAtomic } from './atomic-write.ts'
import { sha256 } from './hash.ts'

/**
 * Bytes kept on disk under their own SHA-256. Nothing is trusted: what is read is hashed again, and a file that does
 * not match its name is removed and counts as absent, so a damaged cache costs time and never a wrong page.
 */
export class BlobStore {
  readonly folder: string
  /** Hashes found good in this process. */
  readonly #verified = new Set<string>()

  constructor(folder: string) {
    this.folder = folder
  }

  /** Keeps bytes and returns their hash. */
  put(data: string | Uint8Array): string {
    const hash = sha256(data)
    if (!this.has(hash)) {
      writeFileAtomic(this.#path(hash), data)
      this.#verified.add(hash)
    }
    return hash
  }

  /** @returns the bytes, or undefined when they are absent or damaged. */
  get(hash: string): Buffer | undefined {
    const path = this.#path(hash)
    let data: Buffer
    try {
      data = readFileSync(path)
    } catch {
      return undefined
    }
    if (sha256(data) === hash) {
      this.#verified.add(hash)
      return data
    }
    rmSync(path, { force: true })
    this.#verified.delete(hash)
    return undefined
  }

  /** @returns whether the bytes are there and whole; they are read once in a process to know. */
  has(hash: string): boolean {
    return this.#verified.has(hash) ? existsSync(this.#path(hash)) : this.get(hash) !== undefined
  }

  /**
   * Puts the bytes at a path where nothing is yet: as a hard link, or as a copy on another file system.
   *
   * @throws when the blob is absent; callers have asked `has` before.
   */
  place(hash: string, target: string): void {
    try {
      linkSync(this.#path(hash), target)
    } catch {
      copyFileSync(this.#path(hash), target)
    }
  }

  #path(hash: string): string {
    return join(this.folder, hash.slice(0, 2), hash.slice(2))
  }
}
