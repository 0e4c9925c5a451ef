import { htmlFlow, htmlText } from 'micromark-core-commonmark'
import type { Code, Construct, Extension, State, TokenizeContext, Tokenizer } from 'micromark-util-types'
import { remembering, watchHtml } from '../parse/remembered-scans.ts'
import { isElementName } from './known-elements.ts'

const lessThan = 60
const slash = 47

/**
 * Reads HTML as CommonMark does where the element is known; `Vec<T>`, `<your-name>` and the like are text, in which
 * Markdown means what it always means.
 *
 * @param foreign whether the text has drawings or formulas in it, so that SVG's and MathML's names are known too.
 */
export function knownHtml(foreign: boolean): Extension {
  const known = (construct: Construct, name: string): Construct => ({
    ...construct,
    name,
    // The constructs that come with the parser are tried first at other places.
    add: 'after',
    tokenize(this: TokenizeContext, effects, ok, nok) {
      const html = construct.tokenize.call(this, effects, ok, nok)
      return effects.check(knownName(foreign), html, nok)
    },
  })
  return {
    flow: { [lessThan]: known(htmlFlow, 'knownHtmlFlow') },
    text: { [lessThan]: known(remembering(htmlText, watchHtml), 'knownHtmlText') },
    disable: { null: ['htmlFlow', 'htmlText'] },
  }
}

/** Looks ahead: a tag of a known element, or what is no tag. */
function knownName(foreign: boolean): Construct {
  const tokenize: Tokenizer = (effects, ok, nok) => {
    let name = ''

    return (code) => {
      effects.enter('htmlTextData')
      effects.consume(code)
      return begin
    }

    function begin(code: Code): State | undefined {
      if (code === slash && name === '') {
        effects.consume(code)
        return inName
      }
      return inName(code)
    }

    function inName(code: Code): State | undefined {
      if (code !== null && code > 0 && /[A-Za-z0-9-]/.test(String.fromCharCode(code))) {
        name += String.fromCharCode(code)
        effects.consume(code)
        return inName
      }
      effects.exit('htmlTextData')
      // A name goes on up to a space or the end of the tag; what goes on otherwise is no tag to Markdown either.
      return /^[A-Za-z]/.test(name) && !isElementName(name, foreign) ? nok(code) : ok(code)
    }
  }
  return { tokenize, partial: true }
}
