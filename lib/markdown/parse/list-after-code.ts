import { list } from 'micromark-core-commonmark'
import type { Construct, Extension, TokenizeContext } from 'micromark-util-types'

/**
 * Lets a list with any number, or an empty item, begin after indented code, as CommonMark has it: only a paragraph cannot
 * be interrupted by one. micromark takes code that could go on for a paragraph.
 */
export function listAfterCode(): Extension {
  const construct: Construct = {
    ...list,
    tokenize(effects, ok, nok) {
      if (this.interrupt && isInIndentedCode(this)) this.interrupt = false
      return list.tokenize.call(this, effects, ok, nok)
    },
  }
  const starts = '*+-0123456789'
  return {
    document: Object.fromEntries(Array.from(starts, (character) => [character.charCodeAt(0), construct])),
  }
}

function isInIndentedCode({ events }: TokenizeContext): boolean {
  const { _tokenizer: flow } = events.findLast(([, token]) => token.type === 'chunkFlow')?.[1] ?? {}
  return flow?.currentConstruct?.name === 'codeIndented'
}
