import { blockQuote, list, thematicBreak } from 'micromark-core-commonmark'
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'
import { listAfterCode } from './list-after-code.ts'

const greaterThan = 62

/** Behind this column nothing begins a quotation or a list: each line is gone through once for every one that is open. */
const lastColumn = 600

/** Quotations and lists begin up to some column; what would begin one after it is text. */
export function boundedContainers(): Extension {
  const lists = Object.entries(listAfterCode().document ?? {})
  const document = Object.fromEntries(
    lists.map(([code, construct]) => [code, [construct].flat().map((it) => it && bounded(it, list))]),
  )
  return {
    document: { ...document, [greaterThan]: bounded(blockQuote, blockQuote) },
    disable: { null: ['list', 'blockQuote'] },
  }
}

/** @param original what a container that goes on is read with again; by its name it is turned off. */
function bounded(construct: Construct, original: Construct): Construct {
  const { continuation } = construct
  const unnamed = { ...original, name: undefined }
  return {
    ...construct,
    name: `${construct.name ?? ''}ToColumn`,
    tokenize(effects, ok, nok) {
      if (this.now().column > lastColumn) return nok
      return construct.tokenize.call(this, lookingOnce(effects, this), ok, nok)
    },
    ...(continuation && {
      continuation: {
        ...continuation,
        tokenize(effects, ok, nok) {
          const attempt: Effects['attempt'] = (part, found, otherwise) =>
            effects.attempt(part === original ? unnamed : part, found, otherwise)
          return continuation.tokenize.call(this, { ...effects, attempt }, ok, nok)
        },
      },
    }),
  }
}

/** By the document: the line of which the rest is no line of asterisks or hyphens, and which of the two was looked for. */
const noBreaks = new WeakMap<object, string>()

/** Each list of a line that begins several would look through all of it for what makes a thematic break. */
function lookingOnce(effects: Effects, context: TokenizeContext): Effects {
  return {
    ...effects,
    check(part, ok, nok = ok) {
      if (part !== thematicBreak) return effects.check(part, ok, nok)
      return (code: Code): State | undefined => {
        const place = `${context.now().line} ${code}`
        if (noBreaks.get(context.parser) === place) return nok(code)
        const none: State = (at) => {
          noBreaks.set(context.parser, place)
          return nok(at)
        }
        return effects.check(part, ok, none)(code)
      }
    },
  }
}
