import { codeText, labelEnd, labelStartImage, labelStartLink } from 'micromark-core-commonmark'
import type { Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'
import { remembering, watchCode, watchTitle } from './remembered-scans.ts'

const exclamation = 33
const opening = 91
const closing = 93
const backtick = 96
const caret = 94

/** How many brackets of one paragraph may be open at a time; further ones are text. */
export const mostOpenBrackets = 500
/** Labels of definitions are shorter (CommonMark, link label). */
const longestLabel = 1000

/**
 * Has brackets and code spans read in a time that grows with the length of the text, where micromark's own way grows with
 * its square. What they mean is the same, up to the bound on open brackets.
 */
export function boundedBrackets(extensions: readonly Extension[]): Extension {
  const names = ['labelStartImage', 'labelStartLink', 'labelEnd', 'codeText', 'gfmPotentialFootnoteCall']
  const footnote = extensions
    .flatMap(({ text }) => [text?.[closing] ?? []].flat())
    .find(({ name }) => name === 'gfmPotentialFootnoteCall')
  return {
    text: {
      [exclamation]: { ...whereFewAreOpen(labelStartImage), name: 'boundedImage', add: 'after' },
      [opening]: { ...whereFewAreOpen(labelStartLink), name: 'boundedLink', add: 'after' },
      [closing]: [boundedEnd, ...(footnote ? [{ ...afterImage(footnote), name: 'boundedFootnote' }] : [])],
      [backtick]: boundedCode,
    },
    disable: { null: names },
  }
}

/** A code span. */
export const boundedCode: Construct = {
  ...remembering(codeText, watchCode),
  name: 'boundedCode',
  add: 'after',
}

/** By the paragraph: how many brackets may still be the end of a footnote behind an exclamation mark. */
const footnotes = new WeakMap<TokenizeContext, number>()

function whereFewAreOpen(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      // oxlint-disable-next-line no-underscore-dangle -- micromark's name
      if ((this._labelStarts?.length ?? 0) >= mostOpenBrackets) return nok
      const begun: State = (code) => {
        if (code === caret) footnotes.set(this, mostOpenBrackets)
        return ok(code)
      }
      return construct.tokenize.call(this, effects, begun, nok)
    },
  }
}

/** Looking for `![^` takes a walk through all that stands before. */
function afterImage(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const left = footnotes.get(this) ?? 0
      if (left === 0) return nok
      footnotes.set(this, left - 1)
      return construct.tokenize.call(this, effects, ok, nok)
    },
  }
}

const boundedEnd: Construct = {
  ...labelEnd,
  name: 'boundedEnd',
  add: 'after',
  tokenize(effects, ok, nok) {
    findFast(this.parser.defined)
    const context: TokenizeContext = Object.create(this, {
      sliceSerialize: {
        value: (...[token, ...rest]: Parameters<TokenizeContext['sliceSerialize']>) =>
          token.end.offset - token.start.offset > longestLabel ? '' : this.sliceSerialize(token, ...rest),
      },
    })
    return labelEnd.tokenize.call(context, withTitles(effects), ok, nok)
  },
}

/** Labels are looked for at every bracket. */
function findFast(labels: string[]): void {
  if (Object.hasOwn(labels, 'includes')) return
  const known = new Set<string>()
  let read = 0
  const includes = (label: string): boolean => {
    for (; read < labels.length; read++) known.add(labels[read] ?? '')
    return known.has(label)
  }
  Object.defineProperty(labels, 'includes', { value: includes })
}

function withTitles(effects: Effects): Effects {
  return {
    ...effects,
    attempt: (part, ok, nok) =>
      effects.attempt(
        'tokenize' in part && isConstruct(part) ? remembering(part, watchTitle) : part,
        ok,
        nok,
      ),
  }
}

function isConstruct(part: Parameters<Effects['attempt']>[0]): part is Construct {
  return 'tokenize' in part && typeof part.tokenize === 'function'
}
