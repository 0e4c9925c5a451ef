/** About as much of a description as search engines and feed readers show. */
const length = 160

/**
 * Cuts a text to at most 160 characters, at the end of a word where there is one near, with an ellipsis. What is
 * short enough stays as it is.
 */
export function cutExcerpt(text: string): string {
  // What lies this far behind cannot be part of it; paragraphs may be long, and there may be thousands.
  const line = text
    .slice(0, 8 * length)
    .replace(/\s+/g, ' ')
    .trim()
  const end = codePointEnd(line, length - 1)
  if (codePointEnd(line, length) === line.length) return line
  const isWordEnd = /[\s,;:.!?)–—]/.test(line.charAt(end))
  const space = isWordEnd ? end : line.lastIndexOf(' ', end - 1)
  // Languages without spaces, and long addresses, are cut where it must be.
  const cut = line.slice(0, space > length / 2 ? space : end)
  return `${cut.replace(/[\s,;:.!?–—-]+$/, '')}…`
}

/** @returns where the first so many characters of a text end; its length where it has no more. */
function codePointEnd(text: string, count: number): number {
  let end = 0
  for (let seen = 0; seen < count && end < text.length; seen += 1)
    end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1
  return end
}
