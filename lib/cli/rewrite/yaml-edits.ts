import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { singleQuoted } from '../../content/yaml/quoted.ts'
import type { TextEdit } from './file-edits.ts'

/** YAML in which edits can be made one by one, so that comments, quotes and order stay as they are. */
export class YamlText {
  readonly #text: string
  readonly #offset: number
  readonly #root: YAMLMap | undefined

  /**
   * @param text valid YAML with LF at the ends of lines; a mapping, or empty.
   * @param offset of it in the file.
   */
  constructor(text: string, offset: number) {
    this.#text = text
    this.#offset = offset
    const { contents } = parseDocument(text, { schema: 'core', stringKeys: true, logLevel: 'error' })
    this.#root = isMap(contents) ? contents : undefined
  }

  /** @returns the text of a field, or undefined where there is none. */
  text(...path: string[]): string | undefined {
    const value = this.#pair(path)?.value
    return isScalar(value) && typeof value.value === 'string' ? value.value : undefined
  }

  /** @returns whether a field is `true`. */
  isTrue(field: string): boolean {
    const value = this.#pair([field])?.value
    return isScalar(value) && value.value === true
  }

  /** @returns the entries of a list that are text. */
  list(...path: string[]): string[] {
    return this.#entries(path).map(({ value }) => value)
  }

  /** @returns the keys below a field; of the whole without one. */
  keys(...path: string[]): string[] {
    const map = path.length === 0 ? this.#root : this.#pair(path)?.value
    return isMap(map) ? map.items.map(({ key }) => textOf(key)) : []
  }

  /** Gives a field that is text another one; one that is not there stands last. */
  set(field: string, value: string): TextEdit {
    const pair = this.#pair([field])
    if (pair && isScalar(pair.value) && pair.value.value !== null) return this.#replace(pair.value, value)
    if (pair) return this.#afterKey(pair, ` ${yamlText(value)}`)
    return this.#atEnd(`${field}: ${yamlText(value)}\n`)
  }

