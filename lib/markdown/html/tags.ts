import { endOfTag, lengthOfOther, rawText } from './unfinished-html.ts'

/** A tag in a piece of raw HTML, by where it stands in it. */
export interface Tag {
  start: number
  end: number
  /** In lower case. */
  name: string
  /** From `<` to `>`. */
  written: string
  closing: boolean
  /** Whether it ends with a slash, as XHTML's elements without content do. */
  selfClosing: boolean
  /** Whether it cannot be meant as one: `a <b;` and what follows up to the next `>`. */
  broken: boolean
}

const quoted = /"[^"]*"|'[^']*'/g

/** @returns the tags of finished raw HTML in order; there are none in comments and in elements like `script`. */
export function tagsIn(html: string): Tag[] {
  const tags: Tag[] = []
  let at = html.indexOf('<')
  while (at !== -1) {
    const rest = html.slice(at)
    const [opening, slash = '', written = ''] = /^<(\/?)([a-z][^\s/>]*)/i.exec(rest) ?? []
    if (opening === undefined) {
      const length = lengthOfOther(rest)
      if (length === -1) return tags
      at += length
    } else {
      const end = endOfTag(html, at + opening.length)
      if (end === -1) return tags
      const broken =
        /[^\w:-]/.test(written) ||
        html
          .slice(at + 1, end)
          .replace(quoted, '')
          .includes('<')
      const tag: Tag = {
        start: at,
        end: broken ? at + opening.length : end,
        name: written.toLowerCase(),
        written: broken ? (/^<[^<>\n]*>?/.exec(rest)?.[0].trim() ?? opening) : html.slice(at, end),
        closing: slash !== '',
        selfClosing: !broken && html.slice(0, end).endsWith('/>'),
        broken,
      }
      tags.push(tag)
      at = tag.end
      if (!broken && !tag.closing && !tag.selfClosing && rawText.test(tag.name)) {
        const close = html.slice(end).search(new RegExp(`</${tag.name}[\\s/>]`, 'i'))
        if (close === -1) return tags
        at = end + close
      }
    }
    at = html.indexOf('<', at)
  }
  return tags
}
