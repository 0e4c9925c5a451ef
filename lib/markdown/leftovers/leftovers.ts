import type { Root } from 'mdast'
import type { OddTag } from '../html/settle-tags.ts'
import type { Reporter } from '../reporter.ts'
import { leftoverKinds } from './leftover-kinds.ts'
import { warnOfDefinitions } from './missing-definitions.ts'
import { messageKind, tagMessages, unknownTags } from './odd-tags.ts'
import { plainSource, type PlainSource } from './plain-source.ts'

interface Found {
  offset: number
  written: string
}

/**
 * Warns of what is shown as it was written because it means nothing here: once for each kind, at the first of them.
 *
 * @param source the body that the tree was parsed from.
 * @param odd the tags in raw HTML that are no elements.
 */
export function warnOfLeftovers(tree: Root, source: string, odd: readonly OddTag[], report: Reporter): void {
  if (odd.length === 0 && !/[<{[]|\*\*|==|:::|!!!|\?\?\?|\\\(|\b(?:import|export)\s/.test(source)) return
  const text = plainSource(tree, source)
  const tags = new Map(unknownTags(text).map((tag) => [tag.offset, tag]))
  for (const tag of odd) tags.set(tag.offset, tag)
  const inWords = [...tags.keys()].filter((offset) => text.plain[offset] === '<')
  for (const kind of leftoverKinds) {
    const found = take(text, kind.pattern, kind.escapes ?? false)
    warn(
      found,
      kind.message,
      ({ written }) => (typeof kind.fix === 'string' ? kind.fix : kind.fix(written)),
      text,
      report,
    )
  }
  // A tag in a shortcode has been told of with it.
  for (const offset of inWords) if (text.plain[offset] !== '<') tags.delete(offset)
  const sorted = [...tags.values()].toSorted((a, b) => a.offset - b.offset)
  for (const [name, { message, fix }] of Object.entries(tagMessages))
    warn(
      sorted.filter((tag) => messageKind(tag, source) === name),
      message,
      fix,
      text,
      report,
    )
  warnOfDefinitions(text, report)
}

/** Takes from the words what a pattern finds. */
function take(text: PlainSource, pattern: RegExp, escapes: boolean): Found[] {
  const searched = escapes ? text.written : text.plain
  const found = Array.from(searched.matchAll(pattern), ({ index, 0: written }) => ({
    offset: index + written.search(/\S/),
    written: written.trim(),
  }))
  for (const { offset, written } of found) {
    const end = offset + written.length
    const without = (from: string): string =>
      from.slice(0, offset) + from.slice(offset, end).replace(/[^\n]/g, ' ') + from.slice(end)
    text.plain = without(text.plain)
    text.written = without(text.written)
  }
  return found
}

function warn<Item extends Found>(
  found: readonly Item[],
  message: (written: string) => string,
  fix: (first: Item) => string,
  text: PlainSource,
  report: Reporter,
): void {
  const [first] = found
  if (!first) return
  const others = found.length === 1 ? '' : ` There are ${found.length} like it in the file.`
  report.warn(text.placeOf(first.offset), message(quoted(first.written)) + others, fix(first))
}

function quoted(written: string): string {
  const line = written.replace(/\s+/g, ' ')
  return `\`${line.length > 60 ? `${line.slice(0, 59)}…` : line}\``
}
