import { readFileSync, utimesSync } from 'node:fs'
import { writeFileAtomic } from './atomic-write.ts'
import { sha256 } from './hash.ts'

/**
 * Small results remembered between builds in one file, by the hash of all they were made from. Only what this run
 * used is written back, so the file never outgrows the site. The first line is the SHA-256 of the rest; a file that
 * does not match it is ignored. The caller puts the hash of the code into the file's name, so what is read was
 * written by the code that reads it, which is why its type may be relied on.
 */
export class Pack<Value> {
  readonly #file: string | undefined
  readonly #known: Map<string, Value>
  readonly #used = new Map<string, Value>()
  readonly #keepsAll: boolean
  #changed = false

  private constructor(file: string | undefined, known: Map<string, Value>, keepsAll: boolean) {
    this.#file = file
    this.#known = known
    this.#keepsAll = keepsAll
  }

  /** Opens the file; an absent or damaged one is an empty pack, and without a file nothing is kept. */
  static open<Value>(file?: string): Pack<Value> {
    return new Pack(file, file === undefined ? new Map() : readEntries<Value>(file), false)
  }

  /**
   * Opens a file that several sites share, each of which uses a part: nothing is ever dropped, and what another process
   * has added meanwhile stays. The file's name must say what its values are, if not by the code's hash.
   */
  static openShared<Value>(file: string): Pack<Value> {
    return new Pack(file, readEntries<Value>(file), true)
  }

  get(key: string): Value | undefined {
    const value = this.#used.get(key) ?? this.#known.get(key)
    if (value !== undefined) this.#used.set(key, value)
    return value
  }

  /** Remembers a result. Failures are never remembered: callers pass only what succeeded. */
  set(key: string, value: Value): void {
    if (this.#known.get(key) !== value) this.#changed = true
    this.#used.set(key, value)
  }

  /** Writes what this run used, unless that is what the file holds already. */
  save(): void {
    if (this.#file === undefined) return
    if (!this.#changed && (this.#keepsAll || this.#used.size === this.#known.size)) return touch(this.#file)
    const kept = this.#keepsAll ? new Map([...readEntries<Value>(this.#file), ...this.#used]) : this.#used
    const json = JSON.stringify([...kept])
    writeFileAtomic(this.#file, `${sha256(json)}\n${json}`)
  }
}

/** A file that is in use counts as new where the oldest are cleared away: one whose code seldom changes would be among them. */
function touch(file: string): void {
  const now = new Date()
  try {
    utimesSync(file, now, now)
  } catch {
    // Nothing was ever remembered, or the cache has just been deleted.
  }
}

function readEntries<Value>(file: string): Map<string, Value> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return new Map()
  }
  const json = text.slice(65)
  if (text[64] !== '\n' || sha256(json) !== text.slice(0, 64)) return new Map()
  const entries: [string, Value][] = JSON.parse(json)
  return new Map(entries)
}
