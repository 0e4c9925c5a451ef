import type { Reporter } from '../reporter.ts'
import type { PlainSource } from './plain-source.ts'

/** `[words][label]` and `[label][]`; `a[i][j]` is none. */
const reference = /(?<![\w\])])!?\[([^[\]\n]+)\]\[([^[\]\n]*)\]/g

/** Warns of links and pictures by a label that nothing defines, once for each label. */
export function warnOfDefinitions({ plain, placeOf }: PlainSource, report: Reporter): void {
  const told = new Set<string>()
  for (const { index, 0: written, 1: words = '', 2: given = '' } of plain.matchAll(reference)) {
    const label = (given.trim() === '' ? words : given).trim()
    if (label.startsWith('^') || told.has(label.toLowerCase())) continue
    told.add(label.toLowerCase())
    report.warn(
      placeOf(index),
      `Nothing says where \`[${label}]\` leads, so \`${written.replace(/\s+/g, ' ')}\` is shown as it is written.`,
      `Add a line \`[${label}]: https://example.com/\`, or write \`\\[\` where no link is meant.`,
    )
  }
}
