import type { BlockText } from './block-text.ts'
import { isWord, kindAt } from './characters.ts'
import type { Edit } from './text-edits.ts'
import type { Rules } from './rules.ts'

/** A space that stands for one that does not break. */
const plain = /[ \u00A0\u2009]/
const ends = /^(?:$|[\s"'”’»)\]},.…–—\uFFFC])/

/**
 * Sets the spaces that French has before some signs and within its quotation marks, also where the author wrote another
 * space; never in a time, an address, a face or the name of an emoji.
 */
export function setSignSpaces(block: BlockText): Edit[] {
  const edits: Edit[] = []
  for (const { 0: signs, index: at } of block.text.matchAll(/[;:!?]+|[«»]/g)) {
    const rules = block.rulesAt(at)
    const edit =
      signs === '«' || signs === '»'
        ? withinMarks(block, signs, at, rules)
        : beforeSigns(block, signs, at, rules)
    if (edit) edits.push(edit)
  }
  return edits
}

function beforeSigns(
  { text }: BlockText,
  signs: string,
  at: number,
  { spaceBefore }: Rules,
): Edit | undefined {
  if (!spaceBefore?.signs.includes(signs[0] ?? '') || (signs.length > 1 && /[:;]/.test(signs)))
    return undefined
  const after = text.slice(at + signs.length, at + signs.length + 1)
  if (!ends.test(after) || (/[:;]/.test(signs) && /\S/.test(after) && !/["'”’»«\uFFFC]/.test(after)))
    return undefined
  const start = spacesBefore(text, at)
  const before = kindAt(text, start - 1)
  if (start < at)
    return before === 'space' || before === 'open' ? undefined : edit(start, at - start, spaceBefore.space)
  if (!spaceBefore.added || !(isWord(before) || before === 'close' || before === 'quote')) return undefined
  const word = text.slice(Math.max(0, at - 40), at)
  if (signs === ':' && /(?:^|\s):[\w+-]+$|(?:^|[\s(])(?:https?|ftp|mailto|data|tel)$/.test(word))
    return undefined
  if (signs === ';' && /&#?\w+$/.test(word)) return undefined
  return edit(at, 0, spaceBefore.space)
}

function withinMarks(
  { text }: BlockText,
  mark: string,
  at: number,
  { spaceWithin }: Rules,
): Edit | undefined {
  if (spaceWithin === undefined) return undefined
  if (mark === '»') {
    const start = spacesBefore(text, at)
    const before = text[start - 1]
    if (before === undefined || (start === at && /\s/.test(before))) return undefined
    return edit(start, at - start, spaceWithin)
  }
  let end = at + 1
  while (plain.test(text[end] ?? '')) end++
  const after = text[end]
  if (after === undefined || (end === at + 1 && /\s/.test(after))) return undefined
  return edit(at, end - at, mark + spaceWithin)
}

function spacesBefore(text: string, at: number): number {
  let start = at
  while (plain.test(text[start - 1] ?? '')) start--
  return start
}

function edit(at: number, length: number, text: string): Edit {
  return { at, length, text }
}
