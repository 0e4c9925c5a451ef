import {
  folded,
  hasUnit,
  isFoldable,
  joint,
  piecesOf,
  replaceNames,
  unseen,
  type Piece,
} from './word-forms.ts'

/** Text, tags and comments, as the Markdown compiler writes HTML. */
const parts = /<!--[\s\S]*?-->|<(?:[^<>"']|"[^"]*"|'[^']*')*>|[^<]+|</g
/** Elements at whose edges a word ends. */
const block =
  /^<\/?(?:address|article|aside|blockquote|br|caption|dd|details|div|dl|dt|figcaption|figure|h[1-6]|hr|li|math|ol|p|pre|rp|rt|section|summary|svg|table|tbody|td|tfoot|th|thead|tr|ul)\b/i
const beyondAscii = /[\u0080-\uffff]/
const punctuated = /[+#]|\.net/i

/**
 * Prepares HTML for Pagefind, so that each word is one to it, and text of two blocks is not run together.
 * What it makes of text is undone by shownWords.
 */
export function indexedHtml(html: string): string {
  const found = html.match(parts) ?? []
  const isText = (part: string) => !part.startsWith('<')
  const nextText = (at: number): string => {
    for (const part of found.slice(at + 1, at + 12)) {
      if (isText(part)) return part
      if (block.test(part)) return ' '
    }
    return ' '
  }
  const hasUnits = hasUnit(html)
  return found
    .map((part, at) => {
      if (isText(part)) return indexedText(part, hasUnits ? () => nextText(at) : undefined)
      if (!block.test(part)) return part
      return part.startsWith('</') ? `${part} ` : ` ${part}`
    })
    .join('')
}

/**
 * Prepares a text for Pagefind, which takes what stands between two spaces for a word.
 *
 * @param after gives the text that follows it without a space; absent where none does.
 */
export function indexedText(text: string, after?: () => string): string {
  const isAscii = !beyondAscii.test(text)
  if (isAscii && !punctuated.test(text)) return text + partedFrom(text, after)
  if (isAscii || !hasUnit(text)) return text.replace(/\S+/g, indexedWord) + partedFrom(text, after)
  const pieces = piecesOf(text.normalize('NFC'))
  const follows = after && firstPiece(after())
  return pieces
    .map((piece, at): string => {
      const next = pieces[at + 1] ?? follows
      if (piece.kind === 'space') return piece.text
      if (piece.kind === 'word') return indexedWord(piece.text) + (next?.kind === 'unit' ? `${joint} ` : '')
      return indexedUnit(piece, next)
    })
    .join('')
}

/** Parts a word from the character that follows it, where that stands in other markup. */
function partedFrom(text: string, after: (() => string) | undefined): string {
  if (!after || !/\S$/.test(text)) return ''
  return firstPiece(after())?.kind === 'unit' ? `${joint} ` : ''
}

function firstPiece(text: string): Piece | undefined {
  return piecesOf(text.slice(0, 12).normalize('NFC'))[0]
}

/** A character goes with the one after it: the pair is what is found. */
function indexedUnit({ text }: Piece, next: Piece | undefined): string {
  if (next?.kind === 'unit') return `${text}${next.text} `
  return next?.kind === 'word' ? `${text}${joint} ` : text
}

function indexedWord(word: string): string {
  if (!punctuated.test(word) && !isFoldable(word)) return word
  let named = false
  const withNames = replaceNames(word, (name, spoken) => {
    named = true
    // C is not in C#, but Notepad is in Notepad++.
    const [base = ''] = /^[\p{L}\p{N}]*/u.exec(name) ?? []
    const also = base.length > 1 ? `_${folded(base)}` : ''
    return `${unseen.start}${spoken}${also}${unseen.end}${name}`
  })
  if (named || !isFoldable(word)) return withNames
  return word.replace(/[\p{L}\p{M}\p{N}]+/gu, (letters) =>
    isFoldable(letters) ? `${unseen.start}${folded(letters)}${unseen.end}${letters}` : letters,
  )
}
