import { readFileSync } from 'node:fs'
import { validateHeaderName, validateHeaderValue } from 'node:http'
import { join } from 'node:path'
import { percentDecoded } from '../percent-decoded.ts'

/**
 * @param folder an output folder. Its `_headers` is read anew each time, the author's own where `public/` has one.
 * @param path the address that was asked for, base path included, percent-encoded.
 * @returns the headers that Netlify and Cloudflare Pages would send; of a header that several rules name, all values,
 * joined. Nothing where there is no such file.
 */
export function sentHeaders(folder: string, path: string): Map<string, string> {
  const sent = new Map<string, string>()
  let matches = false
  for (const line of linesOf(folder)) {
    if (/^\s*(?:#|$)/.test(line)) continue
    if (/^\S/.test(line)) {
      matches = patternOf(line.trim()).test(decoded(path))
      continue
    }
    const { name, value = '' } = /^\s+(?<name>[^:\s]+)\s*:\s*(?<value>.*?)\s*$/.exec(line)?.groups ?? {}
    if (!matches || name === undefined || !isHeader(name, value)) continue
    const key = name.toLowerCase()
    const before = sent.get(key)
    sent.set(key, before === undefined ? value : `${before}, ${value}`)
  }
  return sent
}

function linesOf(folder: string): string[] {
  try {
    return readFileSync(join(folder, '_headers'), 'utf8').split(/\r?\n/)
  } catch {
    // A folder that some other program has made need have none.
    return []
  }
}

/** `*` stands for anything, `:name` for one part of an address. */
function patternOf(written: string): RegExp {
  const parts = decoded(written).split(/(\*|:[A-Za-z]\w*)/)
  const source = parts.map((part, at) =>
    at % 2 === 0 ? part.replace(/[.+?^${}()|[\]\\]/g, '\\$&') : part === '*' ? '.*' : '[^/]+',
  )
  return new RegExp(`^${source.join('')}$`)
}

function decoded(text: string): string {
  return percentDecoded(text) ?? text
}

function isHeader(name: string, value: string): boolean {
  try {
    validateHeaderName(name)
    validateHeaderValue(name, value)
    return true
  } catch {
    return false
  }
}
