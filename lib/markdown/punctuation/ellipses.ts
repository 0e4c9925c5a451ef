import type { BlockText } from './block-text.ts'
import { kindAt } from './characters.ts'
import type { Edit } from './text-edits.ts'

/** Sets ellipses for three full stops or more, spaces between them or not; never in a path such as `./...`. */
export function setEllipses({ text, rulesAt }: BlockText): Edit[] {
  const edits: Edit[] = []
  for (const { 0: dots, index: at } of text.matchAll(/\.{3,}|(?<!\.)\.(?:\s{1,2}\.){2,}(?!\.)/g)) {
    const [before, after] = [text[at - 1] ?? '', text[at + dots.length] ?? '']
    if (/[/\\]/.test(before) || /[/\\]/.test(after)) continue
    const doubled = dots.length === 6 && rulesAt(at).dense && kindAt(text, at - 1) === 'dense'
    edits.push({ at, length: dots.length, text: doubled ? '……' : '…' })
  }
  return edits
}
