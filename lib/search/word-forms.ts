/*
 * Pagefind takes what stands between two spaces for a word, strips it of punctuation, and finds it by how it begins.
 * Three kinds of words are lost by that, in the index of any language:
 *
 * Scripts that are written without spaces, or with endings that hang on. Their text is indexed as overlapping pairs of
 * characters (今天天气 as 今天 天天 天气 气), and so is what is asked for: every word is found, of whatever length, and
 * neither side needs a dictionary, which browsers have in different editions.
 *
 * Names that differ in punctuation alone: C, C++, C#; .NET. They are spoken, with a letter before them that no word
 * begins with.
 *
 * Letters that have no accent to take off: ß, ø, ł. They are written out.
 */

/**
 * A character of a script whose words no space parts, with its marks. The apostrophe and the tone marks that Bopomofo
 * shares with other scripts (`пʼять`) are none.
 */
export const unit =
  /(?![ʰ-˿])(?=\p{L})[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]\p{M}*/u

/** Where the characters of those scripts are: looking for these alone takes a tenth of the time. */
const unitRange = /[\u0e00-\u1fff\u2e80-\uffff]/

/** @returns whether there is such a character in a text. */
export function hasUnit(text: string): boolean {
  return unitRange.test(text) && unit.test(text)
}

/** A unit, a space, or what stands between two of those. */
const piece = new RegExp(`(?<unit>${unit.source})|(?<space>\\s+)|(?:(?!${unit.source})\\S)+`, 'gu')

export interface Piece {
  kind: 'unit' | 'space' | 'word'
  text: string
}

/** Takes a text apart into characters that stand for themselves, words, and the spaces between. */
export function piecesOf(text: string): Piece[] {
  return Array.from(text.matchAll(piece), ({ 0: part, groups }): Piece => {
    if (groups?.unit !== undefined) return { kind: 'unit', text: part }
    return { kind: groups?.space === undefined ? 'word' : 'space', text: part }
  })
}

/** Begins a spoken name; a letter (of click consonants) that can be expected nowhere else. */
const spokenMark = 'ǂ'

const punctuated =
  /(?<![\p{L}\p{N}])(?:\p{L}[\p{L}\p{N}]*\+\+(?![\p{L}+])|\p{L}[\p{L}\p{N}]*[+#](?![\p{L}\p{N}+#])|\p{L}#(?=\d)|\.net(?![\p{L}\p{N}]))/giu

/** Replaces names that live by their punctuation: `C#`, `C++17`, `Disney+`, `.NET`. */
export function replaceNames(word: string, replacement: (name: string, spoken: string) => string): string {
  return word.replace(punctuated, (name) => {
    const spoken = name.toLowerCase().replace('.', 'dot').replaceAll('+', 'plus').replace('#', 'sharp')
    return replacement(name, spokenMark + folded(spoken))
  })
}

const writtenOut: Record<string, string> = {
  ß: 'ss',
  ẞ: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
}
const foldable = new RegExp(`[${Object.keys(writtenOut).join('')}]`, 'giu')

/** @returns the text in small letters, those written out that have no accent to take off: `strasse` of `Straße`. */
export function folded(text: string): string {
  return text.toLowerCase().replace(foldable, (letter) => writtenOut[letter] ?? letter)
}

/** @returns whether a text has letters that are written out. */
export function isFoldable(text: string): boolean {
  return text.search(foldable) !== -1
}

/** Parts two words in the index that stand side by side in the text. */
export const joint = '\u2063'
/** Around what is indexed beside a word and not shown. */
export const unseen = { start: '\u2060_', end: '_\u2061' }
