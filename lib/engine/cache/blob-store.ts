import {
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  type Stats,
} from 'node:fs'
import { join } from 'node:path'
import { blobPath } from '../../blob-path.ts'
import { isText } from '../../guards.ts'
import { writeFileAtomic } from './atomic-write.ts'
import { errorCode } from './error-code.ts'
import { sha256 } from './hash.ts'
import { MemoFile } from './memo-file.ts'
import { graceMilliseconds } from './prune-cache.ts'

/**
 * Bytes kept on disk under their own SHA-256. Whatever is read is hashed again, and a file that does not match its
 * name is removed and counts as absent, so a damaged cache costs time and never a wrong page.
 */
export class BlobStore {
  readonly folder: string
  /** Size, times and inode of each blob when it was last seen whole. */
  readonly #ledger: MemoFile<string>
  /** Which file each blob is, as it was last looked at. */
  readonly #inodes = new Map<string, string>()

  /** @param ledger file that remembers between builds which blobs were seen whole; without it all are read once. */
  constructor(folder: string, ledger?: string) {
    this.folder = folder
    this.#ledger = MemoFile.open(ledger, isText)
  }

  /** Keeps bytes and returns their hash. */
  put(data: string | Uint8Array): string {
    const hash = sha256(data)
    if (!this.has(hash)) {
      writeFileAtomic(this.#path(hash), data)
      this.#note(hash)
    }
    return hash
  }

  /**
   * @returns the bytes, or undefined when they are absent or damaged.
   * @throws the system's error where too many files are open.
   */
  get(hash: string): Buffer | undefined {
    const path = this.#path(hash)
    let data: Buffer
    try {
      data = readFileSync(path)
    } catch (error) {
      // What could not be opened just now is no less there.
      if (/^E[MN]FILE$/.test(errorCode(error))) throw error
      return undefined
    }
    if (sha256(data) === hash) {
      if (this.#ledger.get(hash) === undefined) keepFromPruning(path)
      this.#note(hash)
      return data
    }
    rmSync(path, { force: true })
    // A worker may make it anew; until it is looked at again, nothing is known of which file it is.
    this.#inodes.delete(hash)
    return undefined
  }

  /**
   * @returns whether the bytes are there and whole. A file with the size, the times and the inode that it had when it
   * was last read and found whole is not read again, as git does with its index.
   */
  has(hash: string): boolean {
    const seen = this.#ledger.get(hash)
    return (seen !== undefined && seen === this.#fingerprint(hash)) || this.get(hash) !== undefined
  }

  /**
   * Puts the bytes at a path where nothing is yet: as a hard link, or as a copy on another file system.
   *
   * @throws when the blob is absent, since callers have asked `has` before, or when there is a file already.
   */
  place(hash: string, target: string): void {
    const before = this.#fingerprint(hash)
    try {
      linkSync(this.#path(hash), target)
      // A link changes the time at which the file's own record was changed, and nothing else of it.
      if (before !== undefined && before === this.#ledger.get(hash)) this.#note(hash)
    } catch {
      // Never over a file that is there: it may be a link to another blob, which would be written through.
      copyFileSync(this.#path(hash), target, constants.COPYFILE_EXCL)
    }
  }

  /** @returns whether the file at a path is a hard link to the blob, and so has its bytes without being read. */
  isPlacedAt(hash: string, target: string): boolean {
    if (!this.#inodes.has(hash)) this.#fingerprint(hash)
    const file = lstatSync(target, { throwIfNoEntry: false })
    return file !== undefined && this.#inodes.get(hash) === inodeOf(file)
  }

  /** Gives a file in which the bytes were placed a time, and with it the blob that it is a link to. */
  renew(hash: string, target: string, time: Date): void {
    const before = this.#fingerprint(hash)
    utimesSync(target, time, time)
    if (before !== undefined && before === this.#ledger.get(hash)) this.#note(hash)
  }

  /** Writes down which blobs this run has used and found whole. */
  save(): void {
    this.#ledger.save()
  }

  #note(hash: string): void {
    const fingerprint = this.#fingerprint(hash)
    if (fingerprint !== undefined) this.#ledger.set(hash, fingerprint)
  }

  #fingerprint(hash: string): string | undefined {
    const stat = statSync(this.#path(hash), { throwIfNoEntry: false })
    if (!stat) {
      this.#inodes.delete(hash)
      return undefined
    }
    this.#inodes.set(hash, inodeOf(stat))
    return `${stat.size} ${stat.ino} ${stat.mtimeMs} ${stat.ctimeMs}`
  }

  #path(hash: string): string {
    return join(this.folder, blobPath(hash))
  }
}

/** Until the ledger is saved, nothing says of an old blob that this run uses it but its time. */
function keepFromPruning(path: string): void {
  const now = new Date()
  const time = statSync(path, { throwIfNoEntry: false })?.mtimeMs
  if (time === undefined || now.getTime() - time < graceMilliseconds / 2) return
  try {
    utimesSync(path, now, now)
  } catch {
    // A cache that cannot be written to is not pruned either.
  }
}

function inodeOf({ dev, ino }: Stats): string {
  return `${dev} ${ino}`
}
