/** Elements whose content is text to an HTML parser, up to their end tag. */
export const rawText = /^(?:script|style|textarea|title|xmp|iframe|noembed|noframes|plaintext)$/

/** What a piece of HTML leaves open, so that the text after it would be part of it. */
export interface Unfinished {
  /** As the author will recognise it: `<!--`, `<div`, `<script>`. */
  opening: string
  /** What would end it; absent for `plaintext`, which nothing ends. */
  ending?: string
  /** Name of the element whose content is text. */
  rawText?: string
}

/**
 * Finds a comment, a tag or an element with plain content (HTML 13.2.5, tokenization) that does not end in the same
 * piece of HTML. Elements with ordinary content may stay open: the parser closes them.
 */
export function unfinishedIn(html: string): Unfinished | undefined {
  let at = html.indexOf('<')
  while (at !== -1) {
    const rest = html.slice(at)
    const tag = /^<(\/?)([a-z][^\s/>]*)/i.exec(rest)
    if (tag) {
      const [opening, slash = '', written = ''] = tag
      const end = endOfTag(html, at + opening.length)
      if (end === -1) return { opening, ending: '>' }
      at = end
      const name = written.toLowerCase()
      if (slash === '' && rawText.test(name) && !isForeignAndEmpty(html, end)) {
        const close = html.slice(end).search(new RegExp(`</${name}[\\s/>]`, 'i'))
        if (name === 'plaintext') return { opening: '<plaintext>', rawText: name }
        if (close === -1) return { opening: `<${name}>`, ending: `</${name}>`, rawText: name }
        at = end + close
      }
    } else {
      const length = lengthOfOther(rest)
      if (length === -1)
        return rest.startsWith('<!--')
          ? { opening: '<!--', ending: '-->' }
          : { opening: rest.slice(0, 2), ending: '>' }
      at += length
    }
    at = html.indexOf('<', at)
  }
  return undefined
}

/** @returns the length of a comment, declaration or lone `<` at the start, or -1 where it does not end. */
export function lengthOfOther(rest: string): number {
  if (rest.startsWith('<!--')) {
    const end = /^<!--(?:-?>|[^]*?--!?>)/.exec(rest)
    return end ? end[0].length : -1
  }
  if (!/^<(?:[!?]|\/[^a-z>])/i.test(rest)) return 1
  const end = rest.indexOf('>')
  return end === -1 ? -1 : end + 1
}

/** @returns the index after the tag's `>`; quotes count only where a value begins. */
export function endOfTag(html: string, from: number): number {
  let at = from
  while (at < html.length) {
    const quoted = /^=\s*(["'])/.exec(html.slice(at, at + 64))
    if (quoted) {
      const close = html.indexOf(quoted[1] ?? '', at + quoted[0].length)
      if (close === -1) return -1
      at = close + 1
    } else if (html[at] === '>') {
      return at + 1
    } else {
      at++
    }
  }
  return -1
}

/** In SVG and MathML a slash ends an element. */
function isForeignAndEmpty(html: string, end: number): boolean {
  return html.endsWith('/>', end) && /<(?:svg|math)\b/i.test(html.slice(0, end))
}
