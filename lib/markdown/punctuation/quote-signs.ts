import { kindAt, type Kind } from './characters.ts'

/** A straight mark of a text, and what it turned out to be. */
export interface QuoteSign {
  at: number
  length: number
  single: boolean
  /** What stands before and after it and the marks beside it. */
  before: Kind
  after: Kind
  role: 'straight' | 'open' | 'close' | 'apostrophe'
  partner?: QuoteSign
  /** An opening mark that is one only if something closes it. */
  weak?: boolean
  /** Can only open, or only close, whatever came before. */
  certain?: 'open' | 'close'
  /** The next mark of its kind that is certain. */
  next?: QuoteSign
}

/** Finds the straight marks of a text; two backticks and the two marks that end them are one each. */
export function findQuoteSigns(text: string): QuoteSign[] {
  const signs: QuoteSign[] = []
  let tex: QuoteSign | undefined
  for (const { 0: found, index: at } of text.matchAll(/["']|(?<!`)``(?![`\s])/g)) {
    const before = signs.at(-1)
    if (found === '``') {
      tex = newSign(at, 2)
    } else if (tex && found === "'" && before?.single && before.at === at - 1 && text[at + 1] !== "'") {
      const { at: start } = before
      const close = newSign(start, 2)
      Object.assign(tex, { role: 'open', partner: close })
      Object.assign(close, { role: 'close', partner: tex })
      signs.pop()
      signs.splice(signs.findLastIndex((sign) => sign.at < (tex?.at ?? 0)) + 1, 0, tex)
      signs.push(close)
      tex = undefined
    } else {
      signs.push({ ...newSign(at, 1), single: found === "'" })
    }
  }
  lookAround(text, signs)
  return signs
}

function newSign(at: number, length: number): QuoteSign {
  return { at, length, single: false, before: 'space', after: 'space', role: 'straight' }
}

function lookAround(text: string, signs: readonly QuoteSign[]): void {
  let last: QuoteSign | undefined
  for (const sign of signs) {
    sign.before = last && last.at + last.length === sign.at ? last.before : kindAt(text, sign.at - 1)
    last = sign
  }
  let following: QuoteSign | undefined
  const next: { single?: QuoteSign; double?: QuoteSign } = {}
  for (let index = signs.length - 1; index >= 0; index--) {
    const sign = signs[index]
    if (!sign) continue
    const end = sign.at + sign.length
    sign.after = following && following.at === end ? following.after : kindAt(text, end)
    const key = sign.single ? 'single' : 'double'
    sign.next = next[key]
    sign.certain = certainty(sign)
    if (sign.certain) next[key] = sign
    following = sign
  }
}

function certainty({ before, after }: QuoteSign): 'open' | 'close' | undefined {
  const [starts, ends] = [before === 'space' || before === 'open', after === 'space' || after === 'close']
  if (starts && !ends) return 'open'
  if (ends && !starts && before !== 'digit') return 'close'
  return undefined
}