  /** Gives a field within another, which is there, other text. */
  setBelow(field: string, inner: string, value: string): TextEdit[] {
    const node = this.#pair([field, inner])?.value
    return isScalar(node) ? [this.#replace(node, value)] : []
  }

  /** Adds entries to a list, in the way in which the list is written; what is not there stands last. */
  add(path: readonly string[], values: readonly string[]): TextEdit {
    const pair = this.#pair(path)
    const written = values.map(yamlText)
    if (!pair) return this.#newList(path, `[${written.join(', ')}]`)
    const list = pair.value
    if (isSeq(list)) return this.#addTo(list, written)
    if (isScalar(list) && list.value !== null && list.range)
      return this.#edit(list.range[0], list.range[1], `[${[yamlText(textOf(list)), ...written].join(', ')}]`)
    return this.#afterKey(pair, ` [${written.join(', ')}]`)
  }

  /** Puts other text in the place of entries of a list; of those that it makes equal, one stays. */
  replace(path: readonly string[], renew: (value: string) => string | undefined): TextEdit[] {
    const entries = this.#entries(path)
    const edits: TextEdit[] = []
    const kept = new Set(entries.map(({ value }) => value).filter((value) => renew(value) === undefined))
    for (const [at, { node, value }] of entries.entries()) {
      const renewed = renew(value)
      if (renewed === undefined || renewed === value) continue
      if (kept.has(renewed)) edits.push(this.#without(path, at))
      else edits.push(this.#replace(node, renewed))
      kept.add(renewed)
    }
    return edits
  }

  /** Puts other text in the place of a field that each entry of a list has. */
  replaceBelow(list: string, field: string, renew: (value: string) => string | undefined): TextEdit[] {
    const entries = this.#pair([list])?.value
    return (isSeq(entries) ? entries.items : []).flatMap((entry) => {
      const node = isMap(entry) ? entry.items.find(({ key }) => textOf(key) === field)?.value : undefined
      if (!isScalar(node) || typeof node.value !== 'string') return []
      const renewed = renew(node.value)
      return renewed === undefined || renewed === node.value ? [] : [this.#replace(node, renewed)]
    })
  }

  /** Takes an entry out of a list. */
  remove(path: readonly string[], value: string): TextEdit[] {
    const at = this.#entries(path).findIndex((entry) => entry.value === value)
    return at === -1 ? [] : [this.#without(path, at)]
  }

  /** Gives a key another name. */
  rename(key: string, name: string): TextEdit[] {
    const pair = this.#pair([key])
    return isScalar(pair?.key) ? [this.#replace(pair.key, name)] : []
  }

  /** Takes a key out, with all that is below it. */
  drop(key: string): TextEdit[] {
    const items = this.#root?.items ?? []
    const at = items.findIndex((pair) => textOf(pair.key) === key)
    const start = rangeOf(items[at]?.key)?.[0]
    if (start === undefined) return []
    const next = rangeOf(items[at + 1]?.key)?.[0] ?? this.#text.length
    return [this.#edit(start, next, '')]
  }

  #newList([first = '', second]: readonly string[], list: string): TextEdit {
    if (second === undefined) return this.#atEnd(`${first}: ${list}\n`)
    const pair = this.#pair([first])
    if (!pair) return this.#atEnd(`${yamlText(first)}:\n  ${second}: ${list}\n`)
    const sibling = isMap(pair.value) ? pair.value.items[0] : undefined
    if (!sibling) return this.#afterKey(pair, `\n  ${second}: ${list}`)
    const start = rangeOf(sibling.key)?.[0] ?? 0
    const isFlow = isMap(pair.value) && pair.value.flow === true
    const indent = ' '.repeat(start - this.#lineStart(start))
    return this.#edit(start, start, `${second}: ${list}${isFlow ? ', ' : `\n${indent}`}`)
  }

  #addTo(list: YAMLSeq, written: readonly string[]): TextEdit {
    const last = rangeOf(list.items.at(-1))
    const [start = 0, end = 0] = list.range ?? []
    if (last === undefined) return this.#edit(start, end, `[${written.join(', ')}]`)
    if (list.flow === true) return this.#edit(last[1], last[1], written.map((text) => `, ${text}`).join(''))
    const [mark = '- '] = /^[ \t]*-[ \t]+/.exec(this.#text.slice(this.#lineStart(last[0]))) ?? []
    const lineEnd = this.#lineEnd(last[1])
    return this.#edit(lineEnd, lineEnd, written.map((text) => `\n${mark}${text}`).join(''))
  }

  #without(path: readonly string[], at: number): TextEdit {
    const list = this.#pair(path)?.value
    const items = isSeq(list) ? list.items : []
    const [start = 0, end = 0] = rangeOf(items[at]) ?? []
    if (isSeq(list) && list.flow !== true)
      return this.#edit(this.#lineStart(start), Math.min(this.#lineEnd(end) + 1, this.#text.length), '')
    const before = rangeOf(items[at - 1])?.[1]
    const after = rangeOf(items[at + 1])?.[0]
    if (before !== undefined) return this.#edit(before, end, '')
    return this.#edit(start, after ?? end, '')
  }

  #entries(path: readonly string[]): { node: Scalar; value: string }[] {
    const value = this.#pair(path)?.value
    const nodes = isSeq(value) ? value.items : [value]
    return nodes.flatMap((node) =>
      isScalar(node) && typeof node.value === 'string' ? [{ node, value: node.value }] : [],
    )
  }

  #pair(path: readonly string[]): Pair | undefined {
    let map: unknown = this.#root
    let found: Pair | undefined
    for (const key of path) {
      if (!isMap(map)) return undefined
      found = map.items.find((pair) => textOf(pair.key) === key)
      map = found?.value
    }
    return found
  }

  #replace(node: Scalar, value: string): TextEdit {
    const [start = 0, end = 0] = node.range ?? []
    const written = this.#text.slice(start, end)
    const quoted = written.startsWith("'")
      ? singleQuoted(value)
      : written.startsWith('"')
        ? JSON.stringify(value)
        : yamlText(value)
    return this.#edit(start, end, quoted)
  }

  /** Writes behind a key's colon, where there is nothing. */
  #afterKey(pair: Pair, text: string): TextEdit {
    const colon = this.#text.indexOf(':', rangeOf(pair.key)?.[1] ?? 0)
    const end =
      isScalar(pair.value) || pair.value === null ? colon + 1 : (rangeOf(pair.value)?.[0] ?? colon + 1)
    return this.#edit(colon + 1, end, text)
  }

  #atEnd(line: string): TextEdit {
    const isOpen = this.#text !== '' && !this.#text.endsWith('\n')
    return this.#edit(this.#text.length, this.#text.length, isOpen ? `\n${line}` : line)
  }

  #edit(start: number, end: number, text: string): TextEdit {
    return { start: this.#offset + start, end: this.#offset + end, text }
  }

  #lineStart(offset: number): number {
    return this.#text.lastIndexOf('\n', offset - 1) + 1
  }

  #lineEnd(offset: number): number {
    const end = this.#text.indexOf('\n', offset)
    return end === -1 ? this.#text.length : end
  }
}

/** @returns the text as a value of YAML that stays text, also within brackets. */
export function yamlText(value: string): string {
  const isPlain = /^[\p{L}\p{N}/](?:[\p{L}\p{N}\p{M} ./+_-]*[\p{L}\p{N}\p{M}/+_])?$/u.test(value)
  const { contents } = parseDocument(value, { schema: 'yaml-1.1', logLevel: 'silent' })
  return isPlain && isScalar(contents) && contents.value === value ? value : singleQuoted(value)
}

function textOf(node: unknown): string {
  return isScalar(node) ? String(node.value) : ''
}

function rangeOf(node: unknown): readonly [number, number, number] | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) ? (node.range ?? undefined) : undefined
}
