import { hash } from 'node:crypto'

/** @returns the SHA-256 of bytes or of UTF-8 text, in hexadecimal. */
export function sha256(data: string | Uint8Array): string {
  return hash('sha256', data, 'hex')
}

/**
 * Hashes plain data by its JSON. The order of keys counts: values that are compared by their hashes are made by the
 * same code, so equal ones have their keys in the same order; another order could cost time and never a wrong page.
 */
export function hashOf(value: unknown): string {
  return sha256(JSON.stringify(value))
}
