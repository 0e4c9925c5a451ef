import { codePoint } from './decode.ts'

/** What takes no ink: format characters, spaces, fillers and selectors. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Z}\t\u2800]/u
const allInvisible = new RegExp(invisible, 'gu')

const names: Record<string, string> = {
  '\t': 'a tab',
  ' ': 'a space',
  '\u00A0': 'a no-break space',
  '\u00AD': 'a soft hyphen',
  '\u200B': 'a zero-width space',
  '\u200C': 'a zero-width non-joiner',
  '\u200D': 'a zero-width joiner',
  '\u200E': 'a left-to-right mark',
  '\u200F': 'a right-to-left mark',
  '\u2060': 'a word joiner',
  '\u3000': 'an ideographic space',
  '\uFEFF': 'a byte-order mark',
}

/** @returns the first character of a text that cannot be seen: where, and what it is, as a sentence names it that goes on. */
export function firstInvisible(text: string): { index: number; what: string } | undefined {
  const found = invisible.exec(text)
  if (!found) return undefined
  const [character] = found
  const code = codePoint(character.codePointAt(0) ?? 0)
  const name = Object.hasOwn(names, character) ? names[character] : undefined
  const plain = character === ' ' || character === '\t'
  if (plain && name !== undefined) return { index: found.index, what: name }
  return {
    index: found.index,
    what: name === undefined ? `an invisible character, ${code},` : `${name}, ${code}, which is invisible,`,
  }
}

/** @returns the text as it is seen. */
export function withoutInvisible(text: string): string {
  return text.replace(allInvisible, '')
}
