import { decodeString } from 'micromark-util-decode-string'
import { standIns } from './characters.ts'

const changeable = /["'`\-.:;!?«»\s]/
const escapable = /[!-/:-@[-`{-~]/
const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,40});/iy

/**
 * Takes the characters out of account that an author wrote with a backslash or as a character reference, which says that
 * just this character is meant.
 *
 * @param value of a text.
 * @param written the Markdown that the text was read from.
 * @returns the value, of the same length, with stand-ins for those characters.
 */
export function withoutTyped(value: string, written: string): string {
  if (written === value || !/[\\&]/.test(written)) return value
  // What a callout's marker took away is the first line.
  return (
    aligned(value, written, 0) ??
    aligned(value, written, written.indexOf('\n') + 1) ??
    cautious(value, written)
  )
}

function aligned(value: string, written: string, from: number): string | undefined {
  let result = ''
  let at = from === 0 ? 0 : afterPrefix(written, from, value[0])
  for (let index = 0; index < value.length;) {
    const [wanted = '', found = '', next = ''] = [value[index], written[at], written[at + 1]]
    reference.lastIndex = at
    const escaped = found === '\\' && next === wanted && escapable.test(next)
    const named = found === '&' ? reference.exec(written)?.[0] : undefined
    const meant = escaped ? next : named === undefined ? '' : decodeString(named)
    if (meant !== '' && meant !== named && value.startsWith(meant, index)) {
      result += meant.length === 1 ? standIn(meant) : meant
      index += meant.length
      at += escaped ? 2 : (named?.length ?? 0)
    } else if (found === wanted) {
      result += wanted
      index++
      at++
      if (wanted === '\n') at = afterPrefix(written, at, value[index])
    } else if (/[ \t]/.test(found)) {
      at++
    } else {
      return undefined
    }
  }
  return result
}

/** Leaves out what a list or a quotation puts before its lines. */
function afterPrefix(written: string, from: number, first: string | undefined): number {
  let at = from
  while (/[ \t>]/.test(written[at] ?? '') && written[at] !== first) at++
  return at
}

function standIn(character: string): string {
  if (!changeable.test(character)) return character
  return /\s/.test(character) ? standIns.space : standIns.sign
}

/** Where it cannot be told which one was escaped, all of its kind are as typed. */
function cautious(value: string, written: string): string {
  if (/&[#a-z]/i.test(written))
    return value.replace(new RegExp(changeable, 'g'), (it) => (/\s/.test(it) ? it : standIns.sign))
  const escaped = new Set(Array.from(written.matchAll(/\\([!-/:-@[-`{-~])/g), ([, sign]) => sign))
  return value.replace(new RegExp(changeable, 'g'), (it) => (escaped.has(it) ? standIns.sign : it))
}
