import { percentDecoded } from '../percent-decoded.ts'
import { posix } from 'node:path'
import { nearest } from '../nearest.ts'
import { isUnserved } from './addresses/unserved-names.ts'

/** The files of a content folder that are not Markdown and can be served, by name and by folder. */
export class ContentFiles {
  readonly #files: ReadonlySet<string>
  #byFolder: Map<string, string[]> | undefined

  constructor(files: Iterable<string>) {
    this.#files = new Set([...files].filter((file) => !isUnserved(file)))
  }

  /**
   * Resolves a reference as an author writes it: relative to the file it stands in, with or without escapes, in
   * whatever form of Unicode. Names of files are in NFC.
   *
   * @param from content-relative path of the file in which it is written.
   * @returns undefined where there is no such file.
   */
  resolve(from: string, written: string): string | undefined {
    const folder = posix.dirname(from)
    const references = written.includes('%') ? [written, percentDecoded(written) ?? written] : [written]
    return references
      .map((reference) => posix.join(folder, reference).normalize('NFC'))
      .find((file) => this.#files.has(file))
  }

  /** @returns the reference, relative to the folder of `from`, to the file beside it that was probably meant. */
  nearestTo(from: string, written: string): string | undefined {
    const folder = posix.dirname(from)
    const wanted = posix.join(folder, written).normalize('NFC')
    const beside = this.#inFolder(posix.dirname(wanted))
    const likely = nearest(
      posix.basename(wanted),
      beside.map((file) => posix.basename(file)),
    )
    return likely === undefined
      ? undefined
      : posix.relative(folder, posix.join(posix.dirname(wanted), likely))
  }

  #inFolder(folder: string): string[] {
    if (this.#byFolder === undefined) {
      this.#byFolder = new Map()
      for (const file of this.#files) {
        const beside = this.#byFolder.get(posix.dirname(file))
        if (beside) beside.push(file)
        else this.#byFolder.set(posix.dirname(file), [file])
      }
    }
    return this.#byFolder.get(folder) ?? []
  }
}
