/** What loads something from elsewhere: all but a fragment of the drawing, and data that stands in it. */
const outside = /url\(\s*(?!["']?\s*(?:#|data:))(?:"[^"]*"|'[^']*'|[^)"']*)\s*\)/gi
const imports = /@import\b[^;{}]*;?/gi
/** What takes an address without `url(`. */
const otherwise = /(?:image-set|image|src|cross-fade)\(\s*["'](?!#|data:)/i

/**
 * Takes out of the styles of a drawing whatever loads something from elsewhere.
 *
 * @returns the rest, and what was taken out; no styles at all where escapes hide what they load.
 */
export function safeCss(css: string): { css: string; removed: string[] } {
  const plain = css
    .replace(/\/\*[^]*?\*\//g, ' ')
    .replace(/\\([0-9a-f]{1,6})\s?/gi, (_, hex: string) => character(parseInt(hex, 16)))
    .replace(/\\([^\n])/g, '$1')
  const hides = (pattern: RegExp): boolean => count(plain, pattern) > count(css, pattern)
  if (hides(imports) || hides(outside) || otherwise.test(plain))
    return { css: '', removed: ['styles that load something'] }
  const removed: string[] = []
  const kept = css
    .replace(imports, () => {
      removed.push('`@import`')
      return ''
    })
    .replace(outside, (written) => {
      removed.push(`\`${written}\``)
      return 'none'
    })
  return { css: kept, removed }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

function character(code: number): string {
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '\uFFFD'
}
