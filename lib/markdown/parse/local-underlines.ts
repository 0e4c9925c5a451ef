import { setextUnderline } from 'micromark-core-commonmark'
import type { Construct, Extension } from 'micromark-util-types'

/**
 * Has a heading that is underlined made of its own lines alone: the parser writes the list of all that it has read anew
 * for each.
 */
export function localUnderlines(): Extension {
  const underline: Construct = {
    ...setextUnderline,
    name: 'localUnderline',
    resolveTo(events, context) {
      const start = events.findLastIndex(([step, { type }]) => step === 'enter' && type === 'content')
      const own = events.splice(start)
      for (const event of setextUnderline.resolveTo?.(own, context) ?? own) events.push(event)
      return events
    },
  }
  const [hyphen, equals] = [45, 61]
  return { flow: { [hyphen]: underline, [equals]: underline }, disable: { null: ['setextUnderline'] } }
}
