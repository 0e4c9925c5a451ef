import type { BlockText } from './block-text.ts'
import { isWord, kindAt, type Kind } from './characters.ts'
import type { QuoteSign } from './quote-signs.ts'

/** What may be joined to the end of a quotation or of brackets: `"Foo"'s`, `"Titanic"'ego`. */
const suffix = /^\p{Ll}{1,4}(?![\p{L}'])/u
/** The end of a year: `'21`, `'90s`, `'90er`. */
const decade = /^\d\d(?![\d'’":.,]\d|['’"])/
const plainYear = /^\d\d\s/
/** After these, a letter in marks is meant as a letter. */
const named =
  /(?:^|\s)(?:the|of|for|an?|letters?|characters?|variables?|symbols?|index|number|integer|value|any|every|each|some|where|by|is|with|called|named|key|option|flag|lettre|Buchstabe[n]?|lettera|letra|litera|bokstaven)\s$/i

/**
 * Whether a single mark is an apostrophe whatever quotations there are.
 *
 * @param before what stands before it, marks that are settled included.
 */
export function isApostrophe(block: BlockText, sign: QuoteSign, before: Kind): boolean {
  const { text } = block
  const { at, after } = sign
  const direct = kindAt(text, at + 1)
  const rest = text.slice(at + 1, at + 16)
  const rules = block.rulesAt(at)
  if (isWord(before) && isWord(direct)) {
    if (before === 'dense' || direct === 'dense') return false
    if (direct !== 'digit' || before !== 'digit') return before !== 'formula' || direct === 'letter'
    return (
      rules.thousands && /\d'$/.test(text.slice(Math.max(0, at - 1), at + 1)) && /^\d{3}(?!\d)/.test(rest)
    )
  }
  if (before === 'letter' && (direct === 'open' || (direct === 'quote' && isWord(after)))) {
    return rules.joins.test(wordBefore(text, at))
  }
  if (direct === 'letter' && before === 'close' && /["'’”“»«)\]]/.test(text[at - 1] ?? ''))
    return suffix.test(rest)
  if (direct === 'digit' && !isWord(before))
    return decade.test(rest) && !(plainYear.test(rest) && sign.next?.certain === 'close')
  if (direct !== 'letter' || isWord(before)) return false
  if (/^[nн]'(?![\p{L}\p{N}])/iu.test(rest)) return joinsWords(text, at)
  const lost = rules.lostStart.exec(rest)
  return lost !== null && rest[lost[0].length] !== "'"
}

/** `rock 'n' roll`, in any language. */
function joinsWords(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 16), at)
  return (
    /[\p{L}\p{N}][\s-]?$/u.test(before) &&
    !named.test(before) &&
    /^[\s-]?[\p{L}\p{N}]/u.test(text.slice(at + 3, at + 5))
  )
}

/** Whether the word after a mark is one that may have lost its beginning. */
export function startsCutOff(block: BlockText, { at }: QuoteSign): boolean {
  const { lostStart, mayLoseStart } = block.rulesAt(at)
  const rest = block.text.slice(at + 1, at + 16)
  return decade.test(rest) || mayLoseStart.test(rest) || lostStart.test(rest)
}

/** Whether all that stands between two marks is the `n` of `rock 'n' roll`. */
export function isLoneN({ text }: BlockText, { at }: QuoteSign): boolean {
  return /^[nн]'$/iu.test(text.slice(at + 1, at + 3))
}

/** Whether the word before a mark is one that may have lost its end. */
export function isCutOff(block: BlockText, { at, before }: QuoteSign): boolean {
  return before === 'letter' && block.rulesAt(at).lostEnd.test(wordBefore(block.text, at))
}

/** Whether a mark joins the word before it to what stands after it: `l'"effet"`. */
export function joinsNext(block: BlockText, { at, after }: QuoteSign, beside: boolean): boolean {
  return beside && isWord(after) && block.rulesAt(at).joins.test(wordBefore(block.text, at))
}

function wordBefore(text: string, at: number): string {
  return text.slice(Math.max(0, at - 12), at)
}
