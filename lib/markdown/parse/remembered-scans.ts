import type { Code, Construct, State, TokenizeContext } from 'micromark-util-types'

/** Follows a construct and tells what end it is looking for, once that is plain. */
export type Watcher = (code: Code) => string | undefined

/** By the paragraph: the ends that nothing from some place on is. */
const missing = new WeakMap<TokenizeContext, Set<string>>()

/** @returns the ends that have been looked for up to the end of a paragraph, in vain. */
export function missingEnds(context: TokenizeContext): Set<string> {
  const known = missing.get(context) ?? new Set()
  missing.set(context, known)
  return known
}

/**
 * Amends a construct that looks for its end up to the end of the paragraph: an end that has not been found once is not
 * looked for again. The result is the same, and a paragraph of many beginnings is not read anew for each.
 *
 * @param watch makes what follows one try.
 */
export function remembering(construct: Construct, watch: () => Watcher): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const ends = missingEnds(this)
      const seen = watch()
      let end: string | undefined
      let over = false
      const leave =
        (state: State): State =>
        (code) => {
          over = true
          return state(code)
        }
      const refuse: State = (code) => {
        if (code === null && end !== undefined) ends.add(end)
        return nok(code)
      }
      const step =
        (state: State): State =>
        (code) => {
          end = seen(code)
          if (end !== undefined && ends.has(end)) return nok(code)
          const next = state(code)
          return next === undefined || over ? next : step(next)
        }
      return step(construct.tokenize.call(this, effects, leave(ok), leave(refuse)))
    },
  }
}

const backtick = 96

/** A code span ends with as many backticks as it begins with. */
export function watchCode(): Watcher {
  let size = 0
  let counting = true
  return (code) => {
    if (counting && code === backtick) size++
    else counting = false
    return counting ? undefined : `code ${size}`
  }
}

/** What is no tag ends with its own mark; a tag does not end within the quotes of an attribute. */
export function watchHtml(): Watcher {
  let begin = ''
  let quote = ''
  return (code) => {
    const character = code !== null && code > 0 ? String.fromCharCode(code) : ' '
    if (begin.length < 3) begin += character
    if (begin.startsWith('<?')) return '?>'
    if (begin.startsWith('<!'))
      return begin.length < 3 ? undefined : begin === '<!-' ? '-->' : begin === '<![' ? ']]>' : '!>'
    if (quote === '' ? character === '"' || character === "'" : character === quote)
      quote = quote === '' ? character : ''
    return quote === '' ? undefined : quote
  }
}

/** The title of a link ends with its quote or bracket; it stands behind an address and a space. */
export function watchTitle(): Watcher {
  let place: 'bracket' | 'before' | 'angle' | 'address' | 'between' | 'title' = 'bracket'
  let before = ''
  let title: string | undefined
  return (code) => {
    const character = code !== null && code > 0 ? String.fromCharCode(code) : ' '
    const isSpace = character === ' '
    if (place === 'bracket') place = 'before'
    else if (place === 'before') place = isSpace ? 'before' : character === '<' ? 'angle' : 'address'
    else if (place === 'angle') place = character === '>' && before !== '\\' ? 'address' : 'angle'
    else if (place === 'address') place = isSpace ? 'between' : 'address'
    else if (place === 'between' && !isSpace) {
      place = 'title'
      if (/["'(]/.test(character)) title = `title ${character}`
    }
    before = character
    return title
  }
}
