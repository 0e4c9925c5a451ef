import { math } from 'micromark-extension-math'
import type { Code, Construct, Extension, State, TokenizeContext, Tokenizer } from 'micromark-util-types'
import { boundedCode } from '../parse/bounded-brackets.ts'
import { missingEnds } from '../parse/remembered-scans.ts'

const dollar = 36
const backtick = 96
const backslash = 92
const space = 32

/**
 * Adds formulas in text to a parser: between single dollars, between `` $` `` and `` `$ ``, and between runs of several.
 * No dollar, ASCII letter or digit stands next to them on the outside, so that money and names of variables are none; no
 * space stands inside next to a single dollar; and a code span binds tighter.
 *
 * The tokens are those of micromark-extension-math, so that mdast-util-math makes nodes of them.
 */
export function dollarMath(): Extension {
  const [library] = [math().text?.[dollar]].flat()
  return { text: { [dollar]: { ...construct, resolve: library?.resolve } } }
}

const construct: Construct = { name: 'dollarMath', previous: mayFollow, tokenize }

/** Asked where text may break; at other places the tokenizer has to ask itself. */
function mayFollow(this: TokenizeContext, code: Code): boolean {
  return !isWord(code) && (code !== dollar || this.events.at(-1)?.[1].type === 'characterEscape')
}

function tokenize(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Tokenizer>): State {
  const begins = mayFollow.call(this, this.previous)
  /** How many dollars open the formula. */
  let size = 0
  /** Whether a single one stands next to a backtick. */
  let quoted = false
  let before: Code = null
  const missing = missingEnds(this)

  return (code) => {
    if (!begins) return nok(code)
    effects.enter('mathText')
    effects.enter('mathTextSequence')
    return opening(code)
  }

  function opening(code: Code): State | undefined {
    if (code === dollar) {
      effects.consume(code)
      size++
      return opening
    }
    if (size === 1 && code === backtick) {
      quoted = true
      effects.consume(code)
      effects.exit('mathTextSequence')
      return between
    }
    if (size === 1 && (code === null || isSpace(code))) return nok(code)
    effects.exit('mathTextSequence')
    return between(code)
  }

  function between(code: Code): State | undefined {
    if (missing.has(end())) return nok(code)
    if (code === null) {
      missing.add(end())
      return nok(code)
    }
    if (isEnd(code)) return beginEnd(code)
    if (code === backtick) return effects.check(boundedCode, nok, backticks)(code)
    if (code !== space && !isLineEnding(code)) {
      effects.enter('mathTextData')
      return data(code)
    }
    const type = code === space ? 'space' : 'lineEnding'
    effects.enter(type)
    effects.consume(code)
    effects.exit(type)
    before = code
    return between
  }

  /** Backticks that open no code, as quotes in TeX are written. */
  function backticks(code: Code): State | undefined {
    effects.enter('mathTextData')
    return moreBackticks(code)
  }

  function moreBackticks(code: Code): State | undefined {
    if (code !== backtick) return data(code)
    effects.consume(code)
    before = code
    return moreBackticks
  }

  function data(code: Code): State | undefined {
    const isOver = code === null || code === space || isLineEnding(code) || isEnd(code)
    if (isOver || (code === backtick && before !== backslash)) {
      effects.exit('mathTextData')
      return between(code)
    }
    effects.consume(code)
    before = code
    return code === backslash && size === 1 && !quoted ? escaped : data
  }

  function escaped(code: Code): State | undefined {
    if (code === null || isLineEnding(code)) return data(code)
    effects.consume(code)
    before = code
    return data
  }

  function end(): string {
    return `dollars ${size} ${quoted}`
  }

  function isEnd(code: Code): boolean {
    return code === (quoted ? backtick : dollar)
  }

  function beginEnd(code: Code): State | undefined {
    if (size === 1 && !quoted && isSpace(before)) return nok(code)
    const token = effects.enter('mathTextSequence')
    let count = 0
    if (quoted) {
      effects.consume(code)
      return closing
    }
    return closing(code)

    function closing(code: Code): State | undefined {
      if (code === dollar) {
        effects.consume(code)
        count++
        return closing
      }
      if (count === size && !isWord(code)) {
        effects.exit('mathTextSequence')
        effects.exit('mathText')
        return ok(code)
      }
      if (size === 1 || count === size) return nok(code)
      token.type = 'mathTextData'
      before = dollar
      return data(code)
    }
  }
}

/** micromark has negative codes for line endings and tabs. */
function isLineEnding(code: Code): boolean {
  return code !== null && code < -2
}

function isSpace(code: Code): boolean {
  return code !== null && (code < 0 || /\s/.test(String.fromCharCode(code)))
}

function isWord(code: Code): boolean {
  return code !== null && code >= 0 && /[A-Za-z0-9]/.test(String.fromCharCode(code))
}
