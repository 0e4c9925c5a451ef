import { createHash } from 'node:crypto'

/** @returns the SHA-256 of bytes or of UTF-8 text, in hexadecimal. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}

/**
 * Hashes plain data by its JSON with keys in order, so that two equal values have one hash however they were made.
 * `undefined` members are left out, as JSON does.
 */
export function hashOf(value: unknown): string {
  return sha256(JSON.stringify(value, sortedKeys))
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
