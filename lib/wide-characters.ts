/**
 * A character of a script that puts no spaces between its words and is written full width, or a mark of it. Korean, which
 * has spaces, is none.
 */
const wide =
  '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Bopomofo}\\p{sc=Yi}\\u3000-\\u303f\\u30fb\\u30fc\\uff01-\\uff9f\\uffe0-\\uffe6]'
/** Marks that are as wide as the script around them. */
const either = '[“”‘’—…·]'

/**
 * An end of a line that stands for no space, with the white space around it. Beside a mark that is as wide as what is
 * around it, the other side tells.
 */
export const wideLineEnd = new RegExp(
  `(?<=${wide})[ \\t]*\\n[ \\t]*(?=${wide}|${either})|(?<=${either})[ \\t]*\\n[ \\t]*(?=${wide})`,
  'gu',
)

/** A character that Chinese or Japanese is read by. */
export const ideograph = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\u30fc]/gu

/** A mark at which a bare address ends: full-width punctuation, and what no address has in it as it is. */
const endOfAddress =
  /[\u3000-\u3004\u3008-\u3020\u3030\u303d\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65“”„«»—…]/

/** @returns whether a bare address ends before a character. */
export function endsAddress(character: string): boolean {
  return endOfAddress.test(character)
}
