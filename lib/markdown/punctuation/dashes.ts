import type { BlockText } from './block-text.ts'
import { kindAt, type Kind } from './characters.ts'
import type { Edit } from './text-edits.ts'

const dayOrMonth =
  /^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december)$/i

/**
 * Sets dashes for `--` and `---`. What begins a word, as an option of a command does, or is part of a name, an arrow or
 * a comment is no dash.
 */
export function setDashes(block: BlockText): Edit[] {
  const { text } = block
  const edits: Edit[] = []
  for (const {
    0: { length },
    index: at,
  } of text.matchAll(/-{2,}/g)) {
    const dash = length === 2 ? twoAt(block, at) : length === 3 ? threeAt(block, at) : undefined
    if (dash !== undefined) edits.push({ at, length, text: dash })
  }
  return edits
}

function threeAt({ text, rulesAt }: BlockText, at: number): string | undefined {
  const [before, after] = [sideAt(text, at - 1, -1), sideAt(text, at + 3, 1)]
  if (before === 'sign' || after === 'sign') return undefined
  return (before === 'dense' || after === 'dense' ? rulesAt(at).dense?.dash : undefined) ?? '—'
}

function twoAt({ text, rulesAt }: BlockText, at: number): string | undefined {
  const { dash, dense } = rulesAt(at)
  const [before, after] = [sideAt(text, at - 1, -1), sideAt(text, at + 2, 1)]
  if (before === 'sign' || after === 'sign' || before === 'dash' || after === 'dash') return undefined
  if (before === 'dense' && /^[a-z]/i.test(text.slice(at + 2))) return undefined
  if (before === 'dense' || after === 'dense') return dense?.dash ?? dash.closed
  if (before === 'space') {
    if (after !== 'space' || /^\s+-/.test(text.slice(at + 2, at + 8))) return undefined
    return isRange(text, at) ? '–' : dash.spaced
  }
  if (after === 'space') return undefined
  // Speech that breaks off.
  if (after === 'close')
    return before === 'open' || !/^["'”’»“‘]/.test(text.slice(at + 2)) ? undefined : dash.closed
  if (before === 'open') return undefined
  const [left, right] = [wordBefore(text, at), wordAfter(text, at + 2)]
  if (isName(left) || isName(right)) return undefined
  if (/\d$/.test(left) || (/^\d/.test(right) && /\d/.test(left))) return '–'
  if (/^\p{Lu}{1,5}$/u.test(left) && /^\p{Lu}{1,5}$/u.test(right)) return '–'
  return dayOrMonth.test(left) && dayOrMonth.test(right) ? '–' : dash.closed
}

/** What stands beside a dash; a straight mark opens or closes as where it stands tells. */
function sideAt(text: string, index: number, direction: 1 | -1): Kind {
  const kind = kindAt(text, index)
  if (/\p{Sc}/u.test(text[index] ?? '')) return 'digit'
  if (kind !== 'quote') return /[<>|=]/.test(text[index] ?? '') ? 'sign' : kind
  let beyond = index
  while (kindAt(text, beyond) === 'quote' && Math.abs(beyond - index) < 4) beyond += direction
  const further = kindAt(text, beyond)
  const ends = further === 'space' || further === (direction === 1 ? 'close' : 'open')
  return (direction === 1) === ends ? 'close' : 'open'
}

function isRange(text: string, at: number): boolean {
  return /\d\s$/.test(text.slice(Math.max(0, at - 2), at)) && /^\s\d/.test(text.slice(at + 2, at + 4))
}

function wordBefore(text: string, at: number): string {
  return /[^\s([{"'“„«]*$/.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? ''
}

function wordAfter(text: string, from: number): string {
  return /^[^\s)\]}"'”»,;:!?]*/.exec(text.slice(from, from + 40))?.[0] ?? ''
}

/** A path, a class or an assignment: `block__part--small`, `.button--wide`. */
function isName(word: string): boolean {
  return /[_/\\=@#+~^]|\$\D|^[.-]|--|[a-z]\.[a-z]/.test(word)
}
