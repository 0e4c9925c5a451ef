/** One picture of a `srcset` attribute, with its width or density: `2x`, `640w`, or empty. */
export interface Candidate {
  url: string
  size: string
}

/** Reads a `srcset` (HTML 4.8.4.2.1): candidates are parted by commas, which may stand in an address but not end it. */
export function readSourceSet(text: string): Candidate[] {
  const candidates: Candidate[] = []
  for (const [, url = '', size = ''] of text.matchAll(/[\s,]*(\S*[^\s,])(?:,|\s+([^,]*))?/g)) {
    candidates.push({ url, size: size.trim() })
  }
  return candidates
}

export function writeSourceSet(candidates: readonly Candidate[]): string {
  return candidates.map(({ url, size }) => (size === '' ? url : `${url} ${size}`)).join(', ')
}
