import { isWord, type Kind } from './characters.ts'
import { findQuoteSigns, type QuoteSign } from './quote-signs.ts'
import type { BlockText } from './block-text.ts'
import { isApostrophe, isCutOff, isLoneN, joinsNext, startsCutOff } from './apostrophes.ts'

/**
 * Decides for each straight mark of a block what it is. Each pair opens and closes as a pair; a mark that could be
 * several things stays straight, as primes do.
 */
export function pairQuotes(block: BlockText): QuoteSign[] {
  const { text } = block
  const signs = findQuoteSigns(text)
  const open = new OpenQuotes()
  let last: QuoteSign | undefined
  signs.forEach((sign, index) => {
    const previous = last && last.at + last.length === sign.at ? last : undefined
    const before = previous ? kindAfter(previous) : sign.before
    last = sign
    if (sign.partner || sign.role !== 'straight') return
    if (sign.single) single({ block, sign, before, next: signs[index + 1], open })
    else double({ text, sign, before, previous, next: signs[index + 1], open })
  })
  for (const sign of signs) if (sign.role === 'open' && !sign.partner) settleUnclosed(sign, block)
  return signs
}

/** The quotations that are open at a place, the innermost last. */
class OpenQuotes {
  readonly #open: QuoteSign[] = []
  #doubles = 0

  get double(): boolean {
    return this.#doubles > 0
  }

  get single(): QuoteSign | undefined {
    const last = this.#open.at(-1)
    return last?.single ? last : undefined
  }

  begin(sign: QuoteSign): void {
    sign.role = 'open'
    this.#open.push(sign)
    if (!sign.single) this.#doubles++
  }

  /** Ends the innermost quotation of the mark's kind, and leaves what was begun in it without an end. */
  end(sign: QuoteSign): void {
    for (let last = this.#open.pop(); last; last = this.#open.pop()) {
      if (!last.single) this.#doubles--
      if (last.single !== sign.single) continue
      sign.role = last.role === 'open' ? 'close' : 'straight'
      sign.partner = last
      last.partner = sign
      return
    }
  }

  /** Begins what will not be curled: the value of an attribute. */
  beginPlain(sign: QuoteSign): void {
    this.begin(sign)
    sign.role = 'straight'
  }
}

function kindAfter({ role }: QuoteSign): Kind {
  return role === 'open' || role === 'close' ? role : 'sign'
}

interface Place {
  sign: QuoteSign
  before: Kind
  next: QuoteSign | undefined
  open: OpenQuotes
}

function double({
  text,
  sign,
  before,
  previous,
  next,
  open,
}: Place & { text: string; previous?: QuoteSign }): void {
  const { after } = sign
  const ends = after === 'space' || after === 'close'
  if (before === 'space' || before === 'open') {
    if (after !== 'space' && !(ends && open.double)) {
      sign.weak = ends
      open.begin(sign)
    } else if (before === 'open' && open.double) open.end(sign)
  } else if (before === 'digit' && isPrime(sign, next, open)) {
    return
  } else if (open.double) {
    open.end(sign)
  } else if (ends || after === 'dash') {
    const closes = before === 'letter' || before === 'dense' || before === 'close'
    if (closes && ends && !previous) sign.role = 'close'
  } else if (text[sign.at - 1] === '=') {
    open.beginPlain(sign)
  } else if (previous?.role === 'apostrophe' || after === 'dense' || before === 'dense' || !isWord(before)) {
    open.begin(sign)
  }
}

/** Inches and seconds, which end a quotation only where nothing else does. */
function isPrime(sign: QuoteSign, next: QuoteSign | undefined, open: OpenQuotes): boolean {
  if (!open.double) return sign.after !== 'dense'
  if (next && !next.single && next.at === sign.at + sign.length) return true
  return sign.next?.certain === 'close'
}

function single({ sign, before, next, open, block }: Place & { block: BlockText }): void {
  const { after } = sign
  const ends = after === 'space' || after === 'close' || after === 'dash'
  const beside = next !== undefined && next.at === sign.at + 1
  if (isApostrophe(block, sign, before)) {
    sign.role = 'apostrophe'
    if (next?.single && next.at === sign.at + 2 && isLoneN(block, sign)) next.role = 'apostrophe'
  } else if (before === 'space' || before === 'open') {
    if (after !== 'space') {
      sign.weak = true
      open.begin(sign)
    }
  } else if (before === 'digit') {
    if (open.single && sign.next?.certain !== 'close' && !isWord(after)) open.end(sign)
  } else if (before === 'letter' && !open.single && (ends || beside)) {
    sign.role = 'apostrophe'
  } else if (open.single && !(before === 'letter' && joinsNext(block, sign, beside))) {
    if (mayEnd(block, open.single, sign)) open.end(sign)
    else sign.role = 'apostrophe'
  } else if (before === 'letter') {
    // The derivative `f'(x)`.
    if (block.text[sign.at + 1] !== '(') sign.role = 'apostrophe'
  } else if (ends) {
    const { inner } = block.rulesAt(sign.at)
    if (before === 'code' || (before === 'close' && inner[1] === '’' && after !== 'dash'))
      sign.role = 'apostrophe'
  } else {
    sign.weak = true
    open.begin(sign)
  }
}

/** Whether a mark ends a quotation, where the word before it may as well have lost its end. */
function mayEnd(block: BlockText, opening: QuoteSign, sign: QuoteSign): boolean {
  if (!isCutOff(block, sign)) return true
  if (startsCutOff(block, opening)) return false
  const quoted = block.text.slice(opening.at + 1, Math.min(sign.at, opening.at + 40))
  if (sign.next?.certain !== 'close') return true
  return !/\s/.test(quoted) && isCutOff(block, sign.next)
}

/** An opening mark without a closing one: a quotation that goes on in the next paragraph, or a word's lost beginning. */
function settleUnclosed(sign: QuoteSign, block: BlockText): void {
  if (!sign.weak) return
  const letter = block.text.slice(sign.at + 1, sign.at + 3)
  const starts = block.text.slice(0, sign.at).trim() === ''
  const lost = sign.single && (startsCutOff(block, sign) || (!starts && /^\p{Ll}/u.test(letter)))
  sign.role = lost ? 'apostrophe' : 'straight'
}
