import { htmlTagNames } from 'html-tag-names'
import { mathmlTagNames } from 'mathml-tag-names'
import { svgTagNames } from 'svg-tag-names'

/**
 * Names of drafts that no browser has: `git <command>` means a word. `image` is one of SVG's, in HTML a slip of the pen
 * that parsers forgive.
 */
const neverInHtml = ['command', 'content', 'element', 'image', 'shadow']
const html = new Set(htmlTagNames.filter((name) => !neverInHtml.includes(name)))
const foreign = new Set([...svgTagNames, ...mathmlTagNames].map((name) => name.toLowerCase()))

/**
 * Whether an element of that name, in any case, is one of HTML, obsolete ones included; or of SVG or MathML, whose names
 * (`path`, `set`, `int`) are words like any other outside a drawing or formula.
 */
export function isElementName(name: string, withinForeign: boolean): boolean {
  const lower = name.toLowerCase()
  return html.has(lower) || (withinForeign && foreign.has(lower))
}

/** Whether a text can hold elements of SVG or MathML. */
export function mayHoldForeign(text: string): boolean {
  return /<(?:svg|math)[\s/>]/i.test(text)
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Elements without an end tag. */
export const voidElements = words(
  'area base basefont bgsound br col embed frame hr img input keygen link meta nextid param source spacer track wbr isindex',
)

/** Void elements that do nothing at all without an attribute: `cp <source> target` means a word. */
export const emptyWithoutAttributes = words('area base embed frame link meta param source track')

/** Elements whose end tag may be left out (HTML 13.1.2.4). */
export const endsByItself = words(
  'body caption colgroup dd dt head html li optgroup option p rb rp rt rtc tbody td tfoot th thead tr',
)

/** Elements that are part of a line of text. */
export const inlineElements = words(
  'a abbr acronym b bdi bdo big blink cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var',
)

const table = ['table']
const never: string[] = []
/** Parts of something, which are nothing elsewhere: in one of these elements they may stand. */
export const partOf: Readonly<Record<string, readonly string[]>> = {
  html: never,
  head: never,
  body: never,
  frame: ['frameset'],
  caption: table,
  colgroup: table,
  col: table,
  thead: table,
  tbody: table,
  tfoot: table,
  tr: table,
  td: table,
  th: table,
  li: ['ul', 'ol', 'menu', 'dir'],
  dt: ['dl'],
  dd: ['dl'],
  option: ['select', 'datalist'],
  optgroup: ['select'],
}
