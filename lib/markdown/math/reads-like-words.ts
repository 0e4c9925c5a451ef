/** Commands whose argument is words. */
const wordsOfTex =
  /\\(?:text\w*|mbox|hbox|operatorname\*?|math\w+|tag|label|begin|end|color|textcolor)\s*\{[^{}]*\}/g

/** A number and a word, as in `5 or 10`. */
const amount = /^\d[\d.,]*\s+\p{L}{2,}(?:\s|$)/u

/**
 * Tells whether what stands between two dollars is more likely prose, or the name of a variable, than TeX: two words
 * beside each other, one long word alone, an amount with a word behind it, or a script that formulas are not written in.
 */
export function readsLikeWords(tex: string): boolean {
  const rest = tex
    .replace(wordsOfTex, '{}')
    .replace(/\\[A-Za-z]+/g, '{}')
    .trim()
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]{2}/u.test(rest)) return true
  if (/^[\p{L}_]*\p{L}{5}[\p{L}_]*$/u.test(rest)) return true
  if (amount.test(rest)) return true
  const words = rest
    .split(/\s+/)
    .filter((word) => /^[("'“‘]?\p{L}{2,}(?:['’]\p{L}+)?[.,;:!?)"'”’]*$/u.test(word))
  return words.filter((word) => /\p{L}{3}/u.test(word)).length >= 2
}
