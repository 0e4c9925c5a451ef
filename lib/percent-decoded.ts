/** @returns a text of an address without percent-encoding; undefined where a `%` begins no character of UTF-8. */
export function percentDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
