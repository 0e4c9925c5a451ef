import type { Code, Construct, Extension, State, TokenizeContext } from 'micromark-util-types'

/**
 * Reads what no construct wants as micromark does, and joins it with what stands before it at once: the parser would take
 * each piece out of the list of all that it has read.
 */
export function mergedData(): Extension {
  return { text: { null: restOf('text') }, string: { null: restOf('string') } }
}

function restOf(content: 'text' | 'string'): Construct {
  return {
    name: 'rest',
    add: 'after',
    tokenize(effects, ok, nok) {
      const inside: State = (code) => {
        if (code === null || mayBegin(this, content, code)) {
          effects.exit('data')
          return ok(code)
        }
        effects.consume(code)
        return inside
      }
      return (code) => {
        if (code === null) return nok(code)
        effects.enter('data')
        effects.consume(code)
        return inside
      }
    },
    resolveTo(events) {
      const [before, , , end] = events.slice(-4)
      if (before?.[1].type === 'data' && before[0] === 'enter' && end) {
        before[1].end = end[1].end
        events.length -= 2
      }
      return events
    },
  }
}

function mayBegin(context: TokenizeContext, content: 'text' | 'string', code: NonNullable<Code>): boolean {
  const constructs = [context.parser.constructs[content][code] ?? []].flat()
  return constructs.some(({ previous }) => !previous || previous.call(context, context.previous))
}
