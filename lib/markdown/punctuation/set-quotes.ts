import type { BlockText } from './block-text.ts'
import { kindAt } from './characters.ts'
import type { Edit } from './text-edits.ts'
import { pairQuotes } from './pair-quotes.ts'
import type { QuoteSign } from './quote-signs.ts'
import type { Marks, Rules } from './rules.ts'

/** Sets the marks of quotations as the language has them, and apostrophes. */
export function setQuotes(block: BlockText): Edit[] {
  const edits: Edit[] = []
  const chosen = new Map<QuoteSign, Marks>()
  const depth = new Depth(block)
  for (const sign of pairQuotes(block)) {
    const rules = block.rulesAt(sign.at)
    if (sign.role === 'straight' || (rules.keepsMarks && !isLatin(block, sign))) continue
    let mark = '’'
    if (sign.role === 'open') {
      const marks = marksOf(block, sign, rules, depth.at(sign.at))
      chosen.set(sign, marks)
      mark = marks[0]
      if (sign.partner) depth.enter()
    } else if (sign.role === 'close') {
      if (sign.partner) depth.leave()
      const marks = sign.partner && chosen.get(sign.partner)
      mark = (marks ?? marksOf(block, sign, rules, 0))[1]
    }
    edits.push({ at: sign.at, length: sign.length, text: mark })
  }
  return edits
}

/** How many quotations a place is in, those included whose marks the author typed. */
class Depth {
  #depth = 0
  #done = 0
  readonly #text: string
  readonly #open: string
  readonly #close: string

  constructor({ text, rulesAt }: BlockText) {
    const { outer, dense } = rulesAt(0)
    const [open, close] = dense?.outer ?? outer
    this.#open = open.trim()
    this.#close = close.trim()
    const typed = this.#open !== this.#close && text.includes(this.#open)
    this.#text = typed ? text : ''
  }

  at(index: number): number {
    for (; this.#done < index && this.#done < this.#text.length; this.#done++) {
      const character = this.#text[this.#done]
      if (character === this.#open) this.enter()
      else if (character === this.#close) this.leave()
    }
    return this.#depth
  }

  enter(): void {
    this.#depth++
  }

  leave(): void {
    this.#depth = Math.max(0, this.#depth - 1)
  }
}

function marksOf({ text }: BlockText, sign: QuoteSign, { outer, inner, dense }: Rules, depth: number): Marks {
  if (dense && isAmongDense(text, sign)) {
    if (sign.single) return depth > 0 ? dense.inner : ['‘', '’']
    return depth > 0 && !isSingle(dense.inner) ? dense.inner : dense.outer
  }
  return sign.single || (depth > 0 && !isSingle(inner)) ? inner : outer
}

function isSingle([open]: Marks): boolean {
  return /[‘’‚‹]/.test(open)
}

function isAmongDense(text: string, sign: QuoteSign): boolean {
  const other = sign.partner ?? sign
  return [sign.at - 1, sign.at + sign.length, other.at - 1, other.at + other.length].some(
    (index) => kindAt(text, index) === 'dense' || /[\u3000-\u303F\uFF00-\uFF65]/.test(text[index] ?? ''),
  )
}

/** Whether an apostrophe stands in a word of another script than one in which straight marks are part of words. */
function isLatin({ text }: BlockText, { at, role }: QuoteSign): boolean {
  return role === 'apostrophe' && /^\p{sc=Latn}'\p{sc=Latn}$/u.test(text.slice(at - 1, at + 2))
}
