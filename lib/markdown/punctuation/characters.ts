/** What a character is to the punctuation beside it. The ends of a text count as space. */
export type Kind =
  | 'space'
  | 'open'
  | 'close'
  | 'dash'
  | 'letter'
  | 'digit'
  /** Inline code, a picture, an address, or another thing that is read as a word but is none. */
  | 'code'
  | 'formula'
  /** Of a script whose words need no space between them. */
  | 'dense'
  /** A straight quotation mark. */
  | 'quote'
  | 'sign'

/** What stands in a block's text for things that are no text. None of them is a word, and none is ever shown. */
export const standIns = { code: '\uFFFC', formula: '\uFFFB', sign: '\uFFFE', space: '\u2007' } as const

const dense =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Bopo}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\u30FC]/u
const kinds = new Map<string, Kind>([
  [standIns.code, 'code'],
  [standIns.formula, 'formula'],
  [standIns.sign, 'sign'],
  ['"', 'quote'],
  ["'", 'quote'],
  ['¿', 'open'],
  ['¡', 'open'],
  ['/', 'dash'],
  // A joker or an operator more often than punctuation.
  ...[...'#&*@\\_'].map((sign): [string, Kind] => [sign, 'sign']),
])

/** @param index of the character in a text; of either half where it takes two. */
export function kindAt(text: string, index: number): Kind {
  let character = text[index]
  if (character === undefined) return 'space'
  if (/[\uD800-\uDFFF]/.test(character)) {
    const first = /[\uDC00-\uDFFF]/.test(character) ? index - 1 : index
    character = String.fromCodePoint(text.codePointAt(first) ?? 0)
  }
  // A closing mark in one language is an opening one in another: where it stands tells.
  if (/[‘’“”«»‹›„‚]/.test(character)) return directionAt(text, index)
  let kind = kinds.get(character)
  if (kind === undefined) {
    kind = kindOf(character)
    if (kinds.size < 4096) kinds.set(character, kind)
  }
  return kind
}

function directionAt(text: string, index: number): 'open' | 'close' {
  let at = index - 1
  while (at >= 0 && index - at < 4 && /[‘’“”«»‹›„‚"']/.test(text[at] ?? '')) at--
  const before = text[at] ?? ' '
  return /[\s([{¿¡/—–-]/.test(before) || /[\p{Ps}]/u.test(before) ? 'open' : 'close'
}

function kindOf(character: string): Kind {
  if (dense.test(character)) return 'dense'
  if (/[\p{L}\p{M}]/u.test(character)) return 'letter'
  if (/\p{N}/u.test(character)) return 'digit'
  if (/\s/.test(character)) return 'space'
  if (/\p{Ps}/u.test(character)) return 'open'
  if (/\p{Pd}/u.test(character)) return 'dash'
  return /\p{P}/u.test(character) ? 'close' : 'sign'
}

/** Whether something can be read aloud as a word, or as part of one. */
export function isWord(kind: Kind): boolean {
  return kind === 'letter' || kind === 'digit' || kind === 'code' || kind === 'formula' || kind === 'dense'
}
