import { readFileSync, utimesSync } from 'node:fs'
import { writeFileAtomic } from './atomic-write.ts'
import { sha256 } from './hash.ts'

/** Whether a value has the shape of what is remembered. It is asked of every value, so it must be cheap. */
export type IsValue<Value> = (value: unknown) => value is Value

/**
 * Small results remembered between builds in one file, by the hash of all they were made from. Only what this run
 * used is written back, so the file never outgrows the site. The first line is the SHA-256 of the rest; a file that
 * does not match it is ignored, and so is an entry of another shape. The caller puts the hash of the code that makes
 * the results into the file's name, so what is read was made by the code that would make it now.
 */
export class MemoFile<Value> {
  readonly #file: string | undefined
  readonly #isValue: IsValue<Value>
  readonly #known: Map<string, Value>
  readonly #used = new Map<string, Value>()
  readonly #keepsAll: boolean
  #changed = false

  private constructor(file: string | undefined, isValue: IsValue<Value>, keepsAll: boolean) {
    this.#file = file
    this.#isValue = isValue
    this.#known = file === undefined ? new Map() : readEntries(file, isValue)
    this.#keepsAll = keepsAll
  }

  /** Opens the file; an absent or damaged one is an empty memo file, and without a file nothing is kept. */
  static open<Value>(file: string | undefined, isValue: IsValue<Value>): MemoFile<Value> {
    return new MemoFile(file, isValue, false)
  }

  /**
   * Opens a file that several sites share, each of which uses a part: nothing is ever dropped, and what another process
   * has added meanwhile stays. The file's name must say what its values are, if not by the code's hash.
   */
  static openShared<Value>(file: string, isValue: IsValue<Value>): MemoFile<Value> {
    return new MemoFile(file, isValue, true)
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
    const kept = this.#keepsAll
      ? new Map([...readEntries(this.#file, this.#isValue), ...this.#used])
      : this.#used
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

function readEntries<Value>(file: string, isValue: IsValue<Value>): Map<string, Value> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return new Map()
  }
  const json = text.slice(65)
  if (text[64] !== '\n' || sha256(json) !== text.slice(0, 64)) return new Map()
  const entries: unknown = JSON.parse(json)
  const known = new Map<string, Value>()
  for (const entry of Array.isArray(entries) ? entries : []) {
    if (!Array.isArray(entry)) continue
    const [key, value]: unknown[] = entry
    if (typeof key === 'string' && isValue(value)) known.set(key, value)
  }
  return known
}
