import type { Parents, Root, RootContent, Text } from 'hast'
import { wideLineEnd } from '../../wide-characters.ts'

/** Elements whose line ends are kept as they are, or that hold no prose. */
const kept = new Set('pre code kbd samp textarea script style template svg math'.split(' '))
/** Elements in which a line goes on. */
const phrasing = new Set(
  'a abbr b bdi bdo cite data del dfn em font i ins mark q rb rt ruby s small span strong sub sup time tt u var'.split(
    ' ',
  ),
)

/**
 * Takes out the ends of lines that stand between two characters of a script without spaces: a browser, a feed and a
 * description show a space there. What stands between the two may be marked up, or a footnote's mark.
 */
export function joinWideLines(tree: Root): void {
  let line: Text[] = []
  const end = (): void => {
    join(line)
    line = []
  }
  const walk = (parent: Parents): void => {
    for (const child of parent.children) {
      if (child.type === 'text') line.push(child)
      else if (child.type === 'element' && !isFootnoteMark(child)) {
        const goesOn = phrasing.has(child.tagName)
        if (!goesOn) end()
        if (!kept.has(child.tagName)) walk(child)
        if (!goesOn) end()
      }
    }
  }
  walk(tree)
  end()
}

function join(line: readonly Text[]): void {
  const whole = line.map(({ value }) => value).join('')
  if (!whole.includes('\n')) return
  const gaps = [...whole.matchAll(wideLineEnd)].map(
    ({ index, 0: { length } }) => [index, index + length] as const,
  )
  if (gaps.length === 0) return
  let start = 0
  for (const text of line) {
    const { value } = text
    const from = start
    start += value.length
    text.value = gaps.reduceRight((left, [first, last]) => {
      const begin = Math.max(first - from, 0)
      return last <= from || first >= start
        ? left
        : left.slice(0, begin) + left.slice(Math.max(last - from, 0))
    }, value)
  }
}

/** The mark, which is a link in a `sup`, is not read as a part of the line. */
function isFootnoteMark(element: RootContent): boolean {
  if (element.type !== 'element' || element.tagName !== 'sup') return false
  return element.children.some((it) => it.type === 'element' && it.properties.dataFootnoteRef !== undefined)
}
