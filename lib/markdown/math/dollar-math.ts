import type { Code, Construct, Extension, State, Tokenizer } from 'micromark-util-types'

const dollar = 36
const backtick = 96
const backslash = 92

/**
 * Adds inline formulas between single dollars to a parser, where they cannot be money, by GitHub's rule: no letter,
 * digit or dollar stands next to them on the outside, and no space on the inside. Between `` $` `` and `` `$ `` there may
 * be anything but that end.
 *
 * The tokens are those of micromark-extension-math, so that mdast-util-math makes nodes of them.
 */
export function dollarMath(): Extension {
  return { text: { [dollar]: construct } }
}

const construct: Construct = {
  name: 'dollarMath',
  previous: (code) => !isWord(code) && code !== dollar,
  tokenize,
}

function tokenize(...[effects, ok, nok]: Parameters<Tokenizer>): State {
  /** Whether the formula stands between backticks too. */
  let quoted = false
  let before: Code = null

  return (code) => {
    effects.enter('mathText')
    effects.enter('mathTextSequence')
    effects.consume(code)
    return afterDollar
  }

  function afterDollar(code: Code): State | undefined {
    if (code === backtick) {
      quoted = true
      effects.consume(code)
      effects.exit('mathTextSequence')
      return between
    }
    if (code === null || code === dollar || isSpace(code)) return nok(code)
    effects.exit('mathTextSequence')
    return between(code)
  }

  function between(code: Code): State | undefined {
    if (code === null) return nok(code)
    if (isLineEnding(code)) {
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      before = code
      return between
    }
    if (isEnd(code)) return beginEnd(code)
    effects.enter('mathTextData')
    return data(code)
  }

  function data(code: Code): State | undefined {
    if (code === null || isLineEnding(code) || isEnd(code)) {
      effects.exit('mathTextData')
      return between(code)
    }
    effects.consume(code)
    before = code
    return code === backslash && !quoted ? escaped : data
  }

  function escaped(code: Code): State | undefined {
    if (code === null || isLineEnding(code)) return data(code)
    effects.consume(code)
    before = code
    return data
  }

  function isEnd(code: Code): boolean {
    return code === (quoted ? backtick : dollar)
  }

  function beginEnd(code: Code): State | undefined {
    if (!quoted && isSpace(before)) return nok(code)
    effects.enter('mathTextSequence')
    effects.consume(code)
    return quoted ? closingDollar : ended
  }

  function closingDollar(code: Code): State | undefined {
    if (code !== dollar) return nok(code)
    effects.consume(code)
    return ended
  }

  function ended(code: Code): State | undefined {
    if (isWord(code) || code === dollar) return nok(code)
    effects.exit('mathTextSequence')
    effects.exit('mathText')
    return ok(code)
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
  return code !== null && code >= 0 && /[\p{L}\p{N}]/u.test(String.fromCharCode(code))
}
